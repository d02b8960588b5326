using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Annual.Board;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Annual.Board;

/// <summary>What the board reads of a quarter.</summary>
[TestClass]
public sealed class BoardMakingTests
{
    [TestMethod]
    public void A_report_in_time_and_one_that_is_late_are_counted_and_the_late_one_is_named_with_what_it_lacks()
    {
        var late = Named(Sample.Opened().At(DateTimeOffset.Parse("2026-04-20T10:00:00+02:00")), "nya-steg", "Nya steg");

        var paper = Of(Whole(Sample.Submitted()), late);

        Assert.AreEqual("1", Fact(paper, "Rapporter som kom i tid"));
        Assert.AreEqual("1", Fact(paper, "Rapporter som saknas"));
        var line = paper.Heeded.Single();
        Assert.AreEqual(("Nya steg", "Rapporten är försenad"), (line.Intervention, line.Concern));
        StringAssert.Contains(line.Says, "Skulle ha lämnats in tisdag 14 april.");
        Assert.HasCount(2, paper.Pages);
        Assert.HasCount(2, paper.Reports.Rows);
    }

    [TestMethod]
    public void Of_a_report_that_is_handed_in_the_group_speaks_first_and_goals_and_deviations_stand_as_tables()
    {
        var sample = Sample.Sent();
        sample.Do(Sample.Sofia, new SaveGoal(null, "", GoalLevel.Intervention, "Fler i arbete", GoalTarget.YesNo, new(GoalStatus.Met)));
        sample.Do(Sample.Sofia, new SubmitReport(true));

        var report = Of(Whole(sample)).Pages.Single().Reports.Single();

        StringAssert.StartsWith(report.Standing, "Inlämnad ");
        StringAssert.StartsWith(report.Sections[0].Heading, "Styrgruppen");
        Assert.IsTrue(report.Tables.Any(t => t.Rows.Any(r => r[0] == "Fler i arbete")));
    }

    [TestMethod]
    public void No_word_of_a_report_that_is_not_handed_in_reaches_the_board()
    {
        var report = Of(Whole(Sample.Written())).Pages.Single().Reports.Single();

        Assert.IsEmpty(report.Sections);
        Assert.IsEmpty(report.Tables);
        Assert.AreNotEqual("", report.Standing);
    }

    [TestMethod]
    public void A_long_section_ends_after_a_sentence_and_the_page_says_that_more_stands_in_the_report()
    {
        var sample = Sample.Written();
        var sentence = "Deltagarna kom varje vecka och lärde känna varandra. ";
        var text = string.Concat(Enumerable.Repeat(sentence, 100));
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("activities", text, true, null)]));
        sample.Do(Sample.Sofia, new SubmitReport(true));

        var report = Of(Whole(sample)).Pages.Single().Reports.Single();

        Assert.IsTrue(report.IsCut);
        Assert.IsTrue(report.Sections.All(s => s.Text.PlainText.Length <= 421));
        Assert.IsTrue(report.Sections.Any(s => s.Text.PlainText.EndsWith("känna varandra.", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Counts_are_masked_over_all_pages_together_and_a_total_gives_none_away()
    {
        var random = new Random(19);
        for (var round = 0; round < 50; round++)
        {
            var standings = Enumerable
                .Range(0, 1 + random.Next(5))
                .Select(i => Counting(Named(Sample.Submitted(), $"insats-{i}", $"Insats {i}"), random))
                .ToArray();

            var paper = Of(standings);

            var shown = paper.Pages.SelectMany(p => p.Participants).SelectMany(c => new[] { c.Women, c.Men, c.Unsplit, c.All });
            Assert.IsTrue(shown.All(n => n is null or 0 or >= 5), "None from 1 to 4.");
            var isOneHidden = paper.Pages.Count(p => p.Participants.Count > 0 && p.Participants[0].All is null) == 1;
            Assert.IsFalse(isOneHidden && Fact(paper, "Nya deltagare") != "..", "One hidden row and its total would tell.");
        }
    }

    [TestMethod]
    public void The_numbers_are_those_of_the_offices_page()
    {
        var random = new Random(4);
        var standings = Enumerable.Range(0, 6).Select(i => Counting(Named(Sample.Submitted(), $"i{i}", $"I {i}"), random)).ToArray();
        var overview = OverviewOf(standings);
        var page = QuarterFigures.Of(overview, [Sample.FirstQuarter])[0];

        var paper = BoardMaking.Of(new BoardOrder(Sample.FirstQuarter, 0), overview, Views(standings));

        Assert.AreEqual($"{page.InTime}", Fact(paper, "Rapporter som kom i tid"));
        Assert.AreEqual($"{page.Participants.New.All}", Fact(paper, "Nya deltagare"));
        Assert.AreEqual($"{page.Participants.Exited.All}", Fact(paper, "Avslutade deltagare"));
        Assert.AreEqual(page.Participants.New.All, paper.Pages.Sum(p => p.Participants[0].All));
    }

    [TestMethod]
    public void Whoever_runs_and_owes_nothing_is_named_and_has_no_page()
    {
        var (view, standing) = Named(Whole(Sample.Submitted()), "sprangbradan", "Språngbrädan");

        var paper = Of(Whole(Sample.Submitted()), (view, standing with { Reports = [] }));

        Assert.AreSequenceEqual(["Språngbrädan"], paper.NothingDue);
        Assert.HasCount(1, paper.Pages);
    }

    private static string Fact(BoardPaper paper, string name) => paper.Facts.Single(f => f.Name == name).Value;

    private static BoardPaper Of(params (ReportView View, InterventionStanding Standing)[] all) =>
        BoardMaking.Of(new BoardOrder(Sample.FirstQuarter), OverviewOf(all), Views(all));

    private static Overview OverviewOf((ReportView View, InterventionStanding Standing)[] all) =>
        new(Sample.Association, [.. all.Select(a => a.Standing)], all[^1].View.Today, 1);

    private static Dictionary<ReportId, ReportView> Views((ReportView View, InterventionStanding Standing)[] all) =>
        all.Where(a => a.Standing.Reports.Count > 0).ToDictionary(a => a.Standing.Reports[0].Id, a => a.View);

    private static (ReportView, InterventionStanding) Whole(Sample sample) =>
        (sample.View, new InterventionStanding(sample.Own, [ReportStanding.Of(sample.View)], new HashSet<PersonId>()));

    private static (ReportView View, InterventionStanding Standing) Named(Sample sample, string id, string name) =>
        Named(Whole(sample), id, name);

    private static (ReportView View, InterventionStanding Standing) Named(
        (ReportView View, InterventionStanding Standing) whole,
        string id,
        string name
    )
    {
        var report = whole.Standing.Reports[0];
        return (
            whole.View,
            whole.Standing with
            {
                Intervention = whole.Standing.Intervention with { Id = new InterventionId(id), Name = name },
                Reports = [report with { Id = report.Id with { Intervention = new InterventionId(id) } }],
            }
        );
    }

    private static (ReportView, InterventionStanding) Counting((ReportView View, InterventionStanding Standing) whole, Random random)
    {
        Headcount Some() => new(random.Next(9), random.Next(9), random.Next(3));
        var report = whole.Standing.Reports[0];
        var flow = new ParticipantFlow("", new Headcount(20, 20, 20), Some() + new Headcount(1, 0), Some());
        return (whole.View, whole.Standing with { Reports = [report with { Counts = report.Counts with { Participants = flow } }] });
    }
}
