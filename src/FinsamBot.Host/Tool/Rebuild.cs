using System.CommandLine;
using System.Text.Json;
using FinsamBot.Domain.Office;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>rebuild</c>: puts back what the due index has lost, from the streams; the bot does the same at its start. Exit 1 when a stream
/// could not be read, which is named: of it nothing is known. With <c>--restored</c> streams that end before their heads count as they are:
/// they come from a backup.
/// </summary>
internal static class Rebuild
{
    private static readonly Option<bool> FromBackup = Switches.Switch("--restored");

    public static ToolCommand Command { get; } =
        new("rebuild", RunAsync, FromBackup, Switches.DryRun, Switches.Json, Switches.Yes) { NeedsStore = true };

    private static async Task<int> RunAsync(ToolRun run)
    {
        var isAsked = !run.IsDryRun && run.Asks;
        var looked = isAsked ? await WalkAsync(run, mend: false) : null;
        if (looked is not null && !await run.IsAgreedAsync(looked.DueNow))
        {
            return await run.RefuseAsync("Ask_No");
        }

        var restored = run.Typed.Has(FromBackup) ? await RestoredAsync(run) : null;
        // What was looked at is put back without another walk; of streams from a backup more can be read than before.
        var result =
            looked is null || restored is not null
                ? await WalkAsync(run, mend: !run.IsDryRun)
                : await run.Services.GetRequiredService<Patrol>().MendAsync(looked, CancellationToken.None);
        var damage = run.Services.GetRequiredService<DamageList>().All;
        await (run.Json ? WriteAsync(run, restored, result, damage) : TellAsync(run, restored, result));
        return damage.Any(d => d.Kind is DamageKind.Stream or DamageKind.Use) ? ExitCode.Refused : ExitCode.Done;
    }

    private static Task<PatrolResult> WalkAsync(ToolRun run, bool mend) =>
        run.WithProgressAsync(
            "Progress_Streams",
            walked => run.Services.GetRequiredService<Patrol>().RunAsync(mend, () => Task.CompletedTask, CancellationToken.None, walked)
        );

    private static async Task<IReadOnlyList<string>> RestoredAsync(ToolRun run)
    {
        var (streams, blobs) = (run.Services.GetRequiredService<IStreamStore>(), run.Services.GetRequiredService<IBlobStore>());
        return run.IsDryRun
            ? [.. (await Restored.FindAsync(streams, blobs, CancellationToken.None)).Select(f => f.Stream.Value)]
            : [.. (await Restored.AcceptAsync(streams, blobs, CancellationToken.None)).Select(s => s.Value)];
    }

    private static Task WriteAsync(ToolRun run, IReadOnlyList<string>? restored, PatrolResult result, IReadOnlyList<Damage> damage) =>
        run.Out.WriteLineAsync(
            JsonSerializer.Serialize(
                new
                {
                    dryRun = run.IsDryRun,
                    restored,
                    streams = result.Streams,
                    missing = result.Missing,
                    putBack = result.Planned,
                    dueNow = result.DueNow,
                    damaged = damage,
                },
                ToolJson.Readable
            )
        );

    private static async Task TellAsync(ToolRun run, IReadOnlyList<string>? restored, PatrolResult result)
    {
        if (restored is not null)
        {
            var names = restored.Count == 0 ? run.Text("Rebuild_None") : string.Join(", ", restored);
            await run.SayAsync(run.IsDryRun ? "Rebuild_WouldCount" : "Rebuild_Counts", names);
        }

        await (
            run.IsDryRun
                ? run.SayAsync("Rebuild_Would", result.Streams, result.Missing, result.DueNow)
                : run.SayAsync("Rebuild_Done", result.Streams, result.Planned)
        );
        await ToolDamage.TellAsync(run);
    }
}
