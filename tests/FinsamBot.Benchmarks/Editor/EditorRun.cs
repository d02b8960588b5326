using System.Globalization;
using System.Text.Json;
using FinsamBot.Benchmarks.Schedule;
using FinsamBot.Testing.Browser;
using FinsamBot.Web;
using Microsoft.Playwright;

namespace FinsamBot.Benchmarks.Editor;

/// <summary>What a key costs in the editor of the writing page, in Chromium, with 30,000 characters in it: from the key to the text in the
/// text area, which is the browser's own change and all of our script; and the longest time between two frames.</summary>
internal static class EditorRun
{
    private const int Keys = 270;
    private const int AimMilliseconds = 8;
    private const int LongestFrame = 50;

    private const string Watch = """
        () => {
          window.took = [];
          window.longest = 0;
          let [pressed, last] = [0, 0];
          addEventListener('keydown', () => { pressed = performance.now(); }, true);
          document.getElementById('text').addEventListener('input', () => took.push(performance.now() - pressed));
          const frame = now => {
            if (last && took.length > 5) longest = Math.max(longest, now - last);
            last = now;
            requestAnimationFrame(frame);
          };
          requestAnimationFrame(frame);
        }
        """;

    public static async Task<int> RunAsync()
    {
        var table = new Aims(Console.Out);
        await using var browser = await Chromium.OpenAsync();
        var words = string.Concat(Enumerable.Repeat("ord och mer ", 8)).TrimEnd();
        var lines = Enumerable.Range(1, 310).Select(i => (i % 9 == 0 ? "- " : "") + (i % 5 == 0 ? $"**{words}**" : words));
        await MeasureAsync(table, browser, "300 lines with lists and bold", string.Join('\n', lines));
        await MeasureAsync(table, browser, "one paragraph", string.Concat(Enumerable.Repeat("ord och mer ", 2_500)));
        return table.Missed ? 1 : 0;
    }

    private static async Task MeasureAsync(Aims table, Chromium browser, string name, string text)
    {
        var page = await browser.OpenPageAsync();
        await page.SetContentAsync(
            "<!doctype html><title>Skriv</title><label for=text>Text</label><textarea id=text data-editor></textarea>"
        );
        await page.AddStyleTagAsync(new() { Content = await ReadAsync("site.css") });
        await page.AddScriptTagAsync(new() { Content = await ReadAsync("skrivruta.js") });
        await page.EvalOnSelectorAsync("#text", "(area, text) => area.finsamEditor.setText(text)", text);
        await page.FocusAsync("[role=textbox]");
        await page.Keyboard.PressAsync("Control+End");
        await page.EvaluateAsync(Watch);
        await page.Keyboard.TypeAsync(new string('a', Keys), new KeyboardTypeOptions { Delay = 60 });

        var took = JsonSerializer.Deserialize<double[]>(await page.EvaluateAsync<string>("() => JSON.stringify(took)"))!;
        Array.Sort(took);
        var (slow, frame) = (took[(int)(took.Length * 0.95)], await page.EvaluateAsync<double>("() => longest"));
        table.Row($"{name}: a key, 95th percentile", Text($"<= {AimMilliseconds} ms"), Text($"{slow:F1} ms"), slow <= AimMilliseconds);
        table.Row($"{name}: longest frame", Text($"<= {LongestFrame} ms"), Text($"{frame:F0} ms"), frame <= LongestFrame);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static async Task<string> ReadAsync(string name)
    {
        var file =
            typeof(WebRoutes).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException("The editor is not built: npm ci --prefix src/FinsamBot.Web/Editor");
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync();
    }
}
