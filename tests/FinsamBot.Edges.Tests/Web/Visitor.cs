using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FinsamBot.Domain.Events;
using FinsamBot.Testing.Browser;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>A page as it came.</summary>
public sealed record Shown(HttpResponseMessage Response, IHtmlDocument Page)
{
    public HttpStatusCode Status => Response.StatusCode;

    public string Main => Page.QuerySelector("main")?.TextContent ?? throw new AssertFailedException($"No page came ({Status}).");

    public string? Alert => Page.QuerySelector("[role=alert]")?.TextContent.Trim();

    public string? Done => Page.QuerySelector("[role=status]:not([hidden])")?.TextContent.Trim();

    /// <summary>The text about the whole, or what could not be sent.</summary>
    public string? Textarea => (Page.QuerySelector("textarea[name=text],#skrivet") as IHtmlTextAreaElement)?.Value;

    /// <summary>The fields of the form that is sent to this step.</summary>
    public Dictionary<string, string> Form(string step)
    {
        // AngleSharp resolves addresses against about:, so they are read as they were written.
        var form =
            Page.Forms.SingleOrDefault(f => f.GetAttribute("action")!.Split('?', '#')[0].EndsWith(step, StringComparison.Ordinal))
            ?? throw new AssertFailedException($"No form for {step} in the page ({Status}): {Page.Body?.TextContent}");
        return form
            .Elements.OfType<IHtmlInputElement>()
            .Where(i => i.Type != "file" && (i.Type != "radio" || i.IsChecked))
            .Select(i => (i.Name!, i.Value))
            .Concat(form.Elements.OfType<IHtmlTextAreaElement>().Select(t => (t.Name!, t.Value)))
            .ToDictionary(f => f.Item1, f => f.Item2);
    }
}

/// <summary>One browser: its cookies, and forms filled in as shown.</summary>
public sealed class Visitor : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    public Visitor(Uri address) =>
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = address };

    public HttpClient Client => _client;

    /// <summary>The same browser as it is now, without what it learns from here on.</summary>
    public Visitor Twin()
    {
        var twin = new Visitor(_client.BaseAddress!);
        twin._cookies.Add(_cookies.GetAllCookies());
        return twin;
    }

    public string? CookieOf(string name) => _cookies.GetAllCookies().FirstOrDefault(c => c.Name == name)?.Value;

    /// <summary>Goes on in a real browser, signed in as here.</summary>
    public async Task<Microsoft.Playwright.IPage> BrowseAsync(Chromium chromium)
    {
        var page = await AccessibilityTests.OpenAsync(chromium);
        await SignInAsync(page);
        return page;
    }

    /// <summary>Gives a browser what this visitor is signed in with.</summary>
    public Task SignInAsync(Microsoft.Playwright.IPage page)
    {
        const string Session = "finsambot-inloggning";
        var cookie = new Microsoft.Playwright.Cookie
        {
            Name = Session,
            Value = CookieOf(Session)!,
            Url = _client.BaseAddress!.AbsoluteUri,
        };
        return page.Context.AddCookiesAsync([cookie]);
    }

    /// <summary>Null takes the cookie away.</summary>
    public void SetCookie(string name, string? value)
    {
        foreach (var cookie in _cookies.GetAllCookies().Where(c => c.Name == name))
        {
            cookie.Expired = true;
        }

        if (value is not null)
        {
            _cookies.Add(_client.BaseAddress!, new Cookie(name, value, "/"));
        }
    }

    public async Task<Shown> OpenAsync(string path) => await ReadAsync(await _client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

    /// <summary>Sends a step of the page with what its form holds, changed as given, and follows to the page after it.</summary>
    public async Task<Shown> SendAsync(string path, Shown from, string step, params (string Name, string Value)[] filled)
    {
        var fields = from.Form(step);
        foreach (var (name, value) in filled)
        {
            fields[name] = value;
        }

        return await FollowAsync(await PostAsync(path + step, fields));
    }

    public Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        _client.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields));

    public async Task<Shown> FollowAsync(HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.SeeOther ? await OpenAsync(response.Headers.Location!.ToString()) : await ReadAsync(response);

    /// <summary>From the link to the answer form, with the right code.</summary>
    public async Task<Shown> SignInAsync(PageHost host, PersonId member, int round = 1)
    {
        var path = host.PathFor(member, round);
        var page = await OpenAsync(path);
        if (page.Main.Contains("Du är inloggad som", StringComparison.Ordinal))
        {
            return page;
        }

        var asked = await SendAsync(path, page, "/kod");
        return await SendAsync(path, asked, "/inloggning", ("kod", await host.CodeOfAsync(member)));
    }

    public void Dispose() => _client.Dispose();

    public static async Task<Shown> ReadAsync(HttpResponseMessage response) =>
        new(response, new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()));
}
