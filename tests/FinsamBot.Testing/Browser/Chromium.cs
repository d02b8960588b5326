using Microsoft.Playwright;

namespace FinsamBot.Testing.Browser;

/// <summary>
/// A headless Chromium of this machine, driven by Playwright, whose pages reach loopback addresses only. Nothing is downloaded: the browser
/// is the one FINSAMBOT_CHROMIUM names, else the system's own.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // Several browsers at a time on a small machine are slow; a test that waits in vain is rare.
    private const int PatienceMilliseconds = 60_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Throws with a sentence when no Chromium is installed.</summary>
    /// <param name="more">Arguments beside those that every test's browser has.</param>
    public static async Task<Chromium> StartAsync(params string[] more)
    {
        var executable = Executable();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = executable,
                Headless = true,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic", "--no-first-run", .. more],
            }
        );
        return new Chromium(playwright, browser);
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
        context.SetDefaultTimeout(PatienceMilliseconds);
        await context.RouteAsync(address => !isReached(address), route => route.AbortAsync());
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static string Executable()
    {
        var named = Environment.GetEnvironmentVariable("FINSAMBOT_CHROMIUM");
        return Places.Prepend(named).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "Browser tests need Chromium: 'apt-get install chromium' on Debian, or name it in FINSAMBOT_CHROMIUM."
            );
    }
}
