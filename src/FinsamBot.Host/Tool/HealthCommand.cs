using System.Text.Json;
using FinsamBot.Host.Startup;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>health [--json]</c>: what cannot be read or used, by name. Looks at everything and changes nothing. Exit 0 when all is well, 1
/// when something is named or the storage does not answer.
/// </summary>
internal static class HealthCommand
{
    public static ToolCommand Command { get; } = new("health", RunAsync, Switches.Json) { NeedsStore = true };

    private static async Task<int> RunAsync(ToolRun run)
    {
        var (report, streams) = await OfAsync(run);
        await run.Out.WriteLineAsync(run.Json ? JsonSerializer.Serialize(report, ToolJson.Readable) : InWords(run, report, streams));
        return report.Status == Health.Fine ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<(HealthReport Report, int Streams)> OfAsync(ToolRun run)
    {
        try
        {
            if (!await Health.AnswersAsync(run.Services.GetRequiredService<AssociationDirectory>(), CancellationToken.None))
            {
                return (HealthReport.Unavailable, 0);
            }

            var patrol = run.Services.GetRequiredService<Patrol>();
            var walk = await run.WithProgressAsync(
                "Progress_Streams",
                walked => patrol.RunAsync(mend: false, () => Task.CompletedTask, CancellationToken.None, walked)
            );
            return (HealthReport.Of(run.Services.GetRequiredService<DamageList>().All), walk.Streams);
        }
        catch (StorageUnavailableException)
        {
            return (HealthReport.Unavailable, 0);
        }
    }

    private static string InWords(ToolRun run, HealthReport report, int streams) =>
        report.Status switch
        {
            Health.Fine => run.Text("Health_Fine", streams),
            Health.Unavailable => run.Text("Storage_Silent"),
            _ => string.Join(Environment.NewLine, report.Damaged.Select(ToolDamage.Of).Prepend(run.Text("Health_Damaged"))),
        };
}
