using FinsamBot.Web.Keys;

namespace FinsamBot.Host.Tool;

/// <summary>
/// <c>-- rotate-secret</c>: a new secret of links and codes, from now on. Links in letters that were sent can be read until they end; codes
/// that were sent are void. The running bot notices within a minute.
/// </summary>
internal static class RotateSecret
{
    public static async Task<int> RunAsync(ToolRun run)
    {
        await run.Services.RotateLinkSecretAsync(run.Now, CancellationToken.None);
        await run.Out.WriteLineAsync(
            "En ny hemlighet gäller för länkar och koder. Länkar som redan är skickade går att läsa tills de slutar gälla."
        );
        return 0;
    }
}
