using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace FinsamBot.Scenarios.World;

/// <summary>
/// The program as a process of its own that dies by SIGKILL at each new write (see FinsamBot.CrashHost) and is started again when somebody
/// next calls it. Its callers do what Teams and browsers do when a connection breaks: they send the same request again.
/// </summary>
public sealed class MortalBot : IBot, IAsyncDisposable
{
    /// <summary>128 and the number of SIGKILL.</summary>
    private const int Killed = 137;

    /// <summary>More than the loop has writes; a bot that dies this often makes no progress.</summary>
    private const int MaxDeaths = 400;

    /// <summary>LibreOffice never makes the same file twice: each PDF would be a new write to die after, for ever.</summary>
    private const string NoPdf = "/not/installed";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-mortal-");
    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly string? _azurite;
    private readonly string? _spared;
    private readonly int _every;
    private Process? _process;
    private string? _journal;

    /// <param name="azurite">A connection string; null keeps everything in files.</param>
    /// <param name="spared">A pattern: at such writes it does not die, nor before what they begin has an end.</param>
    /// <param name="every">It dies at about each n-th kind of write, always the same ones.</param>
    public MortalBot(string? azurite, string? spared = null, int every = 1)
    {
        (_azurite, _spared, _every) = (azurite, spared, every);
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        Http = ClientOf(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public string Folder => Path.Combine(_folder.FullName, "data");

    public int Deaths { get; private set; }

    /// <summary>Until then the program lives: it sets up its invented association, which belongs to no loop.</summary>
    public async Task BecomeMortalAsync()
    {
        (await Http.GetAsync("/health")).Dispose();
        _journal = JournalFile;
        await EndAsync();
    }

    /// <summary>Where the process died, in order.</summary>
    public IReadOnlyList<string> Journal => File.Exists(JournalFile) ? File.ReadAllLines(JournalFile) : [];

    /// <summary>Called after each death, before the next start.</summary>
    public Action Died { get; set; } = () => { };

    private string JournalFile => Path.Combine(_folder.FullName, "journal");

    public HttpClient ClientOf(HttpMessageHandler handler) =>
        new(new Persistent(this, handler)) { BaseAddress = Address, Timeout = Timeout.InfiniteTimeSpan };

    public async Task<JsonElement> GetAsync(string path) => await Http.GetFromJsonAsync<JsonElement>(path);

    /// <summary>Ends the process, if one lives, and returns what the program says as a tool.</summary>
    public async Task<(int ExitCode, string Output)> RunToolAsync(string command)
    {
        await EndAsync();
        using var tool = Process.Start(Command([command], journal: null))!;
        var (output, errors) = (tool.StandardOutput.ReadToEndAsync(), tool.StandardError.ReadToEndAsync());
        await tool.WaitForExitAsync().WaitAsync(Patience);
        return (tool.ExitCode, await output + await errors);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await EndAsync();
        _starting.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Returns when the program answers, after as many starts as that takes.</summary>
    private async Task ReviveAsync(Uri health)
    {
        await _starting.WaitAsync();
        try
        {
            using var prober = new HttpClient();
            while (!await AnswersAsync(prober, health))
            {
                await BuryAsync();
                _process ??= Process.Start(
                    Command(
                        [
                            "--urls",
                            Address.ToString(),
                            "--playground",
                            "false",
                            "--Delivery:Claim",
                            "00:00:02",
                            "--Delivery:Interval",
                            "00:00:01",
                        ],
                        _journal
                    )
                )!;
            }
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task<bool> AnswersAsync(HttpClient prober, Uri health)
    {
        while (_process is { HasExited: false })
        {
            try
            {
                using var answer = await prober.GetAsync(health);
                if (answer.IsSuccessStatusCode)
                {
                    return true;
                }
            }
            catch (Exception e) when (e is HttpRequestException or SocketException)
            {
                // Not listening yet, or dying: the one or the other shows soon.
            }

            await Task.Delay(20);
        }

        return false;
    }

    /// <summary>A process that ended by anything but SIGKILL has a fault of its own.</summary>
    private async Task BuryAsync()
    {
        if (_process is not { } dead)
        {
            return;
        }

        var errors = await dead.StandardError.ReadToEndAsync() + await dead.StandardOutput.ReadToEndAsync();
        await dead.WaitForExitAsync();
        if (dead.ExitCode != Killed || ++Deaths > MaxDeaths)
        {
            throw new InvalidOperationException($"Ended with code {dead.ExitCode} after {Deaths} deaths: {errors}");
        }

        dead.Dispose();
        _process = null;
        Died();
    }

    private async Task EndAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    private ProcessStartInfo Command(string[] more, string? journal) =>
        new(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "FinsamBot.CrashHost.dll"),
                .. more,
                "--environment",
                "Development",
                "--Documents:LibreOffice",
                NoPdf,
                "--Storage:Path",
                Folder,
                "--Logging:LogLevel:Default",
                "Error",
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["CRASH_JOURNAL"] = journal,
                ["CRASH_SPARE"] = _spared,
                ["CRASH_EVERY"] = $"{_every}",
                ["Storage__ConnectionString"] = _azurite,
                ["DOTNET_TieredPGO"] = "0",
            },
        };

    /// <summary>Outside the range from which the system takes ports of its own: nobody else gets it between a death and the next
    /// start.</summary>
    internal static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 30_000);
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException)
            {
                // Taken: another one.
            }
        }
    }

    private sealed class Persistent(MortalBot bot, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var health = new Uri(bot.Address, "/health");
            for (var attempt = 0; ; attempt++)
            {
                try
                {
                    var response = await base.SendAsync(request, cancellationToken);
                    await response.Content.LoadIntoBufferAsync(cancellationToken);
                    return response;
                }
                catch (Exception e) when (attempt < MaxDeaths && e is HttpRequestException or IOException or SocketException)
                {
                    await bot.ReviveAsync(health);
                }
            }
        }
    }
}
