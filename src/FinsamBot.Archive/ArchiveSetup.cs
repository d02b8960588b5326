using FinsamBot.Archive.Exporting;
using FinsamBot.Archive.Gathering;
using FinsamBot.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Archive;

public static class ArchiveSetup
{
    /// <summary>
    /// Offers <see cref="YearExport"/>. The host supplies the runtime, <see cref="Runtime.Papers.ConvertToPdf"/> and a
    /// <see cref="TimeProvider"/>. Throws <see cref="InvalidOperationException"/> with the problems when the settings cannot be used.
    /// </summary>
    public static IServiceCollection AddArchive(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettingsNow<ArchiveOptions>(configuration, ArchiveOptions.Section, o => o.Problems());
        return services.AddSingleton<ArchiveStores>().AddSingleton<CaseGathering>().AddSingleton<YearExport>();
    }
}
