using System.Net;
using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>The list for Uppföljning Finsam on pages and as a file. Today is Thursday 2 April 2026.</summary>
[TestClass]
public sealed class FollowUpPagesTests
{
    private const string Page = "/kansli/siffror/uppfoljning-finsam";
    private const string Office = "/kansli/insatser/spranget";
    private const string Own = "/mina/spranget";
    private static readonly ReportId Spranget = new(new InterventionId("spranget"), "kvartalsrapport", Sample.FirstQuarter.End);

    [TestMethod]
    public async Task The_office_and_the_lead_read_the_same_numbers_in_the_table_the_text_to_copy_and_the_file()
    {
        await using var host = await StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        using var sofia = await SofiaAsync(host);
        await sofia.PressAsync(await sofia.OpenAsync(Own), "Spara antalet", ("antal", "12"));

        foreach (
            var (visit, path, file) in new[]
            {
                (arvid, Page + "/2026-Q1", Page + "/2026-Q1.csv"),
                (arvid, Office, Office + "/uppfoljning-finsam/2026-Q1.csv"),
                (sofia, Own, Own + "/uppfoljning-finsam/2026-Q1.csv"),
            }
        )
        {
            var page = await visit.OpenAsync(path);
            var own = Copied(page).Where(l => l.StartsWith("Språnget", StringComparison.Ordinal)).ToList();

            CollectionAssert.AreEqual(
                new[]
                {
                    "Språnget;Individinriktad;2026-01-01;2026-03-31;Antal deltagare;11;10;1;22",
                    "Språnget;Individinriktad;2026-01-01;2026-03-31;Nya deltagare;3;1;1;5",
                    "Språnget;Individinriktad;2026-01-01;2026-03-31;Avslutade deltagare;3;2;0;5",
                    "Språnget;Individinriktad;2026-01-01;2026-03-31;Pågående deltagare vid slutet;8;8;1;17",
                    "Språnget;Individinriktad;2026-01-01;2026-03-31;Insamlade enkäter;;;;12",
                },
                own
            );
            CollectionAssert.AreEqual(Copied(page), InTable(page), path);
            CollectionAssert.AreEqual(Copied(page), await FileAsync(visit, file), path);
            StringAssert.Contains(page.Main, "Publicera den inte.");
            StringAssert.Contains(page.Main, "Några deltagare saknar uppgift om kön i Språnget.");
            Assert.IsNotNull(page.Page.QuerySelector($"a[href='{file}']"), path);
        }
    }

    [TestMethod]
    public async Task The_totals_are_the_numbers_of_the_figures_page_where_nothing_is_masked()
    {
        await using var host = await StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var form = (await arvid.OpenAsync("/kansli/forbundet")).Form("/sma-antal");
        form["minst"] = "0";
        await arvid.Browser.FollowAsync(await arvid.Browser.PostAsync("/kansli/forbundet/sma-antal", form));

        var total = Rows((await arvid.OpenAsync(Page)).Page.QuerySelectorAll("#summor ~ div tr"));
        var figures = Rows((await arvid.OpenAsync("/kansli/siffror?ar=2026")).Page.QuerySelectorAll("#deltagare ~ .scrolled tr"));

        Assert.AreEqual("Nya deltagare;3;1;1;5", total[2]);
        Assert.AreEqual("januari–mars 2026;Nya;3;1;1;5", figures[2]);
        Assert.AreEqual(figures[3].Split(';')[^1], total[3].Split(';')[^1]);
        Assert.AreEqual(figures[4].Split(';')[^1], total[4].Split(';')[^1]);
    }

    [TestMethod]
    public async Task Small_counts_stand_here_also_while_the_figures_page_masks_them()
    {
        await using var host = await StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);

        Assert.Contains("..", (await arvid.OpenAsync("/kansli/siffror?ar=2026")).Main);
        Assert.IsTrue(Copied(await arvid.OpenAsync(Page)).Any(l => l.EndsWith("Nya deltagare;3;1;1;5", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task Nobody_else_gets_the_list_or_its_file()
    {
        await using var host = await StartAsync();
        await host.FoundAsync("hemligt", "Hemligt", OfficeVisit.Arvid);
        using var sofia = await SofiaAsync(host);
        using var anna = await OfficeVisit.SignInAsync(host, Sample.Anna, "anna.berg@af.example.se");
        var page = await sofia.OpenAsync(Own);
        foreach (
            var (visit, path) in new[]
            {
                (sofia, Page),
                (sofia, Page + "/2026-Q1.csv"),
                (sofia, Office + "/uppfoljning-finsam/2026-Q1.csv"),
                (sofia, "/mina/hemligt/uppfoljning-finsam/2026-Q1.csv"),
                (anna, Own),
                (anna, Own + "/uppfoljning-finsam/2026-Q1.csv"),
            }
        )
        {
            var refused = await visit.OpenAsync(path);
            Assert.AreEqual(HttpStatusCode.Forbidden, refused.Status, path);
            Assert.IsFalse(refused.Main.Contains("Antal deltagare", StringComparison.Ordinal), path);
        }

        Assert.AreEqual(HttpStatusCode.Forbidden, (await anna.PressAsync(page, "Spara antalet", ("antal", "5"))).Status);
        Assert.IsEmpty((await host.InterventionAsync()).Questionnaires);
    }

    [TestMethod]
    [DataRow("-1", "Ett antal är 0 eller mer, och högst 5000.")]
    [DataRow("5001", "Ett antal är 0 eller mer, och högst 5000.")]
    [DataRow("tolv", "Skriv antalet enkäter som ett helt tal")]
    [DataRow("12,5", "Skriv antalet enkäter som ett helt tal")]
    [DataRow("999999999999", "Skriv antalet enkäter som ett helt tal")]
    public async Task What_cannot_be_a_count_is_refused_with_the_reason_and_stays_in_the_form(string typed, string alert)
    {
        await using var host = await StartAsync();
        using var sofia = await SofiaAsync(host);

        var page = await sofia.PressAsync(await sofia.OpenAsync(Own), "Spara antalet", ("antal", typed));

        Assert.AreEqual(HttpStatusCode.BadRequest, page.Status);
        StringAssert.Contains(page.Alert!, alert);
        Assert.AreEqual(typed, page.Page.QuerySelector("#antal")!.GetAttribute("value"));
    }

    [TestMethod]
    public async Task A_quarter_that_is_ahead_or_outside_is_answered_with_the_next_step()
    {
        await using var host = await StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var ahead = await arvid.OpenAsync(Page + "/2026-Q3");
        Assert.AreEqual(HttpStatusCode.BadRequest, ahead.Status);
        StringAssert.Contains(ahead.Alert!, "har inte börjat än");
        StringAssert.Contains(ahead.Main, "Uppföljning Finsam, januari–mars 2026");
        StringAssert.Contains((await arvid.OpenAsync(Page + "/2019-Q1")).Main, "Ingen insats pågick under kvartalet.");
        StringAssert.Contains((await arvid.OpenAsync(Page + "/2026-Q2")).Main, "Kvartalet pågår till och med tisdag 30 juni");
        foreach (var path in new[] { "/2026-Q5", "/x", "/2026-Q3.csv", "/2019-Q1.csv", "/2026-Q1.xlsx" })
        {
            Assert.AreEqual(HttpStatusCode.NotFound, (await arvid.OpenAsync(Page + path)).Status, path);
        }

        using var sofia = await SofiaAsync(host);
        var (action, fields) = OfficeVisit.Filled(await sofia.OpenAsync(Own), "Spara antalet", ("antal", "5"));
        foreach (var (quarter, reason) in new[] { ("2026-Q3", "har inte börjat än"), ("2025-Q4", "pågår inte under") })
        {
            fields["kvartal"] = quarter;
            var refused = await sofia.Browser.FollowAsync(await sofia.Browser.PostAsync(action, fields));
            Assert.AreEqual(HttpStatusCode.BadRequest, refused.Status);
            StringAssert.Contains(refused.Alert!, reason);
        }
    }

    [TestMethod]
    public async Task A_count_is_said_otherwise_taken_back_and_of_its_own_quarter()
    {
        await using var host = await StartAsync();
        using var sofia = await SofiaAsync(host);
        var page = await sofia.PressAsync(await sofia.OpenAsync(Own), "Spara antalet", ("antal", "12"));
        Assert.AreEqual("12", page.Page.QuerySelector("#antal")!.GetAttribute("value"));
        var second = await sofia.PressAsync(await sofia.OpenAsync(Own + "?kvartal=2026-Q2"), "Spara antalet", ("antal", "3"));
        StringAssert.Contains(second.Main, "Insamlade enkäter april–juni 2026");
        Assert.AreEqual("3", second.Page.QuerySelector("#antal")!.GetAttribute("value"));

        page = await sofia.PressAsync(await sofia.OpenAsync(Own), "Spara antalet", ("antal", ""));
        Assert.AreEqual("", page.Page.QuerySelector("#antal")!.GetAttribute("value"));
        Assert.IsTrue(Copied(page).Last().EndsWith("Insamlade enkäter;;;;", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task One_button_copies_the_list_and_without_a_script_it_stands_there_to_be_selected()
    {
        await using var host = await StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var plain = await arvid.OpenAsync(Page);
        Assert.IsTrue(plain.Page.QuerySelector("button[data-copies]")!.HasAttribute("hidden"));
        Assert.IsTrue(plain.Page.QuerySelector("textarea#kopia")!.HasAttribute("readonly"));
        await using var chromium = await Chromium.OpenAsync();
        var page = await arvid.Browser.BrowseAsync(chromium);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(new Uri(host.Address, Page).AbsoluteUri);

        await page.Locator("button[data-copies]").ClickAsync();
        await page.GetByText("Listan är kopierad.").WaitForAsync();

        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.AreEqual(plain.Page.QuerySelector("textarea#kopia")!.TextContent.Trim(), copied.ReplaceLineEndings("\n").Trim());
        Assert.IsTrue(copied.StartsWith("Insats\tInsatsinriktning\t", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task The_pages_are_judged_by_axe()
    {
        await using var host = await StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var office = await arvid.Browser.BrowseAsync(chromium);
        foreach (var (name, address) in new[] { ("office-follow-up", Page), ("office-follow-up-one", Office + "?lang=en") })
        {
            await office.GotoAsync(new Uri(host.Address, address).AbsoluteUri);
            await AccessibilityTests.JudgeAsync(office, name);
        }

        using var sofia = await SofiaAsync(host);
        var own = await sofia.Browser.BrowseAsync(chromium);
        await own.GotoAsync(new Uri(host.Address, Own).AbsoluteUri);
        await AccessibilityTests.JudgeAsync(own, "mine-follow-up");
    }

    private static async Task<PageHost> StartAsync()
    {
        var host = await OfficeVisit.StartAsync();
        await host.FoundAsync("spranget", "Språnget", Sample.Sofia, new TemplateRef("kvartalsrapport", "2026"));
        await host.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), Spranget);
        var flow = new ParticipantFlow("", new(8, 9), new(3, 1, 1), new(3, 2));
        Assert.IsNull((await host.DoAsync(Sample.Sofia, new CountParticipants(flow), Spranget)).Refusal);
        return host;
    }

    private static Task<OfficeVisit> SofiaAsync(PageHost host) =>
        OfficeVisit.SignInAsync(host, Sample.Sofia, "sofia.lind@alvbacka.example.se");

    private static List<string> Copied(Shown page) =>
        [.. page.Page.QuerySelector("textarea#kopia")!.TextContent.TrimStart('\n').Split('\n').Select(l => l.Replace('\t', ';'))];

    private static List<string> InTable(Shown page) => Rows(page.Page.QuerySelectorAll("section:has(#uppfoljning-finsam) tr, h1 ~ div tr"));

    private static List<string> Rows(IEnumerable<AngleSharp.Dom.IElement> rows) =>
        [.. rows.Select(r => string.Join(';', r.QuerySelectorAll("th, td").Select(c => c.TextContent)))];

    private static async Task<List<string>> FileAsync(OfficeVisit visit, string file) =>
        [
            .. Encoding
                .UTF8.GetString(await visit.Browser.Client.GetByteArrayAsync(new Uri(file, UriKind.Relative)))
                .TrimStart('\uFEFF')
                .TrimEnd('\r', '\n')
                .Split("\r\n"),
        ];
}
