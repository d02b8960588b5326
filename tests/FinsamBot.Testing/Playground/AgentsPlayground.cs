using System.Diagnostics;
using FinsamBot.Testing.Node;

namespace FinsamBot.Testing.Playground;

/// <summary>
/// Microsoft's Agents Playground, a Teams client for one machine, started on a free loopback port for one bot and one signed-in person. It
/// sends no token, keeps no history over a page reload, and speaks to nobody but the bot.
/// </summary>
public sealed class AgentsPlayground : IAsyncDisposable
{
    private const string Listening = "Listening on ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private AgentsPlayground(Process process, DirectoryInfo folder, Uri address) =>
        (_process, _folder, Address) = (process, folder, address);

    /// <summary>The chat's page.</summary>
    public Uri Address { get; }

    /// <summary>What the bot is told as <c>serviceUrl</c>: without a slash at the end, unlike Teams.</summary>
    public string ServiceUrl => new Uri(Address, "_connector").ToString();

    /// <summary>
    /// Throws with the Playground's own reason when it does not take the configuration.
    /// </summary>
    /// <param name="messagesEndpoint">The bot's address, ending in <c>/api/messages</c>.</param>
    /// <param name="configYaml">The content of <c>.m365agentsplayground.yml</c>; <see cref="PlaygroundConfig"/> writes it.</param>
    /// <param name="cancellation">Stops waiting and ends the process.</param>
    public static async Task<AgentsPlayground> StartAsync(Uri messagesEndpoint, string configYaml, CancellationToken cancellation = default)
    {
        var folder = Directory.CreateTempSubdirectory("finsambot-playground-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, ".m365agentsplayground.yml"), configYaml, cancellation);
        var process = NodeTool.Start(Arguments(messagesEndpoint), folder.FullName, Quiet);
        try
        {
            var address = await AddressAsync(process, cancellation).WaitAsync(Patience, cancellation);
            await RequireReadyAsync(address, process, folder, cancellation);
            return new AgentsPlayground(process, folder, address);
        }
        catch
        {
            await EndAsync(process, folder);
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await EndAsync(_process, _folder);

    private static string[] Arguments(Uri messagesEndpoint) =>
        [
            "--require",
            Path.Combine(Repository.NpmFolder, "confined.cjs"),
            Repository.NpmFile("@microsoft", "m365agentsplayground", "cli.js"),
            "start",
            "--app-endpoint",
            messagesEndpoint.ToString(),
            "--channel-id",
            "msteams",
            "--port",
            "0",
            "--disable-telemetry",
        ];

    // Telemetry's own heartbeat ignores --disable-telemetry and has its own switch.
    private static Dictionary<string, string> Quiet =>
        new() { ["TEAMSAPPTESTER_BROWSER"] = "none", ["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1" };

    private static async Task<Uri> AddressAsync(Process process, CancellationToken cancellation)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith(Listening, StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new Uri($"http://localhost:{line[Listening.Length..].Trim()}/");
            }
        }

        throw new InvalidOperationException(
            $"The Agents Playground did not start: {await process.StandardError.ReadToEndAsync(cancellation)}"
        );
    }

    // It says "Listening" before it reads the configuration, and writes its reasons to a file only.
    private static async Task RequireReadyAsync(Uri address, Process process, DirectoryInfo folder, CancellationToken cancellation)
    {
        if (await AnswersAsync(address, cancellation))
        {
            _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
            return;
        }

        await process.WaitForExitAsync(cancellation).WaitAsync(Patience, cancellation);
        var log = await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "devTools", "m365agentsplayground.log"), cancellation);
        var reasons = log.Where(line => line.StartsWith("error ", StringComparison.Ordinal));
        throw new InvalidOperationException($"The Agents Playground refused to start.\n{string.Join('\n', reasons)}");
    }

    private static async Task<bool> AnswersAsync(Uri address, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        try
        {
            using var answer = await client.GetAsync(new Uri(address, "_debug/ping"), cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task EndAsync(Process process, DirectoryInfo folder)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }
}
