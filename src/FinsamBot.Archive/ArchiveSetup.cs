using FinsamBot.Archive.Exporting;
using FinsamBot.Archive.Gathering;
using FinsamBot.Archive.Leaving;
using FinsamBot.Runtime;
using FinsamBot.Runtime.Papers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Archive;

public static class ArchiveSetup
{
    /// <summary>
    /// Offers <see cref="YearExport"/> and <see cref="LeaveExport"/>. The host supplies the runtime, <see cref="RenderDocument"/>,
    /// <see cref="RenderSheet"/>, <see cref="ConvertToPdf"/>, <see cref="OpenSentLetter"/> and a <see cref="TimeProvider"/>. Throws
    /// <see cref="InvalidOperationException"/> with the problems when the settings cannot be used.
    /// </summary>
    public static IServiceCollection AddArchive(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettingsNow<ArchiveOptions>(configuration, ArchiveOptions.Section, o => o.Problems());
        return services.AddSingleton<ArchiveStores>().AddSingleton<CaseGathering>().AddSingleton<YearExport>().AddSingleton<LeaveExport>();
    }
}
