using System.Net;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Browser;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>What an intervention has told over its time: goals as threads, participants, deviations, and who registered what.</summary>
[TestClass]
public sealed class StoryPagesTests
{
    private const string Office = "/kansli/insatser/spranget";
    private const string Own = "/mina/spranget";
    private static readonly TemplateRef Form = new("kvartalsrapport", "2026");
    private static readonly ReportId Spranget = new(new InterventionId("spranget"), "kvartalsrapport", Sample.FirstQuarter.End);

    [TestMethod]
    public async Task The_office_and_the_lead_see_goals_participants_and_deviations_with_their_numbers()
    {
        await using var host = await StartAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        using var sofia = await OfficeVisit.SignInAsync(host, Sample.Sofia, "sofia.lind@alvbacka.example.se");
        foreach (var page in new[] { await arvid.OpenAsync(Office), await sofia.OpenAsync(Own) })
        {
            Assert.AreEqual(HttpStatusCode.OK, page.Status);
            StringAssert.Contains(
                page.Page.QuerySelector("section:has(#om-goals) h3")!.TextContent,
                "Effektmål: Hälften går vidare till arbete eller studier (mål minst 50 %)"
            );
            Assert.AreEqual(
                "januari–mars 2026;Delvis uppfyllt;75 av 156 (48,1 %);Många väntar. Prognos: Nås i höst.;inte än",
                Rows(page, "om-goals").Single()
            );
            Assert.AreEqual("januari–mars 2026;Vid slutet;8;8;0;16", Rows(page, "om-participants")[^1]);
            Assert.AreEqual("januari–mars 2026;Nya;3;1;0;4", Rows(page, "om-participants")[1], "What is small is theirs to see.");
            Assert.IsNotNull(page.Page.QuerySelector("section:has(#om-participants) svg.picture"));
            CollectionAssert.AreEqual(
                new[]
                {
                    "2026-03-03;Bemanning;Coachen slutade.;inte än",
                    "2026-02-03;Tidsplan;Starten sköts upp. Belopp: 40\u00A0000 kr.;Vi började en månad senare.;inte än",
                },
                Rows(page, "om-deviations")
            );
        }
    }

    [TestMethod]
    public async Task When_it_was_reported_stands_beside_it_and_the_history_names_what_was_registered()
    {
        await using var host = await StartAsync();
        var written = TemplateCatalogue
            .BuiltIn.Of(Form)
            .Sections.Where(s => s.IsLong)
            .Select(s => new SectionInput(s.Id, "Det går bra.", true, null));
        await host.DoAsync(Sample.Sofia, new SaveSections([.. written]), Spranget);
        Assert.IsNull((await host.DoAsync(Sample.Sofia, new SubmitReport(true), Spranget)).Refusal);
        using var arvid = await OfficeVisit.SignInAsync(host);

        StringAssert.EndsWith(Rows(await arvid.OpenAsync(Office), "om-goals").Single(), ";2026-04-02");
        var report = await arvid.OpenAsync(Office + "/rapport/" + Spranget.Name);
        StringAssert.Contains(report.Main, "Sofia Lind registrerade mål, deltagare och avvikelser.");
        StringAssert.Contains(report.Main, "Sofia Lind tog bort mål.");
        StringAssert.Contains(
            (await arvid.OpenAsync(Office + "/rapport/" + Spranget.Name + "?lang=en")).Main,
            "Sofia Lind registered goals, participants and deviations."
        );
    }

    [TestMethod]
    public async Task Nobody_else_sees_it_and_where_nothing_is_registered_it_says_so()
    {
        await using var host = await StartAsync();
        using var rita = await OfficeVisit.SignInAsync(host, Sample.Rita, "rita.noren@norrsken.example.se");
        Assert.AreEqual(HttpStatusCode.Forbidden, (await rita.OpenAsync(Own)).Status);
        using var sofia = await OfficeVisit.SignInAsync(host, Sample.Sofia, "sofia.lind@alvbacka.example.se");
        Assert.AreEqual(HttpStatusCode.Forbidden, (await sofia.OpenAsync("/mina/finns-inte")).Status);
        StringAssert.Contains((await sofia.OpenAsync("/mina/vagen-vidare")).Main, "Inget är registrerat i insatsens rapporter än.");
        StringAssert.Contains((await sofia.OpenAsync("/mina")).Main, "Mål, deltagare och avvikelser");
    }

    [TestMethod]
    public async Task The_pages_with_figures_are_judged_by_axe()
    {
        await using var host = await StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        using var arvid = await OfficeVisit.SignInAsync(host);
        var office = await arvid.Browser.BrowseAsync(chromium);
        foreach (var (name, address) in new[] { ("office-story", Office), ("office-masked", "/kansli/siffror?ar=2026") })
        {
            await office.GotoAsync(new Uri(host.Address, address).AbsoluteUri);
            await AccessibilityTests.JudgeAsync(office, name);
        }

        using var sofia = await OfficeVisit.SignInAsync(host, Sample.Sofia, "sofia.lind@alvbacka.example.se");
        var own = await sofia.Browser.BrowseAsync(chromium);
        await own.GotoAsync(new Uri(host.Address, Own + "?lang=en").AbsoluteUri);
        await AccessibilityTests.JudgeAsync(own, "mine-story");
    }

    private static async Task<PageHost> StartAsync()
    {
        var host = await OfficeVisit.StartAsync();
        await host.FoundAsync("spranget", "Språnget", Sample.Sofia, Form);
        await host.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), Spranget);
        SaveGoal goal = new(
            null,
            "",
            GoalLevel.Effect,
            "Hälften går vidare till arbete eller studier.",
            new GoalTarget(TargetKind.Share, 50),
            new GoalStanding(GoalStatus.PartlyMet, 75, 156, "Nås i höst.", "Många väntar.")
        );
        Command[] commands =
        [
            goal,
            new CountParticipants(new ParticipantFlow("", new Headcount(6, 8), new Headcount(3, 1), new Headcount(1, 1))),
            new NoteDeviation(null, new DateOnly(2026, 3, 3), DeviationKind.Staffing, "Coachen slutade", null, ""),
            new NoteDeviation(
                null,
                new DateOnly(2026, 2, 3),
                DeviationKind.Schedule,
                "Starten sköts upp",
                40_000,
                "Vi började en månad senare"
            ),
            goal with
            {
                Text = "En kurs",
            },
            new RemoveGoal("m2"),
        ];
        foreach (var command in commands)
        {
            Assert.IsNull((await host.DoAsync(Sample.Sofia, command, Spranget)).Refusal);
        }

        return host;
    }

    private static List<string> Rows(Shown page, string section) =>
        [
            .. page
                .Page.QuerySelectorAll($"section:has(#{section}) tbody tr")
                .Select(r => string.Join(';', r.QuerySelectorAll("th, td").Select(c => c.TextContent))),
        ];
}
