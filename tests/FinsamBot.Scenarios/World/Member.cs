using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FinsamBot.Scenarios.Stories;

namespace FinsamBot.Scenarios.World;

/// <summary>A member of the steering group with a mailbox and a browser, and no account with us.</summary>
public sealed partial class Member(IBot bot, string mail) : IDisposable
{
    private readonly HttpClient _browser = bot.ClientOf(
        new HttpClientHandler { AllowAutoRedirect = true, CookieContainer = new CookieContainer() }
    );
    private readonly WholeLoop _loop = new(bot);

    /// <summary>The page as it was last shown.</summary>
    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    public string Words => Page.QuerySelector("main")?.TextContent ?? "";

    private string Path { get; set; } = "";

    /// <summary>Follows the link of the newest letter that has one.</summary>
    public async Task OpenLetterAsync()
    {
        var letters = await _loop.WaitForLettersAsync(mail, 1);
        Path = letters.Select(l => Link().Match(l.GetProperty("text").GetString()!)).Last(m => m.Success).Value;
        await ShowAsync(await _browser.GetAsync(new Uri(Path)));
    }

    /// <summary>Asks for a code, reads it in the letter that comes, and types it.</summary>
    public async Task SignInAsync()
    {
        var before = (await CodesAsync()).Count;
        await SendAsync("/kod");
        var codes = await RunningBot.EventuallyAsync(
            async () => await CodesAsync() is { } all && all.Count > before ? all : null,
            $"a code to {mail}"
        );
        await SendAsync("/inloggning", ("kod", codes[^1]));
    }

    public Task WriteAnalysisAsync(string text) => SendAsync("/svar", ("text", text), ("svar", "analys"));

    public Task AnswerNoRemarksAsync() => SendAsync("/svar", ("svar", "inga-synpunkter"));

    /// <summary>Types and sends nothing: the page's own script keeps it as a draft.</summary>
    public async Task TypeAsync(string text)
    {
        var answer = Page.Forms.Single(f => f.GetAttribute("action")!.Contains("/svar", StringComparison.Ordinal));
        var fields = answer.Elements.OfType<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);
        fields["text"] = text;
        var draft = new Uri(bot.Address, answer.GetAttribute("action")!.Replace("/svar", "/utkast", StringComparison.Ordinal));
        using var kept = await _browser.PostAsync(draft, new FormUrlEncodedContent(fields));
        Assert.AreEqual(HttpStatusCode.NoContent, kept.StatusCode);
    }

    public async Task SendAsync(string step, params (string Name, string Value)[] filled)
    {
        var form =
            Page.Forms.FirstOrDefault(f => f.GetAttribute("action")!.Split('?', '#')[0].EndsWith(step, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No form {step} on: {Words}");
        var fields = form.Elements.OfType<IHtmlInputElement>().ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (name, value) in filled)
        {
            fields[name] = value;
        }

        await ShowAsync(await _browser.PostAsync(new Uri(bot.Address, form.GetAttribute("action")), new FormUrlEncodedContent(fields)));
    }

    public void Dispose() => _browser.Dispose();

    private async Task<IReadOnlyList<string>> CodesAsync() =>
        [
            .. (await _loop.LettersAsync(mail))
                .Where(l => l.GetProperty("subject").GetString()!.Contains("kod", StringComparison.OrdinalIgnoreCase))
                .Select(l => Code().Match(l.GetProperty("text").GetString()!))
                .Where(m => m.Success)
                .Select(m => m.Value),
        ];

    private async Task ShowAsync(HttpResponseMessage response)
    {
        using (response)
        {
            Page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        }
    }

    [GeneratedRegex(@"http://\S+/granska/\S+")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b[0-9]{6}\b")]
    private static partial Regex Code();
}
