using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text.Json;
using FinsamBot.Testing;

namespace FinsamBot.Scenarios.World;

/// <summary>
/// The built program with its runtime as <c>infra/Containerfile</c> starts it, in a mount namespace of its own: nothing can be written but
/// a <c>/tmp</c> in memory, and it runs as the image's user without rights. No container program is needed for that, but the right to
/// make such a namespace.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed class Container : IBot, IAsyncDisposable
{
    /// <summary>The user of Microsoft's images, whom they call <c>$APP_UID</c>.</summary>
    public const string User = "1654";

    private const string Needs =
        "This test starts the program as its container does. It needs Linux, the programs unshare, mount, nsenter and setpriv "
        + "(util-linux), and the right to make a mount namespace: run the tests as root, or in a container with CAP_SYS_ADMIN.";

    /// <summary>The program's folder is /mnt/app, the runtime's /mnt/dotnet.</summary>
    private const string Walls = """
        set -eu
        mount --make-rprivate /
        mount -t tmpfs -o mode=755 tmpfs /mnt
        mkdir /mnt/app /mnt/dotnet
        mount --bind "$1" /mnt/app
        mount --bind "$2" /mnt/dotnet
        mount -o remount,ro,bind /mnt/app
        mount -o remount,ro,bind /mnt/dotnet
        mount -o remount,ro /mnt
        mount -o remount,ro,bind /
        mount -t tmpfs -o mode=1777 tmpfs /tmp
        cd /mnt/app
        shift 2
        exec "$@"
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, string> _environment;
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private Container(Dictionary<string, string> environment, Uri address)
    {
        (_environment, Address) = (environment, address);
        Http = ClientOf(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        _process = Process.Start(
            Starting("unshare", ["--mount", "bash", "-c", Walls, "bash", Program, Runtime, .. AsUser(Recipe.Command)])
        )!;
        (_output, _errors) = (_process.StandardOutput.ReadToEndAsync(), _process.StandardError.ReadToEndAsync());
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    private static ContainerRecipe Recipe { get; } = ContainerRecipe.Read();

    private static string Program => AppContext.BaseDirectory.TrimEnd('/');

    private static string Runtime => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>Fails with what is missing where the machine does not allow it.</summary>
    public static async Task<Container> StartAsync(string azurite)
    {
        await RequireRightAsync();
        var port = MortalBot.FreePort();
        var environment = new Dictionary<string, string>(Recipe.Environment)
        {
            ["PATH"] = "/mnt/dotnet:/usr/sbin:/usr/bin:/sbin:/bin",
            ["ASPNETCORE_HTTP_PORTS"] = port.ToString(CultureInfo.InvariantCulture),
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["DOTNET_RUNNING_IN_CONTAINER"] = "true",
            ["playground"] = "false",
            ["Storage__ConnectionString"] = azurite,
            ["Storage__Path"] = "/tmp/state",
            ["Web__PublicUrl"] = $"http://127.0.0.1:{port}",
        };
        var container = new Container(environment, new Uri($"http://127.0.0.1:{port}"));
        await RunningBot.EventuallyAsync(container.ReadyAsync, "a program that is ready in its container");
        return container;
    }

    public HttpClient ClientOf(HttpMessageHandler handler) => new(handler) { BaseAddress = Address, Timeout = Patience };

    public async Task<JsonElement> GetAsync(string path) => await Http.GetFromJsonAsync<JsonElement>(path);

    /// <summary>Another process inside the same walls, as the same user.</summary>
    public async Task<(int Code, string Output)> RunAsync(params string[] command)
    {
        var entering = Starting("nsenter", ["--target", $"{_process.Id}", "--mount", "--wd=/mnt/app", .. AsUser(command)]);
        using var process = Process.Start(entering)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>A file as the program sees it.</summary>
    public Task<byte[]> ReadAsync(string path) => File.ReadAllBytesAsync($"/proc/{_process.Id}/root{path}");

    /// <summary>What the program may do and who it is, as the kernel says.</summary>
    public Task<string> StatusAsync() => File.ReadAllTextAsync($"/proc/{_process.Id}/status");

    public async Task AskToEndAsync()
    {
        using var asking = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await asking.WaitForExitAsync();
    }

    /// <summary>The exit code, and all that was said.</summary>
    public async Task<(int Code, string Output)> EndedAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return (_process.ExitCode, await _output + await _errors);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static IEnumerable<string> AsUser(IEnumerable<string> command) =>
        [
            "setpriv",
            "--reuid",
            User,
            "--regid",
            User,
            "--clear-groups",
            "--no-new-privs",
            "--bounding-set=-all",
            "--inh-caps=-all",
            .. command,
        ];

    private static async Task RequireRightAsync()
    {
        try
        {
            using var trial = Process.Start("unshare", ["--mount", "mount", "--make-rprivate", "/"]);
            await trial.WaitForExitAsync();
            Assert.AreEqual(0, trial.ExitCode, Needs);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Fail(Needs);
        }
    }

    private ProcessStartInfo Starting(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private async Task<string?> ReadyAsync()
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException(await _output + await _errors);
        }

        try
        {
            using var answer = await Http.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode ? "ready" : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
