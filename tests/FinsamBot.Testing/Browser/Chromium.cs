using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace FinsamBot.Testing.Browser;

/// <summary>
/// A headless Chromium of this machine, driven by Playwright, whose pages reach loopback addresses only. Nothing is downloaded: the browser
/// is the one FINSAMBOT_CHROMIUM names, else the system's own, best the shell without a window's parts, which does half the work. The tests
/// of an assembly share one program, since each start costs as much as a short test; what a test opens in it is its own, remembers nothing
/// of the others and is closed with it.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    // Several browsers at a time on a small machine are slow; a test that waits in vain is rare.
    private const int PatienceMilliseconds = 120_000;

    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-quic",
        "--no-first-run",
    ];

    private static readonly Lazy<Task<IPlaywright>> Driver = new(Playwright.CreateAsync);
    private static readonly Lazy<Task<IBrowser>> Shared = new(LaunchAsync);

    private readonly IBrowser _browser;
    private readonly ConcurrentBag<IBrowserContext> _opened = [];

    private Chromium(IBrowser browser) => _browser = browser;

    /// <summary>Throws with a sentence when no Chromium is installed.</summary>
    public static async Task<Chromium> OpenAsync() => new(await Shared.Value);

    /// <summary>The program ends with the process that started it.</summary>
    private static async Task<IBrowser> LaunchAsync()
    {
        var executable = Executable();
        var playwright = await Driver.Value;
        return await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = executable,
                Headless = true,
                Args = Arguments,
            }
        );
    }

    /// <summary>One with a profile in a folder, which only <see cref="KeptBrowser"/> wants.</summary>
    internal static async Task<IBrowserContext> LaunchKeptAsync(string folder)
    {
        var playwright = await Driver.Value;
        var context = await playwright.Chromium.LaunchPersistentContextAsync(
            folder,
            new BrowserTypeLaunchPersistentContextOptions
            {
                ExecutablePath = Executable(),
                Headless = true,
                Args = Arguments,
                Locale = "sv-SE",
                TimezoneId = "Europe/Stockholm",
            }
        );
        context.SetDefaultTimeout(PatienceMilliseconds);
        await context.RouteAsync(address => !new Uri(address).IsLoopback, route => route.AbortAsync());
        return context;
    }

    /// <summary>A page of its own, with nothing remembered from another, in Swedish and in Stockholm's time.</summary>
    public Task<IPage> OpenPageAsync() => OpenPageAsync(address => new Uri(address).IsLoopback, _ => { });

    /// <param name="isReached">Which addresses the page reaches; they must lead to this machine.</param>
    /// <param name="adjust">Changes how the page is opened.</param>
    public async Task<IPage> OpenPageAsync(Func<string, bool> isReached, Action<BrowserNewContextOptions> adjust)
    {
        ArgumentNullException.ThrowIfNull(isReached);
        ArgumentNullException.ThrowIfNull(adjust);
        var options = new BrowserNewContextOptions
        {
            Locale = "sv-SE",
            TimezoneId = "Europe/Stockholm",
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
        };
        adjust(options);
        var context = await _browser.NewContextAsync(options);
        _opened.Add(context);
        context.SetDefaultTimeout(PatienceMilliseconds);
        await context.RouteAsync(address => !isReached(address), route => route.AbortAsync());
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _opened)
        {
            await context.DisposeAsync();
        }
    }

    private static string Executable()
    {
        var named = Environment.GetEnvironmentVariable("FINSAMBOT_CHROMIUM");
        return Places.Prepend(named).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "Browser tests need Chromium: 'apt-get install chromium-headless-shell' on Debian, or name it in FINSAMBOT_CHROMIUM."
            );
    }
}
