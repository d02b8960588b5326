using FinsamBot.Domain.Text;
using FinsamBot.Testing.Browser;
using FinsamBot.Web.Editor;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace FinsamBot.Edges.Tests.Web.Editor;

/// <summary>A page that holds nothing but a text area with its editor, under the policy of production, in a browser.</summary>
internal sealed class EditorPage : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Chromium _browser;
    private readonly List<string> _complaints = [];

    private EditorPage(WebApplication app, Chromium browser, IPage page)
    {
        (_app, _browser, Page) = (app, browser, page);
        page.Console += (_, message) => _complaints.Add(message.Text);
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of: a policy that was broken, a script that failed.</summary>
    public string Complaints => string.Join('\n', _complaints);

    public static async Task<EditorPage> OpenAsync(
        string text = "",
        Language language = Language.Swedish,
        Action<BrowserNewContextOptions>? adjust = null
    )
    {
        var app = Serve(text, new Voice(language));
        await app.StartAsync();
        var browser = await Chromium.OpenAsync();
        var editor = new EditorPage(app, browser, await browser.OpenPageAsync(a => new Uri(a).IsLoopback, adjust ?? (_ => { })));
        await Axe.PrepareAsync(editor.Page);
        await editor.Page.GotoAsync(app.Urls.First());
        return editor;
    }

    /// <summary>The value of the text area, which is what the page saves.</summary>
    public Task<string> TextAsync() => Page.EvalOnSelectorAsync<string>("#text", "area => area.value");

    /// <summary>The text is put in as by somebody else, and the caret at its end.</summary>
    public async Task SetAsync(string text)
    {
        await Page.EvalOnSelectorAsync("#text", "(area, text) => area.finsamEditor.setText(text)", text);
        await Page.FocusAsync("[role=textbox]");
        await PressAsync("Control+End");
    }

    /// <summary>Presses one key after the other, as fingers do: a browser tells of a moved caret a moment later.</summary>
    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
            await Page.EvaluateAsync(
                "() => new Promise(done => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(done), 20)))"
            );
        }
    }

    public Task TypeAsync(string text) => Page.Keyboard.TypeAsync(text);

    public Task ClickAsync(string tool) => Page.ClickAsync($"[data-tool={tool}]");

    /// <summary>What is pasted as a program puts it on the clipboard; tells what was left out, such as <c>pictures 1</c>.</summary>
    /// <param name="times">How often the content stands there, after the beginning and before the end.</param>
    public Task<string> PasteAsync(string kind, string content, int times = 1, string beginning = "", string end = "") =>
        Page.EvaluateAsync<string>(
            """
            ([kind, content, times, beginning, end]) => {
              const area = document.getElementById('text');
              let left = '';
              const listen = event => {
                left = Object.entries(event.detail).filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`).join(', ');
              };
              area.addEventListener('finsam:leftout', listen);
              const data = new DataTransfer();
              data.setData(kind, beginning + content.repeat(Number(times)) + end);
              document.querySelector('[role=textbox]').dispatchEvent(
                new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
              area.removeEventListener('finsam:leftout', listen);
              return left;
            }
            """,
            new[] { kind, content, $"{times}", beginning, end }
        );

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _app.DisposeAsync();
    }

    private static WebApplication Serve(string text, Voice voice)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        StaticFile.Style.Map(app);
        StaticFile.EditorScript!.Map(app);
        app.MapPage(
            "/",
            () =>
                new PageResult(
                    new Layout(voice, "Skriv", Script: EditorField.Script).Around(Form(text, voice)),
                    Policy: PageHeaders.PolicyWithScript + EditorField.TrustedTypes
                )
        );
        return app;
    }

    private static Html Form(string text, Voice voice) =>
        Html.Of(
            $"""
            <h1>Skriv</h1>
            <form method="post">
            {EditorField.Plain(voice)}
            <p id="vagledning">Berätta vad ni har gjort.</p>
            <label for="text">Genomförda aktiviteter</label>
            <textarea id="text" name="text" rows="12" lang="sv" required aria-describedby="vagledning"{EditorField.Attributes(voice)}>
            {text}</textarea>
            <button>Spara</button>
            </form>
            """
        );
}
