using System.Globalization;
using FinsamBot.Domain.Office;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>-- rebuild</c>: puts back what the due index has lost, from the streams; the bot does the same at its start. Exit 1 when a stream
/// could not be read, which is named: of it nothing is known. With <c>--restored</c> streams that end before their heads count as they are:
/// they come from a backup.
/// </summary>
internal static class Rebuild
{
    public static async Task<int> RunAsync(ToolRun run)
    {
        if (run.Options.ContainsKey("restored"))
        {
            var accepted = await Restored.AcceptAsync(
                run.Services.GetRequiredService<IStreamStore>(),
                run.Services.GetRequiredService<IBlobStore>(),
                CancellationToken.None
            );
            await run.Out.WriteLineAsync(
                $"Gäller som de är efter återläsningen: {(accepted.Count == 0 ? "inga" : string.Join(", ", accepted))}"
            );
        }

        var result = await run.Services.GetRequiredService<Patrol>().RunAsync(mend: true, () => Task.CompletedTask, CancellationToken.None);
        await run.Out.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"{result.Streams} strömmar, {result.Planned} tider sattes tillbaka")
        );
        await ToolDamage.TellAsync(run);
        return run.Services.GetRequiredService<DamageList>().All.Any(d => d.Kind is DamageKind.Stream or DamageKind.Use) ? 1 : 0;
    }
}
