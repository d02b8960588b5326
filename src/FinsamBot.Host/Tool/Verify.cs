using System.CommandLine;
using System.Text.Json;
using FinsamBot.Host.Startup;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Tool;

/// <summary><c>verify [--backup FOLDER] [--json]</c>: walks every hash chain of the store, or compares a copy with what was copied. Exit 0
/// when all holds, 1 with each place at fault, or when nothing is stored there.</summary>
internal static class Verify
{
    private static readonly Option<string> Copy = new("--backup");

    public static ToolCommand Command { get; } = new("verify", RunAsync, Copy, Switches.Json) { NeedsStore = true, Elsewhere = Copy };

    private static async Task<int> RunAsync(ToolRun run)
    {
        if (run.Typed.GetValue(Copy) is { } folder)
        {
            return await OfCopyAsync(run, folder);
        }

        var (streams, blobs) = (run.Services.GetRequiredService<IStreamStore>(), run.Services.GetRequiredService<IBlobStore>());
        var result = await run.WithProgressAsync(
            "Progress_Streams",
            walked => Verification.RunAsync(streams, blobs, CancellationToken.None, walked)
        );
        if (run.Json)
        {
            await run.Out.WriteLineAsync(JsonSerializer.Serialize(Shown(result), ToolJson.Readable));
        }

        if (result.Streams == 0)
        {
            return await run.RefuseAsync("Verify_Empty", run.Services.GetRequiredService<StateFolder>().Path);
        }

        if (!run.Json)
        {
            await TellAsync(run, result);
        }

        return result.Faults.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<int> OfCopyAsync(ToolRun run, string folder)
    {
        if (await CheckedCopy.OpenAsync(run, folder) is not { } copy)
        {
            return ExitCode.Refused;
        }

        var (manifest, place) = (copy.Manifest, copy.Folder);
        await (
            run.Json
                ? run.Out.WriteLineAsync(
                    JsonSerializer.Serialize(
                        new
                        {
                            folder = place,
                            from = manifest.From,
                            streams = manifest.Streams.Count,
                            blobs = manifest.Blobs.Count,
                        },
                        ToolJson.Readable
                    )
                )
                : run.SayAsync("Copy_Whole", place, RestoreCommand.Moment(manifest.From), manifest.Streams.Count, manifest.Blobs.Count)
        );
        return ExitCode.Done;
    }

    private static async Task TellAsync(ToolRun run, VerificationResult result)
    {
        foreach (var fault in result.Faults)
        {
            await run.Errors.WriteLineAsync(run.Text("Verify_Fault", fault.Stream, fault.Sequence, fault.Reason));
        }

        await run.SayAsync("Verify_Count", result.Streams, result.Events, result.Faults.Count);
    }

    private static object Shown(VerificationResult result) =>
        new
        {
            streams = result.Streams,
            events = result.Events,
            faults = result.Faults.Select(f => new
            {
                stream = f.Stream.Value,
                @event = f.Sequence,
                reason = f.Reason,
            }),
        };
}
