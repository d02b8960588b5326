using System.Text.Json;
using FinsamBot.Host.Startup;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Tool;

/// <summary><c>verify [--json]</c>: walks every hash chain of the store. Exit 0 when all hold, 1 with each place at fault, or when nothing
/// is stored there.</summary>
internal static class Verify
{
    public static ToolCommand Command { get; } = new("verify", RunAsync, Switches.Json) { NeedsStore = true };

    private static async Task<int> RunAsync(ToolRun run)
    {
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
