using FinsamBot.Runtime.Streams;

namespace FinsamBot.Host.Tool;

/// <summary><c>-- verify</c>: walks every hash chain of the store. Exit 0 when all hold, 1 with each place at fault.</summary>
internal static class Verify
{
    public static async Task<int> RunAsync(ToolRun run)
    {
        var streams = run.Services.GetRequiredService<IStreamStore>();
        var blobs = run.Services.GetRequiredService<IBlobStore>();
        var result = await Verification.RunAsync(streams, blobs, CancellationToken.None);
        foreach (var fault in result.Faults)
        {
            await run.Errors.WriteLineAsync($"{fault.Stream}: händelse {fault.Sequence}: {fault.Reason}");
        }

        await run.Out.WriteLineAsync($"{result.Streams} strömmar, {result.Events} händelser, {result.Faults.Count} fel");
        return result.Faults.Count == 0 ? 0 : 1;
    }
}
