using System.Text.Json;
using FinsamBot.Testing.Teams;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace FinsamBot.Testing.Browser;

/// <summary>
/// Teams on the web with a tab of ours in a frame, as it is in production: everything is https, under its real name, on one server of this
/// machine. Our pages load Microsoft's own library, which the page around the tab answers in its own protocol.
/// </summary>
public sealed class TeamsOnTheWeb : IAsyncDisposable
{
    /// <summary>Under which the pages must believe to be reached.</summary>
    public const string PublicUrl = PublicPages.Url;

    private const string Teams = "teams.microsoft.com";

    private readonly PublicPages _pages;
    private LoopbackServer _server = null!;
    private SingleServerProxy _proxy = null!;

    private TeamsOnTheWeb(PublicPages pages) => _pages = pages;

    /// <summary>The tab, as the app package names it.</summary>
    public string Tab { get; set; } = "/teams/kansli?flik=ja";

    /// <summary>Whose page is around the tab.</summary>
    public string Site { get; set; } = Teams;

    public string Theme { get; set; } = "default";

    /// <summary>What a deep link names; empty for none.</summary>
    public string SubPage { get; set; } = "";

    /// <summary>What Teams answers when it is asked for a token; null when it gives none.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Why it gives none.</summary>
    public string Refusal { get; set; } = "resourceRequiresConsent";

    /// <summary>How often it was asked.</summary>
    public int Asked { get; private set; }

    /// <param name="pages">Where the pages really listen.</param>
    /// <param name="keepsCookies">False for a telephone that keeps none in a frame.</param>
    public static async Task<TeamsOnTheWeb> StartAsync(Uri pages, bool keepsCookies = true)
    {
        var teams = new TeamsOnTheWeb(new PublicPages(pages, keepsCookies));
        teams._server = await LoopbackServer.StartAsync(teams.AnswerAsync);
        teams._proxy = new SingleServerProxy(new Uri(teams._server.Address));
        return teams;
    }

    /// <summary>A window in which every name leads here, and that remembers nothing of another.</summary>
    public Task<IPage> OpenWindowAsync(Chromium browser)
    {
        ArgumentNullException.ThrowIfNull(browser);
        return browser.OpenPageAsync(_ => true, options => (options.IgnoreHTTPSErrors, options.Proxy) = (true, _proxy.ToPlaywright()));
    }

    /// <summary>Opens Teams with the tab in it.</summary>
    public async Task<IPage> OpenAsync(Chromium browser)
    {
        var page = await OpenWindowAsync(browser);
        await Axe.PrepareAsync(page);
        await page.GotoAsync($"https://{Site}/v2/");
        return page;
    }

    /// <summary>The person chooses how Teams looks.</summary>
    public static Task ChooseThemeAsync(IPage page, string theme)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.EvaluateAsync("theme => window.chooseTheme(theme)", theme);
    }

    public async ValueTask DisposeAsync()
    {
        _pages.Dispose();
        await _proxy.DisposeAsync();
        await _server.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Host.Host == new Uri(PublicUrl).Host)
        {
            return _pages.AnswerAsync(context);
        }

        return (request.Host.Host == Site ? request.Path.Value : null) switch
        {
            "/v2/" => WriteAsync(context, "text/html; charset=utf-8", Page()),
            "/v2/teams-on-the-web.js" => WriteAsync(
                context,
                "text/javascript",
                File.ReadAllText(Path.Combine(Repository.NpmFolder, "teams-on-the-web.js"))
            ),
            "/token" => WriteAsync(context, "application/json", Token()),
            _ => Missing(context),
        };
    }

    private string Token()
    {
        Asked++;
        return AccessToken is null
            ? JsonSerializer.Serialize<object[]>([false, Refusal])
            : JsonSerializer.Serialize<object[]>([true, AccessToken]);
    }

    private string Page() =>
        $$"""
            <!DOCTYPE html><html lang="sv"><title>Teams</title>
            <style>body { margin: 0 } iframe { display: block; width: 100vw; height: 100vh; border: 0 }</style><body>
            <script src="teams-on-the-web.js" data-tab="{{PublicUrl}}{{Tab}}" data-theme="{{Theme}}" data-page="{{SubPage}}"></script>
            """;

    private static Task WriteAsync(HttpContext context, string type, string content)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(content);
    }

    private static Task Missing(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
