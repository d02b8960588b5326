using System.Net;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Reports;
using FinsamBot.Edges.Tests.Web.Office;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Reports;
using Microsoft.Playwright;

namespace FinsamBot.Edges.Tests.Web.Writing;

/// <summary>Goals and deviations registered beside the text, with the commands and the refusals of the cards. Today is Thursday 2 April
/// 2026.</summary>
[TestClass]
public sealed class EntriesBesideTests
{
    private const string Goals = WritingVisit.Path + "?sida=goals";
    private const string Deviations = WritingVisit.Path + "?sida=deviations";

    private static readonly SaveGoal Half = new(
        null,
        "",
        GoalLevel.Effect,
        "Hälften går vidare.",
        new GoalTarget(TargetKind.Share, 50),
        new GoalStanding(GoalStatus.NotMet, 75, 156, "Nås inte.", "Många väntar.")
    );

    [TestMethod]
    public async Task Without_a_script_the_text_is_saved_first_and_the_goal_is_registered_on_a_page_of_its_own()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        var page = await sofia.OpenAsync(Goals);
        StringAssert.Contains(page.Main, "Inget mål är inlagt än.");

        page = await sofia.SaveAsync(page, "goals", "Målen går framåt.", "ny goals");
        StringAssert.Contains(page.Main, "Nytt mål");
        Assert.AreEqual("Målen går framåt.", (await host.ReportAsync()).TextOf("goals").Text);
        page = await sofia.PressAsync(
            page,
            "Spara uppgiften",
            ("goal.text", "Minst tio börjar arbeta."),
            ("goal.target", "10"),
            ("goal.count", "sju av tjugo")
        );
        Assert.IsNotNull(page.Alert, "What cannot be read is said.");
        Assert.AreEqual(HttpStatusCode.BadRequest, page.Status);
        page = await sofia.PressAsync(page, "Spara uppgiften", ("goal.count", "7 av 20"));

        StringAssert.Contains(page.Done!, "Uppgiften är sparad");
        StringAssert.Contains(page.Main, "Minst tio börjar arbeta.");
        var goal = (await host.ShownAsync()).Goals.Single();
        Assert.AreEqual((7, 20), (goal.Standing.Numerator, goal.Standing.Denominator));
        Assert.AreEqual("Minst tio börjar arbeta.", goal.Text, "What was typed stayed in the form that was refused.");
    }

    [TestMethod]
    public async Task An_entry_is_changed_and_removed_and_nobody_changes_what_they_have_not_seen()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await host.DoAsync(Sample.Sofia, Half);
        var goal = (await host.ShownAsync()).Goals.Single();
        var address = $"{WritingVisit.Path}/uppgift?avsnitt=goals&post={goal.Id}";
        var page = await sofia.OpenAsync(address);
        await host.DoAsync(Sample.Bo, Half with { Id = goal.Id, Text = "Bos mål." });

        page = await sofia.PressAsync(page, "Spara uppgiften", ("goal.text", "Sofias mål."));
        StringAssert.Contains(page.Alert!, "Någon annan har ändrat den här uppgiften");
        page = await sofia.PressAsync(page, "Spara uppgiften");
        StringAssert.Contains(page.Done!, "Uppgiften är sparad");
        Assert.AreEqual("Sofias mål.", (await host.ShownAsync()).Goals.Single().Text);

        page = await sofia.PressAsync(await sofia.OpenAsync(address), "Ta bort uppgiften");
        StringAssert.Contains(page.Done!, "Uppgiften är borttagen");
        Assert.IsEmpty((await host.ShownAsync()).Goals);
        var gone = (await sofia.OpenAsync(address)).Response.Headers.Location!.ToString();
        StringAssert.Contains((await sofia.OpenAsync(gone)).Done!, "finns inte längre");
    }

    [TestMethod]
    public async Task A_deviation_of_a_day_outside_the_period_is_kept_and_it_is_said_where()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        const string New = WritingVisit.Path + "/uppgift?avsnitt=deviations";

        var page = await sofia.PressAsync(
            await sofia.OpenAsync(New),
            "Spara uppgiften",
            ("deviation.text", "Handledaren slutade."),
            ("deviation.day", "12 mars 2026")
        );
        StringAssert.Contains(page.Done!, "Uppgiften är sparad");
        page = await sofia.PressAsync(
            await sofia.OpenAsync(New),
            "Spara uppgiften",
            ("deviation.text", "Lokalen stängdes."),
            ("deviation.day", "1 april 2026")
        );

        StringAssert.Contains(page.Done!, "utanför den här rapportens period");
        Assert.AreEqual("Handledaren slutade.", (await host.ShownAsync()).Deviations.Single().Text);
    }

    [TestMethod]
    public async Task A_form_sent_twice_registers_one_and_what_is_handed_in_or_not_yours_is_left_alone()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        var form = await sofia.OpenAsync(WritingVisit.Path + "/uppgift?avsnitt=goals");
        await sofia.PressTwiceAsync(form, "Spara uppgiften", ("goal.text", "Ett mål."));
        Assert.HasCount(1, (await host.ShownAsync()).Goals);

        using var anna = await OfficeVisit.SignInAsync(host, Sample.Anna, "anna.berg@af.example.se");
        Assert.AreEqual(HttpStatusCode.Forbidden, (await anna.OpenAsync(WritingVisit.Path + "/uppgift?avsnitt=goals")).Status);
        var before = await sofia.OpenAsync(WritingVisit.Path + "/uppgift?avsnitt=goals");
        await host.DoAsync(Sample.Sofia, new SubmitReport(EvenIfUnanswered: true, AcceptPersonalData: true));
        var late = await sofia.PressAsync(before, "Spara uppgiften", ("goal.text", "För sent."));
        Assert.IsNotNull(late.Alert);
        Assert.HasCount(1, (await host.ShownAsync()).Goals);
        Assert.AreEqual(
            WritingVisit.Path,
            (await sofia.OpenAsync(WritingVisit.Path + "/uppgift?avsnitt=activities")).Response.Headers.Location!.ToString(),
            "A section without figures leads back to the page."
        );
    }

    [TestMethod]
    public async Task With_the_script_a_goal_is_registered_beside_the_text_and_what_is_typed_stays()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, sofia, chromium, Goals);
        await page.ClickAsync("#text-goals-text");
        await page.Keyboard.TypeAsync("Mitt i en mening");

        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg till ett mål" }).ClickAsync();
        await page.FillAsync("[name='goal.text']", "Minst tio börjar arbeta.");
        await page.FillAsync("[name='goal.count']", "sju");
        // Enter sends the form that one is in, not the page's.
        await page.PressAsync("[name='goal.count']", "Enter");
        await page.WaitForSelectorAsync(".entry [role=alert]");
        Assert.AreEqual("Minst tio börjar arbeta.", await page.InputValueAsync("[name='goal.text']"));
        await page.FillAsync("[name='goal.count']", "7 av 20");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara uppgiften" }).ClickAsync();
        await page.WaitForSelectorAsync("#uppgifter-goals [role=status]:has-text('Uppgiften är sparad')");

        StringAssert.Contains(await page.InnerTextAsync("#uppgifter-goals"), "Minst tio börjar arbeta.");
        Assert.AreEqual(0, await page.Locator(".entry").CountAsync());
        StringAssert.Contains(await page.InputValueAsync("#text-goals"), "Mitt i en mening");
        StringAssert.EndsWith(page.Url, Goals);
        Assert.HasCount(1, (await host.ShownAsync()).Goals);
        await page.WaitForSelectorAsync("#laget-goals:has-text('Sparat som utkast')");
    }

    [TestMethod]
    public async Task The_form_beside_is_closed_by_escape_and_the_caret_is_back_at_its_button()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, sofia, chromium, Deviations);
        var add = page.GetByRole(AriaRole.Button, new() { Name = "Lägg till en avvikelse" });
        await add.ClickAsync();
        await page.WaitForFunctionAsync("() => document.activeElement.id === 'uppgift-rubrik'");

        await page.Keyboard.PressAsync("Escape");

        Assert.AreEqual(0, await page.Locator(".entry").CountAsync());
        Assert.AreEqual("ny deviations", await page.EvaluateAsync<string>("() => document.activeElement.value"));
        await page.Context.SetOfflineAsync(true);
        await add.ClickAsync();
        await page.WaitForSelectorAsync("#uppgifter-deviations [role=alert]:has-text('Det gick inte just nu')");
    }

    [TestMethod]
    public async Task What_is_registered_beside_is_what_the_text_is_held_against()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await host.DoAsync(Sample.Sofia, Half);
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, sofia, chromium, Goals);
        await page.ClickAsync("#text-goals-text");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("Av dem har 80 av 156 gått vidare.");
        await page.WaitForSelectorAsync(".finding");

        await page.GetByRole(AriaRole.Button, new() { Name = "Ändra Hälften går vidare" }).ClickAsync();
        await page.FillAsync("[name='goal.count']", "80 av 156");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara uppgiften" }).ClickAsync();

        await page.WaitForFunctionAsync("() => document.querySelectorAll('.finding').length === 0");
        Assert.AreEqual("Av dem har 80 av 156 gått vidare.", await page.InputValueAsync("#text-goals"));
    }

    [TestMethod]
    public async Task The_form_beside_and_its_own_page_are_judged_by_axe()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await host.DoAsync(
            Sample.Sofia,
            new NoteDeviation(null, new DateOnly(2026, 3, 12), DeviationKind.Other, "Handledaren slutade.", null, "Ny från maj.")
        );
        await using var chromium = await Chromium.OpenAsync();
        var page = await sofia.Browser.BrowseAsync(chromium);
        await page.GotoAsync(new Uri(host.Address, Deviations).AbsoluteUri);
        await page.ClickAsync("#uppgifter-deviations button");
        await page.WaitForSelectorAsync(".entry");
        await AccessibilityTests.JudgeAsync(page, "skriv-uppgift-bredvid");
        await page.GotoAsync(new Uri(host.Address, WritingVisit.Path + "/uppgift?avsnitt=deviations").AbsoluteUri);
        await AccessibilityTests.JudgeAsync(page, "skriv-uppgift");
    }

    private static async Task<IPage> OpenAsync(PageHost host, OfficeVisit visit, Chromium chromium, string path)
    {
        var page = await chromium.OpenPageAsync();
        await visit.Browser.SignInAsync(page);
        await page.GotoAsync(new Uri(host.Address, path).AbsoluteUri);
        return page;
    }
}
