using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Backups;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Enrolling;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Overviews;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Plans;
using FinsamBot.Runtime.Retention;
using FinsamBot.Runtime.Streams;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Runtime;

/// <summary>Puts what runs the rules into a host.</summary>
public static class RuntimeSetup
{
    /// <summary>
    /// Registers the event log, the handlers, the due index and what watches over them. The host supplies an <see cref="IStreamStore"/>, an
    /// <see cref="IBlobStore"/>, <see cref="RenderDocument"/>, <see cref="ConvertToPdf"/>, <see cref="ConvertAttachments"/> and
    /// <see cref="JudgeAttachment"/>, each <see cref="FindDamage"/> of its stores, where somebody delivers <see cref="WakeDelivery"/>, and
    /// where the settings name administrators <see cref="NamedAdministrators"/>.
    /// </summary>
    public static IServiceCollection AddRuntime(this IServiceCollection services, TemplateCatalogue forms) =>
        services
            .AddSingleton(forms)
            .AddSingleton<DamageList>()
            .AddSingleton<ChangeFeed>()
            .AddSingleton<EventLog>()
            .AddSingleton<AssociationDirectory>()
            .AddSingleton<NewPersonId>(_ => PersonIds.Random)
            .AddSingleton(NamedAdministrators.None)
            .AddSingleton<DueIndex>()
            .AddSingleton<PlanBook>()
            .AddSingleton<ReportHandler>()
            .AddSingleton<Correspondence>()
            .AddSingleton<InterventionHandler>()
            .AddSingleton<LogMails>()
            .AddSingleton<MonthlyReplies>()
            .AddSingleton<AbsenceHandler>()
            .AddSingleton<AssociationHandler>()
            .AddSingleton<NewcomerHandler>()
            .AddSingleton<PlanHandler>()
            .AddSingleton<Departures>()
            .AddSingleton<EnrolmentHandler>()
            .AddSingleton<IntakeHandler>()
            .AddSingleton<OfficeHandler>()
            .AddSingleton<OverviewProjection>()
            .AddSingleton<BoardPapers>()
            .AddSingleton<SearchProjection>()
            .AddSingleton<DocumentArchive>()
            .AddSingleton<AttachmentHandler>()
            .AddSingleton<RegistryHandler>()
            .AddSingleton<SignInHandler>()
            .AddSingleton<OpenFiled>(provider => provider.GetRequiredService<DocumentArchive>().OpenAsync)
            .AddSingleton<Obligations>()
            .AddSingleton<PersonExtracts>()
            .AddSingleton<HeldBackList>()
            .AddSingleton<RestorationNote>()
            .AddSingleton<Removal>()
            .AddSingleton<Disposals>()
            .AddSingleton(provider => ParkedDamage.In(provider.GetRequiredService<IBlobStore>()))
            .AddSingleton<Patrol>();
}
