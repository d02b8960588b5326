using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;
using FinsamBot.Edges.Tests.Intake.Roster;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Reports;
using Microsoft.Playwright;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>The office's pages as axe judges them, on a screen and on a telephone.</summary>
[TestClass]
public sealed class OfficeAccessibilityTests
{
    [TestMethod]
    public async Task The_pages_of_an_association_that_runs()
    {
        await using var host = await OfficeVisit.StartAsync();
        await host.FoundAsync("spranget", "Språnget", OfficeVisit.Arvid);
        await host.ChangeInterventionAsync(
            new InterventionRenamed("Vägen vidare igen"),
            new PeriodExcused(Sample.Template.Id, new DateOnly(2026, 9, 30), "Insatsen börjar om efter sommaren."),
            new ProlongationAsked(new DateOnly(2027, 12, 31), "Vi har beslut om medel.")
        );
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, chromium);
        (string Name, string Address)[] pages =
        [
            ("office-start", "/kansli"),
            ("office-people", "/kansli/personer"),
            ("office-people-found", "/kansli/personer?sok=berg&lang=en"),
            ("office-person", "/kansli/personer/sofia"),
            ("office-leave", "/kansli/personer/sofia/avsluta"),
            ("office-interventions", "/kansli/insatser"),
            ("office-intervention", "/kansli/insatser/vagen-vidare"),
            ("office-report", "/kansli/insatser/vagen-vidare/rapport/kvartalsrapport-2026-03-31"),
            ("office-search", "/kansli/sok"),
            ("office-search-found", "/kansli/sok?ord=studiebesok&ar=2026&lang=en"),
            ("office-search-none", "/kansli/sok?ord=rymdskepp&ar=2026"),
            ("office-figures", "/kansli/siffror?ar=2026"),
            ("office-board", "/kansli/styrelsen"),
            ("office-filtered", "/kansli?lage=styrgruppen&lang=en"),
            ("office-association", "/kansli/forbundet"),
            ("office-days", "/kansli/dagar"),
            ("office-routine", "/kansli/dagar/rutin/kvartalsrapport"),
            ("office-authority", "/kansli/dagar/myndighet/Arbetsf%C3%B6rmedlingen"),
            ("office-sending", "/kansli/utskick"),
            ("office-disposal", "/kansli/forbundet/gallring"),
            ("office-file", "/kansli/fil"),
        ];
        foreach (var (name, address) in pages)
        {
            await page.GotoAsync(new Uri(host.Address, address).AbsoluteUri);
            await AccessibilityTests.JudgeAsync(page, name);
        }
    }

    [TestMethod]
    public async Task The_way_of_a_change_from_its_form_over_a_refusal_to_what_it_would_move()
    {
        await using var host = await OfficeVisit.StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, chromium);
        await page.GotoAsync(new Uri(host.Address, "/kansli/insatser/vagen-vidare/andra/slut").AbsoluteUri);
        await AccessibilityTests.JudgeAsync(page, "office-change");
        await page.FillAsync("#slut", "snart");
        await page.ClickAsync("form[action$='/slut'] button");
        await page.WaitForSelectorAsync("[role=alert]");
        await AccessibilityTests.JudgeAsync(page, "office-change-refused");
        await page.FillAsync("#slut", "30 juni 2026");
        await page.ClickAsync("form[action$='/slut'] button");
        await page.WaitForSelectorAsync("#flyttas");
        await AccessibilityTests.JudgeAsync(page, "office-confirm");
    }

    [TestMethod]
    public async Task The_way_of_a_file_with_mistakes_and_of_one_that_is_right()
    {
        await using var host = await OfficeVisit.StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, chromium);
        var rows = Lines.People("Eva Ek|eva.ek@sjoboda.example.se|Sjöboda kommun");
        foreach (
            var (name, lines, seen) in new[]
            {
                ("office-file-wrong", rows + Lines.Roles("Språnget|eva|projektledare"), "[role=alert]"),
                ("office-file-right", rows, ".period"),
            }
        )
        {
            await page.GotoAsync(new Uri(host.Address, "/kansli/fil").AbsoluteUri);
            await page.SetInputFilesAsync(
                "#fil",
                new FilePayload
                {
                    Name = "lista.xlsx",
                    MimeType = "",
                    Buffer = Lines.Book(lines),
                }
            );
            await page.ClickAsync("form[action$='/granska'] button");
            await page.WaitForSelectorAsync(seen);
            await AccessibilityTests.JudgeAsync(page, name);
        }
    }

    [TestMethod]
    public async Task The_pages_of_an_association_that_is_being_set_up()
    {
        await using var host = await OfficeVisit.StartNewAsync();
        await using var chromium = await Chromium.OpenAsync();
        var page = await OpenAsync(host, chromium);
        foreach (var (name, address) in new[] { ("office-new", "/kansli"), ("office-new-sending", "/kansli/utskick?lang=en") })
        {
            await page.GotoAsync(new Uri(host.Address, address).AbsoluteUri);
            await AccessibilityTests.JudgeAsync(page, name);
        }

        await host.ChangeAssociationAsync(new AssociationRoleTaken(OfficeVisit.Arvid, Role.Administrator));
        await page.GotoAsync(new Uri(host.Address, "/kansli").AbsoluteUri);
        await AccessibilityTests.JudgeAsync(page, "office-not-yours");
    }

    private static async Task<IPage> OpenAsync(PageHost host, Chromium chromium)
    {
        using var arvid = await OfficeVisit.SignInAsync(host);
        return await arvid.Browser.BrowseAsync(chromium);
    }
}
