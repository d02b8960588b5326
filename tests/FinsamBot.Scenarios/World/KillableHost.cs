using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FinsamBot.Scenarios.World;

/// <summary>One of several hosts on the same storage, as a process of its own with its own clock, killed by SIGKILL and started again from
/// outside.</summary>
public sealed class KillableHost : IBot, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-host-");
    private readonly string _azurite;
    private readonly string _letters;
    private Process? _process;

    /// <param name="letters">The folder of .eml files that all hosts share, as they would share a mailbox.</param>
    public KillableHost(string azurite, string letters)
    {
        (_azurite, _letters) = (azurite, letters);
        Address = new Uri($"http://127.0.0.1:{RunningBot.FreePort()}");
        Http = ClientOf(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public int Kills { get; private set; }

    public HttpClient ClientOf(HttpMessageHandler handler) => new(handler) { BaseAddress = Address, Timeout = Patience };

    public async Task<JsonElement> GetAsync(string path) => await Http.GetFromJsonAsync<JsonElement>(path);

    /// <summary>Starts the program if it does not run, and returns when it answers.</summary>
    public async Task StartAsync()
    {
        _process ??= Process.Start(Command())!;
        await RunningBot.EventuallyAsync(HealthyAsync, "a host that answers");
    }

    /// <summary>Moves this host's clock, which runs a pass. False when the host died meanwhile.</summary>
    public async Task<bool> MoveClockAsync(DateTimeOffset to)
    {
        try
        {
            using var answer = await Http.PostAsJsonAsync("/dev/clock", new JsonObject { ["now"] = to });
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or TaskCanceledException)
        {
            return false;
        }
    }

    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
            Kills++;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await KillAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<string?> HealthyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync("/health");
            return answer.IsSuccessStatusCode ? "healthy" : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private ProcessStartInfo Command() =>
        new(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "FinsamBot.CrashHost.dll"),
                "--environment",
                "Development",
                "--urls",
                Address.ToString(),
                "--playground",
                "false",
                "--Storage:Path",
                _folder.FullName,
                "--Mail:PickupFolder",
                _letters,
                "--Delivery:Claim",
                "00:10:00",
                "--Delivery:Interval",
                "01:00:00",
                "--Logging:LogLevel:Default",
                "Error",
                "--Documents:LibreOffice",
                "/not/installed",
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Storage__ConnectionString"] = _azurite, ["DOTNET_TieredPGO"] = "0" },
        };
}
