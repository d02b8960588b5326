using FinsamBot.Runtime;

namespace FinsamBot.Host.Startup;

internal static class AssociationSetup
{
    /// <summary>Who may set up the association. The store itself starts empty.</summary>
    public static IServiceCollection AddAssociation(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(
            services.AddSettingsNow<AssociationOptions>(configuration, AssociationOptions.Section, o => o.Problems()).Named()
        );
}
