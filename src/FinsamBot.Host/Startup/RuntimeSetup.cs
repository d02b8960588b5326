using FinsamBot.Domain.Forms;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
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
