using FinsamBot.Domain.Forms;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Plans;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Startup;

internal static class RuntimeSetup
{
    public static void AddRuntime(this IServiceCollection services, TemplateCatalogue forms, FormsFolder folder)
    {
        services.AddSingleton(forms);
        services.AddSingleton(folder);
        services.AddSingleton<DamageList>();
        services.AddSingleton<EventLog>();
        services.AddSingleton<AssociationDirectory>();
        services.AddSingleton<DueIndex>();
        services.AddSingleton<PlanBook>();
        services.AddSingleton<ReportHandler>();
        services.AddSingleton<Correspondence>();
        services.AddSingleton<InterventionHandler>();
        services.AddSingleton<AbsenceHandler>();
        services.AddSingleton<AssociationHandler>();
        services.AddSingleton<PlanHandler>();
        services.AddSingleton<IntakeHandler>();
        services.AddSingleton<OfficeHandler>();
        services.AddSingleton<Archive>();
        services.AddSingleton<RegistryHandler>();
        services.AddSingleton<SignInHandler>();
        services.AddSingleton<OpenFiled>(provider => provider.GetRequiredService<Archive>().OpenAsync);
        services.AddSingleton<Obligations>();
        services.AddSingleton(provider => ParkedDamage.In(provider.GetRequiredService<IBlobStore>()));
        services.AddSingleton<Patrol>();
    }
}
