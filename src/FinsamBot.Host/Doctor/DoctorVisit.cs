using FinsamBot.Host.Startup;
using FinsamBot.Web.Site;

namespace FinsamBot.Host.Doctor;

/// <summary>What a check works with.</summary>
/// <param name="IsBefore">Nothing is deployed yet: the settings are judged as those of production, and nobody is called.</param>
/// <param name="Package">The app package that is to fit the settings, or that was uploaded; null when none was named.</param>
internal sealed record DoctorVisit(
    IServiceProvider Services,
    IConfiguration Configuration,
    IHostEnvironment Environment,
    SettingFaults Faults,
    bool IsBefore,
    string? Package
)
{
    public DateTimeOffset Now => Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public DoctorHttp Http => Services.GetService<DoctorHttp>() ?? DoctorHttp.Real;

    public bool IsProduction => IsBefore || !Environment.IsDevelopment();

    /// <summary>Where people reach the pages; null without one, or on a machine of one's own.</summary>
    public Uri? Address =>
        Uri.TryCreate(WebOptions.From(Configuration).PublicUrl, UriKind.Absolute, out var url) && !url.IsLoopback ? url : null;
}
