using System.Net;
using AngleSharp.Dom;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>
/// The office on a Monday morning with twelve interventions: what waits is seen on one page, and everything that can be done about it is
/// done from there, by the links and buttons that stand beside it.
/// </summary>
[TestClass]
public sealed class AMondayMorningTests
{
    /// <summary>The first Monday after the due day of the first quarter.</summary>
    private static readonly DateTimeOffset Monday = DateTimeOffset.Parse("2026-04-20T08:30:00+02:00");

    private static readonly string[] Names =
    [
        "Bron",
        "Fyren",
        "Gläntan",
        "Hamnen",
        "Kompassen",
        "Lotsen",
        "Spåret",
        "Stegen",
        "Trappan",
        "Udden",
        "Vinden",
    ];

    [TestMethod]
    public async Task Everything_that_waits_is_seen_and_done_from_one_page()
    {
        await using var host = await LateMorningAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var page = await arvid.OpenAsync("/kansli");
        Assert.HasCount(12, page.Page.QuerySelectorAll("tbody tr"));
        StringAssert.Contains(page.Page.QuerySelector(".counts")!.TextContent, "Försenade 11");

        page = await arvid.PressAsync(await arvid.OpenAsync("/kansli?person=bo"), "Påminn nu");
        Assert.AreEqual("Påminnelsen är på väg.", page.Done);

        await ChangeAsync(arvid, "Fyren", "Ändra sista dag", ("dag", "30 april 2026"));
        Assert.DoesNotContain("Fyren", await LateAsync(arvid), "Its day has not passed any more.");

        await ChangeAsync(arvid, "Gläntan", "Befria", ("text", "Insatsen stod still."));
        StringAssert.Contains(await RowAsync(arvid, "Gläntan"), "Befriad");

        var asked = Line(await arvid.OpenAsync("/kansli"), "Hamnen", "31 december 2027");
        await FollowAsync(arvid, asked, "Svara", ("svar", "ja"));
        Assert.AreEqual(new DateOnly(2027, 12, 31), (await host.InterventionAsync(new("hamnen"))).EndsOn);

        var alone = Line(await arvid.OpenAsync("/kansli"), "Kompassen", "Ingen projektledare");
        await FollowAsync(arvid, alone, "Ge någon en roll", ("roll", "Lead"), ("person", "bo"));
        StringAssert.Contains(await RowAsync(arvid, "Kompassen"), "Bo Ek");

        await RegisterAsync(host, arvid);
        StringAssert.Contains(await RowAsync(arvid, "Vägen vidare"), "Diarieförd");
        var history = await arvid.OpenAsync("/kansli/insatser/vagen-vidare/rapport/kvartalsrapport-2026-03-31");
        StringAssert.Contains(history.Main, "Arvid Sund diarieförde rapporten som SFN 2026/7.");
    }

    /// <summary>Eleven are late in one way or another, and one was handed in long ago and is not registered.</summary>
    private static async Task<PageHost> LateMorningAsync()
    {
        var host = await OfficeVisit.StartAsync();
        await host.ChangeAssociationAsync(new AssociationRoleGiven(OfficeVisit.Arvid, Role.Registrar));
        await host.DoAsync(Sample.Sofia, new SubmitReport(true));
        foreach (var name in Names)
        {
            var id = Domain.Interventions.Names.IdOf(name);
            await host.FoundAsync(id, name, name == "Bron" ? Sample.Bo : Sample.Sofia);
            var report = new ReportId(new InterventionId(id), "kvartalsrapport", Sample.FirstQuarter.End);
            await host.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), report);
        }

        await host.ChangeInterventionAsync(new InterventionId("hamnen"), new ProlongationAsked(new DateOnly(2027, 12, 31), "Medel finns."));
        await host.ChangeInterventionAsync(new InterventionId("kompassen"), new RoleTaken(Sample.Sofia, Role.Lead));
        host.Clock.MoveTo(Monday);
        return host;
    }

    private static async Task RegisterAsync(PageHost host, OfficeVisit visit)
    {
        var waiting = Line(await visit.OpenAsync("/kansli"), "Vägen vidare", "Lämnades in");
        var address = waiting.QuerySelectorAll(".row a").Single(a => a.TextContent == "Diarieför").GetAttribute("href")!;
        var form = await visit.OpenAsync(address);
        Assert.AreEqual(HttpStatusCode.OK, form.Status);
        await visit.Browser.SendAsync(address, form, "/registrering", ("diarienummer", "SFN 2026/7"));
        Assert.AreEqual(OfficeVisit.Arvid, (await host.StateAsync()).Registry.Registration!.By);
    }

    private static async Task ChangeAsync(OfficeVisit visit, string intervention, string way, params (string, string)[] filled) =>
        await FollowAsync(visit, Line(await visit.OpenAsync("/kansli"), intervention, "Skulle ha lämnats in"), way, filled);

    /// <summary>By the link beside the line to the form, over what it would move, to the change.</summary>
    private static async Task FollowAsync(OfficeVisit visit, IElement line, string way, params (string, string)[] filled)
    {
        var link = line.QuerySelectorAll(".row a").Single(a => a.TextContent == way);
        var done = await visit.ChangeAsync(link.GetAttribute("href")!, filled);
        Assert.IsNull(done.Alert);
    }

    private static IElement Line(Shown page, string intervention, string says) =>
        page
            .Page.QuerySelectorAll(".waiting")
            .Single(l => l.QuerySelector("a")!.TextContent == intervention && l.TextContent.Contains(says, StringComparison.Ordinal));

    private static async Task<string> LateAsync(OfficeVisit visit) =>
        string.Join(' ', (await visit.OpenAsync("/kansli?lage=forsenad")).Page.QuerySelectorAll("tbody th a").Select(a => a.TextContent));

    private static async Task<string> RowAsync(OfficeVisit visit, string intervention) =>
        (await visit.OpenAsync("/kansli"))
            .Page.QuerySelectorAll("tbody tr")
            .Single(r => r.QuerySelector("th a")!.TextContent == intervention)
            .TextContent;
}
