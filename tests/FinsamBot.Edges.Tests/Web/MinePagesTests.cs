using System.Net;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Edges.Tests.Web.Office;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>Whoever writes sees every report of the own interventions and what has happened to it, and nobody else's.</summary>
[TestClass]
public sealed class MinePagesTests
{
    private const string Mine = "/mina";
    private const string OwnReport = "/mina/vagen-vidare/kvartalsrapport-2026-03-31";
    private static readonly (PersonId Id, string Address) Sofia = (new("sofia"), "sofia.lind@alvbacka.example.se");

    [TestMethod]
    public async Task A_lead_finds_own_reports_reads_one_and_sees_what_happened_to_it()
    {
        await using var host = await OfficeVisit.StartAsync();
        await host.FoundAsync("spranget", "Språnget", OfficeVisit.Arvid);
        using var sofia = await OfficeVisit.SignInAsync(host, Sofia.Id, Sofia.Address);

        var list = await sofia.OpenAsync(Mine);

        Assert.AreEqual("Vägen vidare", string.Join(' ', list.Page.QuerySelectorAll("h2").Select(h => h.TextContent)));
        StringAssert.Contains(list.Main, "Hos styrgruppen");
        var ways = list
            .Page.QuerySelectorAll(".listed .row a")
            .Select(a => a.GetAttribute("href")!)
            .Where(a => !a.StartsWith("/skriv/", StringComparison.Ordinal))
            .ToList();
        Assert.AreEqual(HttpStatusCode.OK, (await sofia.OpenAsync(ways[0])).Status, "To read.");
        var history = await sofia.OpenAsync(ways[1]);
        StringAssert.Contains(history.Main, "Sofia Lind skickade omgång 1 till styrgruppen");
        StringAssert.Contains(history.Main, "Rapporten öppnades.");
        StringAssert.Contains((await sofia.OpenAsync(ways[1] + "?lang=en")).Main, "The report was opened.");
    }

    [TestMethod]
    public async Task Nobody_sees_what_another_writes()
    {
        await using var host = await OfficeVisit.StartAsync();
        await host.FoundAsync("spranget", "Språnget", OfficeVisit.Arvid);
        await host.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), Other);
        using var sofia = await OfficeVisit.SignInAsync(host, Sofia.Id, Sofia.Address);
        foreach (
            var path in new[] { "/mina/spranget/kvartalsrapport-2026-03-31", "/mina/spranget/x", "/mina/x/kvartalsrapport-2026-03-31" }
        )
        {
            var refused = await sofia.OpenAsync(path);
            Assert.AreEqual(HttpStatusCode.Forbidden, refused.Status, path);
            Assert.IsFalse(refused.Main.Contains("Språnget", StringComparison.Ordinal));
        }

        using var anna = await OfficeVisit.SignInAsync(host, new("anna"), "anna.berg@af.example.se");
        StringAssert.Contains((await anna.OpenAsync(Mine)).Main, "Du skriver inte i någon insats just nu.", "A member does not write.");
        Assert.AreEqual(HttpStatusCode.Forbidden, (await anna.OpenAsync(OwnReport)).Status);
    }

    [TestMethod]
    public async Task Whoever_is_taken_out_sees_nothing_from_the_next_click_on_and_a_stand_in_sees_it_while_the_lead_is_away()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await OfficeVisit.SignInAsync(host, Sofia.Id, Sofia.Address);
        Assert.AreEqual(HttpStatusCode.OK, (await sofia.OpenAsync(OwnReport)).Status);
        using var rita = await OfficeVisit.SignInAsync(host, new("rita"), "rita.noren@norrsken.example.se");
        Assert.AreEqual(HttpStatusCode.Forbidden, (await rita.OpenAsync(OwnReport)).Status);

        var away = new Absence(new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 30), new("rita"), host.Clock.GetUtcNow());
        await host.ChangeContactAsync(Sample.Sofia, new NoteAbsence(away));
        Assert.AreEqual(HttpStatusCode.OK, (await rita.OpenAsync(OwnReport)).Status);
        await host.ChangeInterventionAsync(new RoleTaken(Sample.Sofia, Role.Lead));

        Assert.AreEqual(HttpStatusCode.Forbidden, (await sofia.OpenAsync(OwnReport)).Status);
        Assert.AreEqual(HttpStatusCode.Forbidden, (await rita.OpenAsync(OwnReport)).Status, "Of nobody any more.");
    }

    [TestMethod]
    public async Task Whoever_is_not_signed_in_is_led_to_the_sign_in_and_back()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var nobody = host.Visit();

        using var answer = await nobody.Client.GetAsync(new Uri(OwnReport, UriKind.Relative));

        Assert.AreEqual("/logga-in?till=" + Uri.EscapeDataString(OwnReport), answer.Headers.Location!.ToString());
    }

    [TestMethod]
    public async Task All_pages_are_judged_by_axe()
    {
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await OfficeVisit.SignInAsync(host, Sofia.Id, Sofia.Address);
        await using var chromium = await Chromium.OpenAsync();
        var page = await sofia.Browser.BrowseAsync(chromium);
        (string Name, string Address)[] judged =
        [
            ("mine", Mine),
            ("mine-told", Mine + "/vagen-vidare"),
            ("mine-report", OwnReport + "?lang=en"),
            ("mine-search", "/mina/sok?ord=studiebes%C3%B6k"),
        ];
        foreach (var (name, address) in judged)
        {
            await page.GotoAsync(new Uri(host.Address, address).AbsoluteUri);
            await AccessibilityTests.JudgeAsync(page, name);
        }
    }

    private static ReportId Other { get; } = new(new InterventionId("spranget"), "kvartalsrapport", Sample.FirstQuarter.End);
}
