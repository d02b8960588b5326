using System.Text.RegularExpressions;
using FinsamBot.Domain.Calendar;
using FinsamBot.Scenarios.World;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Storage;
using Microsoft.Playwright;
using MimeKit;

namespace FinsamBot.Scenarios.Stories;

/// <summary>The program is killed between two savings of a text that somebody is writing, and comes back: the writer goes on.</summary>
[TestClass]
public sealed class TheServerDiesWhileSomebodyWrites
{
    private const string Sofia = "sofia.lind@alvbacka.example.se";
    private const string Editor = "#text-activities-text";
    private const string Text = "#text-activities";

    [TestMethod]
    public async Task What_was_typed_before_and_meanwhile_is_there_when_it_is_back()
    {
        await using var azurite = await Azurite.StartAsync();
        var letters = Directory.CreateTempSubdirectory("finsambot-letters-");
        await using var host = new KillableHost(azurite.ConnectionString, letters.FullName);
        await host.StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, chromium, letters.FullName);

        await page.Locator(Editor).FillAsync("Skrivet före");
        await SeesAsync(page, "Sparat som utkast");
        await host.KillAsync();
        await page.Locator(Editor).FillAsync("Skrivet före och medan servern var borta");
        await SeesAsync(page, "Ingen kontakt");
        await host.StartAsync();
        await SeesAsync(page, "Sparat som utkast");
        await page.ReloadAsync();

        await page.Locator(Editor).WaitForAsync();
        Assert.AreEqual("Skrivet före och medan servern var borta", await page.Locator(Text).InputValueAsync());
        letters.Delete(recursive: true);
    }

    /// <summary>Signs in with a code that comes by mail, and begins the report of the quarter that runs.</summary>
    private static async Task<IPage> OpenAsync(KillableHost host, Chromium chromium, string letters)
    {
        var today = StockholmTime.DayOf((await host.GetAsync("/dev/clock")).GetProperty("now").GetDateTimeOffset());
        var end = new DateOnly(today.Year, today.Month, 1).AddMonths(3 - ((today.Month - 1) % 3)).AddDays(-1);
        var report = new Uri(host.Address, $"/skriv/vagen-vidare/kvartalsrapport-{end:yyyy-MM-dd}");
        var page = await chromium.OpenPageAsync();
        await page.GotoAsync(report.AbsoluteUri);
        await page.Locator("#adress").FillAsync(Sofia);
        await page.Locator("form[action*='/kod'] button").ClickAsync();
        await page.Locator("#kod").FillAsync(await RunningBot.EventuallyAsync(() => CodeAsync(letters), "a code"));
        await page.Locator("form[action*='/inloggning'] button").ClickAsync();
        await page.Locator("form[action*='/borja'] button").ClickAsync();
        await page.Locator("[role=textbox]").First.WaitForAsync();
        await page.GotoAsync(report.AbsoluteUri + "?sida=activities");
        await page.Locator(Editor).WaitForAsync();
        return page;
    }

    private static async Task<string?> CodeAsync(string letters)
    {
        foreach (var file in Directory.GetFiles(letters, "*.eml"))
        {
            var letter = await MimeMessage.LoadAsync(file);
            if (
                letter.To.Mailboxes.Any(to => to.Address == Sofia)
                && Regex.Match(letter.HtmlBody ?? "", @"\b[0-9]{6}\b") is { Success: true } code
            )
            {
                return code.Value;
            }
        }

        return null;
    }

    private static Task SeesAsync(IPage page, string says) => page.Locator($"#laget-activities:has-text('{says}')").WaitForAsync();
}
