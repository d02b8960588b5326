using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using FinsamBot.Host.Startup;
using Microsoft.AspNetCore.Hosting.Server;

namespace FinsamBot.Host.Development;

/// <summary>
/// Starts Microsoft's Agents Playground, a Teams client for one machine, once the bot listens, and ends it with the bot. Without Node the
/// bot works on alone.
/// </summary>
internal sealed class Playground(
    IServer server,
    IHostApplicationLifetime lifetime,
    StateFolder state,
    PlaygroundAddress address,
    ILogger<Playground> log
) : IHostedService, IDisposable
{
    private const string Package = "@microsoft/m365agentsplayground@0.2.28";
    private const int UsualPort = 56150;
    private const int EndedByCtrlC = 130;

    private Process? _process;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Open);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill(entireProcessTree: true);
        }

        return Task.CompletedTask;
    }

    public void Dispose() => _process?.Dispose();

    private void Open()
    {
        var bot = server.OwnAddress().AbsoluteUri.TrimEnd('/');
        try
        {
            Start(bot, FreePort());
            log.Address("Agents Playground startar. Första gången hämtas den med npx, och då tar det en stund.");
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            log.PlaygroundNotStarted("npx finns inte. Installera Node 20, eller starta med --playground false.");
        }
    }

    private void Start(string bot, int port)
    {
        var process = new Process
        {
            StartInfo = Command(bot, port, PlaygroundFiles.Write(Path.Combine(state.Path, "playground"))),
            EnableRaisingEvents = true,
        };
        process.OutputDataReceived += (_, line) => Announce(line.Data, port);
        process.Exited += (ended, _) => Mourn((Process)ended!);
        process.Start();
        _process = process; // only now, so that there is something to end
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Its address is worth printing when it answers, not before.</summary>
    private void Announce(string? line, int port)
    {
        if (line?.StartsWith("Listening on ", StringComparison.Ordinal) == true)
        {
            address.Value = new Uri($"http://localhost:{port}");
            log.Address($"Agents Playground: http://localhost:{port} (du är Sofia, projektledare; skriv hej)");
        }
    }

    /// <summary>Ctrl+C reaches it too, often before the bot.</summary>
    private void Mourn(Process ended)
    {
        address.Value = null;
        if (ended.ExitCode is not (0 or EndedByCtrlC) && !lifetime.ApplicationStopping.IsCancellationRequested)
        {
            log.PlaygroundNotStarted(
                $"npx {Package} slutade med kod {ended.ExitCode}. Boten går vidare utan. Kör samma kommando för att se varför."
            );
        }
    }

    private static ProcessStartInfo Command(string bot, int port, string confinement)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npx.cmd" : "npx")
        {
            WorkingDirectory = Path.GetDirectoryName(confinement)!,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "--yes",
            Package,
            "start",
            "--app-endpoint",
            $"{bot}/api/messages",
            "--channel-id",
            "msteams",
            "--port",
            $"{port}",
            "--disable-telemetry",
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["NODE_OPTIONS"] = $"--require \"{confinement.Replace('\\', '/')}\"";
        start.Environment["FINSAMBOT_PLAYGROUND"] = "server";
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1";
        return start;
    }

    /// <summary>The Playground's usual port, or any free one when another Playground runs.</summary>
    private static int FreePort()
    {
        foreach (var port in new[] { UsualPort, 0 })
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException) when (port == UsualPort)
            {
                // Taken: the next one in the list is "any".
            }
        }

        return UsualPort;
    }
}
