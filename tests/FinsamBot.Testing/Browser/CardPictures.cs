using Microsoft.Playwright;

namespace FinsamBot.Testing.Browser;

/// <summary>
/// Cards as Microsoft's renderer draws them in Chromium with the colours of Teams: light, dark, high contrast, on a narrow phone and at
/// 200 %, side by side in one picture (WebP).
/// </summary>
public sealed class CardPictures
{
    /// <summary>Text stays readable, and a picture is small.</summary>
    private const int Quality = 25;

    private const double Scale = 0.7;

    private readonly IPage _page;
    private readonly ICDPSession _session;

    private CardPictures(IPage page, ICDPSession session) => (_page, _session) = (page, session);

    public static async Task<CardPictures> OpenAsync(Chromium browser)
    {
        ArgumentNullException.ThrowIfNull(browser);
        var page = await browser.OpenPageAsync();
        await page.SetContentAsync("<!doctype html><title>Kort</title>");
        await page.AddScriptTagAsync(new() { Path = Repository.NpmFile("adaptivecards", "dist", "adaptivecards.min.js") });
        await page.AddScriptTagAsync(new() { Path = Path.Combine(Repository.NpmFolder, "card-pictures.js") });
        return new CardPictures(page, await page.Context.NewCDPSessionAsync(page));
    }

    /// <param name="card">The JSON of one card, not of a message.</param>
    /// <returns>The picture, and where a part is wider than the card.</returns>
    public async Task<(byte[] Picture, IReadOnlyList<string> Faults)> TakeAsync(string card)
    {
        var faults = await _page.EvaluateAsync<string[]>("card => drawCard(JSON.parse(card))", card);
        var box = await _page.EvaluateAsync<double[]>("() => (r => [r.width, r.height])(stage.getBoundingClientRect())");
        var clip = new Dictionary<string, object>
        {
            ["x"] = 0,
            ["y"] = 0,
            ["width"] = Math.Ceiling(box[0]),
            ["height"] = Math.Ceiling(box[1]),
            ["scale"] = Scale,
        };
        var taken = await _session.SendAsync(
            "Page.captureScreenshot",
            new()
            {
                ["format"] = "webp",
                ["quality"] = Quality,
                ["clip"] = clip,
                ["captureBeyondViewport"] = true,
            }
        );
        return (Convert.FromBase64String(taken!.Value.GetProperty("data").GetString()!), faults);
    }

    /// <summary>The share of the picture, 0 to 1, that looks otherwise in the other; 1 when the other has another size.</summary>
    public Task<double> DifferenceAsync(byte[] one, byte[] other) =>
        _page.EvaluateAsync<double>(
            "pair => comparePictures(...pair)",
            new[] { Convert.ToBase64String(one), Convert.ToBase64String(other) }
        );
}
