using FinsamBot.Edges.Tests.Web.Office;
using FinsamBot.Testing.Browser;
using Microsoft.Playwright;

namespace FinsamBot.Edges.Tests.Web.Writing;

/// <summary>What is typed on the writing page is kept, whatever closes. In a real browser, with the page's own script.</summary>
[TestClass]
public sealed class KeptTypingTests
{
    private const string Activities = WritingVisit.Path + "?sida=activities";

    private const string Text = "#text-activities";

    /// <summary>What the editor puts in the text area's place.</summary>
    private const string Editor = "#text-activities-text";

    private const string Standing = "#laget-activities";

    [TestMethod]
    public async Task What_is_typed_is_a_draft_after_a_pause_on_other_devices_too_and_no_event()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, sofia, chromium);
        var events = host.Streams.BytesOf(PageHost.Report.Stream).Length;

        await TypeAsync(page, "Skrivet i webbläsaren 🙂");
        await SeesAsync(page, "Sparat som utkast");
        Assert.AreEqual(events, host.Streams.BytesOf(PageHost.Report.Stream).Length, "Typing is no event.");

        var phone = await sofia.OpenAsync(Activities);
        StringAssert.Contains(phone.Main, "utan att spara");
        StringAssert.Contains(phone.Page.QuerySelector(Text)!.TextContent, "Skrivet i webbläsaren 🙂");
        Assert.DoesNotContain("Skrivet", string.Concat(await StoredAsync(host)), "Nobody reads it in the storage.");
        await sofia.SaveAsync(phone, "activities", "Skrivet i webbläsaren 🙂");
        Assert.IsEmpty(await StoredAsync(host), "Once it is saved it is no draft.");
    }

    [TestMethod]
    public async Task Without_a_connection_the_text_waits_in_the_browser_and_is_sent_when_it_is_back()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, sofia, chromium);

        await page.Context.SetOfflineAsync(true);
        await TypeAsync(page, "Skrivet i tunneln");
        await SeesAsync(page, "Ingen kontakt");
        await page.Context.SetOfflineAsync(false);
        await SeesAsync(page, "Sparat som utkast");

        StringAssert.Contains((await sofia.OpenAsync(Activities)).Page.QuerySelector(Text)!.TextContent, "Skrivet i tunneln");
    }

    [TestMethod]
    public async Task A_session_that_ends_while_typing_is_said_and_the_text_is_kept_once_somebody_is_signed_in_again()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, sofia, chromium);
        await page.Context.ClearCookiesAsync(new() { Name = "finsambot-inloggning" });

        await TypeAsync(page, "Skrivet efter lunch");
        await SeesAsync(page, "Du är inte inloggad längre");
        Assert.AreEqual("Logga in i ett nytt fönster", await page.Locator(Standing + " a").InnerTextAsync());
        StringAssert.EndsWith(page.Url, Activities, "Nobody is sent away.");

        await sofia.Browser.SignInAsync(page);
        await SeesAsync(page, "Sparat som utkast");
    }

    [TestMethod]
    public async Task A_browser_killed_in_the_middle_of_a_word_has_the_text_when_it_is_opened_again()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await using var browser = new KeptBrowser();
        var page = await OpenAsync(host, sofia, await browser.OpenAsync());
        // What is typed never reaches the server.
        await page.RouteAsync("**/utkast", route => route.AbortAsync());
        await TypeAsync(page, "Mitt i ett o");
        await SeesAsync(page, "Ingen kontakt");
        await browser.KillAsync();

        page = await OpenAsync(host, sofia, await browser.OpenAsync());
        await SeesAsync(page, "Sparat som utkast");
        Assert.AreEqual("Mitt i ett o", await page.Locator(Text).InputValueAsync());
    }

    [TestMethod]
    public async Task A_page_that_is_left_at_once_has_sent_what_was_typed()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, sofia, chromium);

        await TypeAsync(page, "I sista stund");
        await page.GotoAsync("about:blank");

        var back = await sofia.OpenAsync(Activities);
        for (var tries = 0; tries < 500 && !back.Main.Contains("I sista stund", StringComparison.Ordinal); tries++)
        {
            // The farewell is under way while the page is gone already.
            back = await sofia.OpenAsync(Activities);
        }

        StringAssert.Contains(back.Main, "I sista stund");
    }

    [TestMethod]
    public async Task In_Teams_a_switched_chat_takes_the_page_away_at_once_and_the_text_is_there_when_one_comes_back()
    {
        await using var visit = await TabVisit.OpenAsync(
            (host, teams) =>
            {
                host.Entra.User = "sofia.lind@alvbacka.example.se";
                (teams.AccessToken, teams.Tab) = (host.Entra.AccessToken(), "/teams" + Activities);
            }
        );
        await visit.Tab.Locator(Editor).FillAsync("Skrivet i Teams");
        await visit.Tab.Locator($"{Standing}:has-text('Sparat som utkast')").WaitForAsync();

        await visit.Tab.Locator(Editor).FillAsync("Skrivet i Teams, med ett halvt o");
        await visit.Page.EvaluateAsync("() => document.querySelector('iframe').remove()");
        await visit.Page.ReloadAsync();

        await Assertions.Expect(visit.Tab.Locator(Text)).ToHaveValueAsync("Skrivet i Teams, med ett halvt o", new() { Timeout = 60_000 });
    }

    [TestMethod]
    public async Task Two_who_write_at_once_see_each_other_and_that_a_new_text_is_saved()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        using var bo = await WritingVisit.BoAsync(host);
        await using var chromium = await Chromium.OpenAsync();
        var his = await OpenAsync(host, bo, chromium);
        await TypeAsync(his, "Bo skriver");
        await SeesAsync(his, "Sparat som utkast");

        var hers = await OpenAsync(host, sofia, chromium);
        await hers.Locator("#andra-activities:has-text('Bo Ek skriver också')").WaitForAsync();
        await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "Sofia har sparat");
        await TypeAsync(his, "Bo skriver vidare");
        await SeesAsync(his, "Någon annan har sparat en ny text");
    }

    [TestMethod]
    public async Task The_page_is_judged_by_axe()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await using var chromium = await Chromium.OpenAsync();
        foreach (var (path, name) in new[] { (Activities, "skriv"), (WritingVisit.Path + "/las", "skriv-las") })
        {
            var page = await sofia.Browser.BrowseAsync(chromium);
            await page.GotoAsync(new Uri(host.Address, path).AbsoluteUri);
            await AccessibilityTests.JudgeAsync(page, name);
        }
    }

    private static async Task<IPage> OpenAsync(PageHost host, OfficeVisit visit, Chromium chromium)
    {
        var page = await chromium.OpenPageAsync();
        return await OpenAsync(host, visit, page);
    }

    private static async Task<IPage> OpenAsync(PageHost host, OfficeVisit visit, IBrowserContext context) =>
        await OpenAsync(host, visit, await context.NewPageAsync());

    private static async Task<IPage> OpenAsync(PageHost host, OfficeVisit visit, IPage page)
    {
        await visit.Browser.SignInAsync(page);
        await page.GotoAsync(new Uri(host.Address, Activities).AbsoluteUri);
        return page;
    }

    private static Task TypeAsync(IPage page, string text) => page.Locator(Editor).FillAsync(text);

    private static Task SeesAsync(IPage page, string says) => page.Locator($"{Standing}:has-text('{says}')").WaitForAsync();

    private static async Task<IReadOnlyList<string>> StoredAsync(PageHost host)
    {
        var stored = new List<string>();
        await foreach (var name in host.Blobs.ListAsync("drafts/skriv/", default))
        {
            stored.Add(System.Text.Encoding.UTF8.GetString((await host.Blobs.GetAsync(name, default))!));
        }

        return stored;
    }
}
