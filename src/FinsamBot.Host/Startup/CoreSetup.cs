using FinsamBot.Core.Agenda;
using FinsamBot.Core.Delivery;
using FinsamBot.Core.Intake;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Office;
using FinsamBot.Core.People;
using FinsamBot.Core.Registry;
using FinsamBot.Core.Reports;
using FinsamBot.Core.Streams;

namespace FinsamBot.Host.Startup;

internal static class CoreSetup
{
    public static void AddCore(this IServiceCollection services, TemplateCatalogue forms, FormsFolder folder)
    {
        services.AddSingleton(forms);
        services.AddSingleton(folder);
        services.AddSingleton<DamageList>();
        services.AddSingleton<EventLog>();
        services.AddSingleton<Register>();
        services.AddSingleton<DueIndex>();
        services.AddSingleton<ReportDesk>();
        services.AddSingleton<Correspondence>();
        services.AddSingleton<InterventionDesk>();
        services.AddSingleton<AbsenceDesk>();
        services.AddSingleton<AssociationDesk>();
        services.AddSingleton<IntakeDesk>();
        services.AddSingleton<OfficeDesk>();
        services.AddSingleton<Archive>();
        services.AddSingleton<RegistryDesk>();
        services.AddSingleton<SignInDesk>();
        services.AddSingleton<OpenFiled>(provider => provider.GetRequiredService<Archive>().OpenAsync);
        services.AddSingleton<Matters>();
        services.AddSingleton(provider => ParkedDamage.In(provider.GetRequiredService<IBlobStore>()));
        services.AddSingleton<Patrol>();
    }
}
