using System.Collections.Concurrent;
using FinsamBot.Testing.Teams;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace FinsamBot.Testing.Browser;

/// <summary>
/// Outlook on the web with the pane in a frame, as it is in production: everything is https, under its real name, on one server of this
/// machine. Office.js is Microsoft's own, as npm @microsoft/office-js publishes it; the page around the pane answers it in its own
/// protocol; our pages come from a host that believes in its public address, with its own policy and cookies.
/// </summary>
public sealed class OutlookOnTheWeb : IAsyncDisposable
{
    /// <summary>Under which the pages must believe to be reached.</summary>
    public const string PublicUrl = PublicPages.Url;

    private const string Mailbox = "outlook.office.com";
    private const string OfficeFiles = "appsforoffice.microsoft.com";
    private const string AjaxFile = "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js";
    private const string Folder = "/lib/1/hosted/";

    private readonly ConcurrentQueue<string> _asked = new();
    private readonly PublicPages _pages;
    private LoopbackServer _server = null!;
    private SingleServerProxy _proxy = null!;

    private OutlookOnTheWeb(Uri pages) => _pages = new PublicPages(pages);

    /// <summary>The open mail's body.</summary>
    public string MailHtml { get; set; } = "";

    /// <summary>Whether Microsoft's servers answer.</summary>
    public bool IsMicrosoftReached { get; set; } = true;

    /// <summary>What was asked of anybody but us and the mail program, each once, in the order of its first time.</summary>
    public IReadOnlyList<string> Asked => [.. _asked.Distinct()];

    /// <param name="pages">Where the pages really listen.</param>
    public static async Task<OutlookOnTheWeb> StartAsync(Uri pages)
    {
        var outlook = new OutlookOnTheWeb(pages);
        outlook._server = await LoopbackServer.StartAsync(outlook.AnswerAsync);
        outlook._proxy = new SingleServerProxy(new Uri(outlook._server.Address));
        return outlook;
    }

    /// <summary>Opens the mailbox with the pane beside the mail, in a window in which every name leads here.</summary>
    public async Task<IPage> OpenAsync(Chromium browser, Action<IPage> prepare)
    {
        ArgumentNullException.ThrowIfNull(prepare);
        var page = await OpenWindowAsync(browser);
        prepare(page);
        await page.GotoAsync($"https://{Mailbox}/mail/");
        return page;
    }

    /// <summary>A window in which every name leads here.</summary>
    public Task<IPage> OpenWindowAsync(Chromium browser, bool hasScripts = true)
    {
        ArgumentNullException.ThrowIfNull(browser);
        return browser.OpenPageAsync(
            _ => true,
            options => (options.IgnoreHTTPSErrors, options.JavaScriptEnabled, options.Proxy) = (true, hasScripts, _proxy.ToPlaywright())
        );
    }

    /// <summary>Another mail is selected while the pane stays open.</summary>
    public static async Task SelectAsync(IPage page, string html)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.WaitForFunctionAsync("() => window.isFollowed()");
        await page.EvaluateAsync("html => window.selectMail(html)", html);
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
        var address = $"https://{request.Host.Host}{request.Path}";
        if (request.Host.Host == new Uri(PublicUrl).Host)
        {
            return _pages.AnswerAsync(context);
        }

        if (request.Host.Host == Mailbox)
        {
            return request.Path == "/mail/"
                ? WriteAsync(context, "text/html; charset=utf-8", Page())
                : WriteAsync(context, "text/javascript", File.ReadAllText(Path.Combine(Repository.NpmFolder, "outlook-on-the-web.js")));
        }

        _asked.Enqueue(address);
        return IsMicrosoftReached && FileOf(request, address) is { } file
            ? WriteAsync(context, "text/javascript", File.ReadAllText(file))
            : Missing(context);
    }

    private static string? FileOf(HttpRequest request, string address)
    {
        if (address == AjaxFile)
        {
            return Path.Combine(Repository.NpmFolder, "microsoft-ajax.js");
        }

        return request.Host.Host == OfficeFiles && request.Path.Value is { } path && path.StartsWith(Folder, StringComparison.Ordinal)
            ? Repository.NpmFile(["@microsoft", "office-js", "dist", .. path[Folder.Length..].Split('/')])
            : null;
    }

    private string Page() =>
        $$"""
            <!DOCTYPE html><html lang="sv"><title>Outlook</title><main><div id="brev">{{MailHtml}}</div></main>
            <script src="outlook-on-the-web.js" data-pane="{{PublicUrl}}/outlook" data-requirements='{"Mailbox":1.13}'></script>
            """;

    private static Task WriteAsync(HttpContext context, string type, string content)
    {
        context.Response.ContentType = type;
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return context.Response.WriteAsync(content);
    }

    private static Task Missing(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
