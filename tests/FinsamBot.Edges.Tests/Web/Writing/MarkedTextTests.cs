using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Reports;
using FinsamBot.Edges.Tests.Web.Office;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Reports;
using Microsoft.Playwright;

namespace FinsamBot.Edges.Tests.Web.Writing;

/// <summary>What the checks find is marked in the text as one writes, and listed beside it. In a real browser.</summary>
[TestClass]
public sealed class MarkedTextTests
{
    private const string Activities = WritingVisit.Path + "?sida=activities";
    private const string Editor = "#text-activities-text";
    private const string List = "#fynd-activities";
    private const string Count = "#antal-activities";

    [TestMethod]
    public async Task What_the_checks_find_is_marked_while_one_writes_and_the_words_stay_as_they_are_typed()
    {
        await using var host = await StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, sofia, chromium);

        await WriteAsync(page, "Av dem har 75 av 150 gått vidare");
        await page.WaitForSelectorAsync(".finding");
        // Marks come while somebody is in the middle of a sentence.
        await page.Keyboard.TypeAsync(", och 12 är kvar.", new() { Delay = 20 });

        Assert.AreEqual("75 av 150", await page.InnerTextAsync(".finding"));
        Assert.AreEqual("Av dem har 75 av 150 gått vidare, och 12 är kvar.", await TextAsync(page));
        StringAssert.Contains(await page.InnerTextAsync(List), "Titta på det här innan du skickar");
        Assert.AreEqual("Ett ställe i texten att titta på", await page.InnerTextAsync(Count));
    }

    [TestMethod]
    public async Task The_proposal_is_put_in_its_place_and_nowhere_else()
    {
        await using var host = await StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, sofia, chromium);
        await WriteAsync(page, "Först 75 av 150 här, och 75 av 150 **igen**.");
        await page.WaitForSelectorAsync(".finding >> nth=1");

        var swap = page.GetByRole(AriaRole.Button, new() { Name = "Byt till ”75 av 156”" });
        Assert.AreEqual(2, await swap.CountAsync());
        await swap.Nth(1).ClickAsync();

        Assert.AreEqual("Först 75 av 150 här, och 75 av 156 **igen**.", await TextAsync(page));
        Assert.AreEqual("text-activities-text", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.WaitForSelectorAsync("#laget-activities:has-text('Sparat som utkast')");
        Assert.AreEqual(1, await page.Locator(".finding").CountAsync());
        await page.Keyboard.PressAsync("Control+z");
        Assert.AreEqual("Först 75 av 150 här, och 75 av 150 **igen**.", await TextAsync(page));
    }

    [TestMethod]
    public async Task A_place_that_is_edited_is_no_longer_marked_and_its_proposal_is_gone()
    {
        await using var host = await StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, sofia, chromium);
        await WriteAsync(page, "Klart för 75 av 150");
        await page.WaitForSelectorAsync(".finding");
        await page.RouteAsync("**/utkast", route => route.AbortAsync());

        await page.Keyboard.TypeAsync("0");

        Assert.AreEqual(0, await page.Locator(".finding").CountAsync());
        Assert.IsFalse(await page.IsVisibleAsync(List));
        Assert.AreEqual("", await page.InnerTextAsync(Count));
        await page.Keyboard.PressAsync("Backspace");
        await page.WaitForSelectorAsync(".finding");
        await page.Keyboard.TypeAsync(" till");
        Assert.AreEqual("75 av 150", await page.InnerTextAsync(".finding"), "What is written behind it leaves it alone.");
    }

    [TestMethod]
    public async Task The_list_leads_to_the_place_and_a_personal_number_can_be_taken_away()
    {
        await using var host = await StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await sofia.SaveAsync(await sofia.OpenAsync(Activities), "activities", "- Ring **Nils**\n- Ring 19811218-9876 om verkstaden.");
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, sofia, chromium);
        await page.WaitForSelectorAsync(".finding");
        Assert.AreEqual("19811218-9876", await page.InnerTextAsync(".finding"), "It is marked when the page opens.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Visa ”19811218-9876” i texten" }).ClickAsync();
        Assert.AreEqual("19811218-9876", await page.EvaluateAsync<string>("() => getSelection().toString()"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta bort ”19811218-9876”" }).ClickAsync();

        Assert.AreEqual("- Ring **Nils**\n- Ring om verkstaden.", await TextAsync(page));
        Assert.IsFalse(await page.IsVisibleAsync(List));
    }

    [TestMethod]
    public async Task In_a_plain_text_area_the_list_leads_and_replaces_too()
    {
        await using var host = await StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await using var chromium = await Chromium.OpenAsync();
        var page = await chromium.OpenPageAsync();
        await page.RouteAsync("**/skrivruta.*", route => route.AbortAsync());
        await OpenAsync(host, sofia, page);
        await page.FillAsync("#text-activities", "Klart för 75 av 150 hittills. Ring 19811218-9876 i dag.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Byt till ”75 av 156”" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta bort ”19811218-9876”" }).ClickAsync();

        Assert.AreEqual("Klart för 75 av 156 hittills. Ring i dag.", await TextAsync(page));
        Assert.AreEqual("text-activities", await page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [TestMethod]
    public async Task The_answer_to_a_draft_names_places_and_holds_no_text_around_them()
    {
        await using var host = await StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, sofia, chromium);
        var answers = new List<IResponse>();
        page.Response += (_, answer) =>
        {
            if (answer.Url.EndsWith("/utkast", StringComparison.Ordinal))
            {
                answers.Add(answer);
            }
        };

        await WriteAsync(page, "Hemligt ord, och sedan 75 av 150.");
        await page.WaitForSelectorAsync(".finding");

        var said = await answers[^1].TextAsync();
        StringAssert.Contains(said, "\"start\":23,\"langd\":9");
        Assert.DoesNotContain("Hemligt", said);
    }

    [TestMethod]
    public async Task A_text_with_marks_is_judged_by_axe()
    {
        await using var host = await StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await sofia.SaveAsync(
            await sofia.OpenAsync(Activities),
            "activities",
            "Klart för 75 av 150. Ring 19811218-9876 eller 070-174 06 05 om verkstaden."
        );
        await using var chromium = await Chromium.OpenAsync();
        var page = await sofia.Browser.BrowseAsync(chromium);
        await page.GotoAsync(new Uri(host.Address, Activities).AbsoluteUri);
        await page.WaitForSelectorAsync(".finding");
        await AccessibilityTests.JudgeAsync(page, "skriv-fynd");
    }

    private static async Task<PageHost> StartAsync()
    {
        var host = await OfficeVisit.StartAsync();
        var standing = new GoalStanding(GoalStatus.NotMet, 75, 156, "Nås inte.", "Många väntar.");
        var goal = new SaveGoal(null, "", GoalLevel.Effect, "Hälften går vidare.", new GoalTarget(TargetKind.Share, 50), standing);
        Assert.IsNull((await host.DoAsync(Sample.Sofia, goal)).Refusal);
        Assert.IsNull((await host.DoAsync(Sample.Sofia, new SaveSections([new SectionInput("activities", "", false, 1)]))).Refusal);
        return host;
    }

    private static async Task<IPage> OpenAsync(PageHost host, OfficeVisit visit, Chromium chromium) =>
        await OpenAsync(host, visit, await chromium.OpenPageAsync());

    private static async Task<IPage> OpenAsync(PageHost host, OfficeVisit visit, IPage page)
    {
        await visit.Browser.SignInAsync(page);
        await page.GotoAsync(new Uri(host.Address, Activities).AbsoluteUri);
        return page;
    }

    private static async Task WriteAsync(IPage page, string text)
    {
        await page.Locator(Editor).ClickAsync();
        await page.Keyboard.TypeAsync(text);
    }

    private static Task<string> TextAsync(IPage page) => page.Locator("#text-activities").InputValueAsync();
}
