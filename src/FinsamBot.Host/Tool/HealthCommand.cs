using System.Text.Json;
using FinsamBot.Host.Startup;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>-- health [--json]</c>: what cannot be read or used, by name. Looks at everything and changes nothing. Exit 0 when all is well, 1
/// when something is named or the storage does not answer.
/// </summary>
internal static class HealthCommand
{
    public static async Task<int> RunAsync(ToolRun run)
    {
        var report = await OfAsync(run);
        await run.Out.WriteLineAsync(run.Json ? JsonSerializer.Serialize(report, ToolJson.Readable) : InWords(report));
        return report.Status == Health.Fine ? 0 : 1;
    }

    private static async Task<HealthReport> OfAsync(ToolRun run)
    {
        try
        {
            if (!await Health.AnswersAsync(run.Services.GetRequiredService<AssociationDirectory>(), CancellationToken.None))
            {
                return HealthReport.Unavailable;
            }

            await run.Services.GetRequiredService<Patrol>().RunAsync(mend: false, () => Task.CompletedTask, CancellationToken.None);
            return HealthReport.Of(run.Services.GetRequiredService<DamageList>().All);
        }
        catch (StorageUnavailableException)
        {
            return HealthReport.Unavailable;
        }
    }

    private static string InWords(HealthReport report) =>
        report.Status switch
        {
            Health.Fine => "Allt går att läsa.",
            Health.Unavailable => "Lagringen svarar inte.",
            _ => string.Join(Environment.NewLine, report.Damaged.Select(ToolDamage.Of).Prepend("Går inte att använda:")),
        };
}
