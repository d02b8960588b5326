using FinsamBot.Host.Tool.Line;
using FinsamBot.Web.Keys;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>rotate-secret</c>: a new secret of links and codes, from now on. Links in letters that were sent can be read until they end; codes
/// that were sent are void. The running bot notices within a minute.
/// </summary>
internal static class RotateSecret
{
    public static ToolCommand Command { get; } = new("rotate-secret", RunAsync, Switches.DryRun) { NeedsStore = true };

    private static async Task<int> RunAsync(ToolRun run)
    {
        if (run.IsDryRun)
        {
            await run.SayAsync("Secret_Would");
            return ExitCode.Done;
        }

        await run.Services.RotateLinkSecretAsync(run.Now, CancellationToken.None);
        await run.SayAsync("Secret_Done");
        return ExitCode.Done;
    }
}
