using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Text;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Reports.Figures;

/// <summary>What is registered is counted by us, kept through the year, and compared with what is written.</summary>
[TestClass]
public sealed class FigureTests
{
    private static readonly TemplateSection Goals = Template.Section("goals")!;
    private static readonly ReportingPeriod SecondQuarter = new(new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30));
    private static readonly SaveGoal Half = new(
        null,
        "",
        GoalLevel.Effect,
        "Hälften går vidare till arbete eller studier.",
        new GoalTarget(TargetKind.Share, 50),
        new GoalStanding(GoalStatus.NotMet, 75, 156, "Nås inte.", "Många väntar.")
    );

    [TestMethod]
    public void A_goal_reads_with_its_share_its_target_and_its_forecast()
    {
        var sample = Opened();
        sample.Do(Sofia, Half);

        Assert.AreEqual(
            "- **Hälften går vidare till arbete eller studier**: ej uppfyllt, 75 av 156 (48,1 %), mål minst 50 %. Många väntar. "
                + "Prognos: Nås inte.",
            SectionWords.Whole(sample.Report, Goals, Language.Swedish)
        );
    }

    [TestMethod]
    public void A_section_with_figures_is_not_empty_and_a_changed_figure_is_another_version()
    {
        var sample = Opened();
        var before = sample.Report.Version;
        Assert.Contains("2.4", sample.View.EmptySections);

        sample.Do(Sofia, Half);

        Assert.DoesNotContain("2.4", sample.View.EmptySections);
        Assert.AreNotEqual(before, sample.Report.Version);
    }

    [TestMethod]
    public void A_goal_that_moves_after_the_group_was_asked_has_moved_its_section()
    {
        var sample = Sent();
        sample.Do(Sofia, Half);

        Assert.AreSequenceEqual(["goals"], sample.View.ChangedSince(sample.Report.CurrentRound!).Select(s => s.Id));
    }

    [TestMethod]
    public void A_goal_read_back_equals_the_one_that_was_decided_on()
    {
        Goal Read() =>
            new(
                "m1",
                "",
                GoalLevel.Intervention,
                "Hälften",
                new GoalTarget(TargetKind.Share, 50),
                GoalStanding.Unsaid,
                [new GoalStep(new DateOnly(2025, 12, 31), GoalStatus.Started)]
            );

        Assert.AreEqual(Read(), Read());
        Assert.AreEqual(Read().GetHashCode(), Read().GetHashCode());
        Assert.AreNotEqual(Read(), Read() with { Thread = [new GoalStep(new DateOnly(2025, 12, 31), GoalStatus.Met)] });
    }

    [TestMethod]
    public void The_same_goal_saved_twice_is_saved_once_and_a_changed_one_keeps_its_place()
    {
        var sample = Opened();
        sample.Do(Sofia, Half);

        Assert.IsEmpty(sample.Do(Sofia, Half with { Id = "m1" }).Events);
        sample.Do(Sofia, Half with { Id = "m1", Standing = new GoalStanding(GoalStatus.Met, 80, 156) });
        Assert.HasCount(1, sample.Report.Figures.Goals);
        Assert.AreEqual(80, sample.Report.Figures.Goals[0].Standing.Numerator);
    }

    [TestMethod]
    public void The_closing_number_is_counted_for_women_and_men_and_never_typed()
    {
        var flow = new ParticipantFlow("", new Headcount(10, 5), new Headcount(6, 8), new Headcount(5, 4));

        Assert.AreEqual(new Headcount(11, 9), flow.Closing);
        Assert.AreEqual(
            "15 (10 kvinnor, 5 män) vid periodens början, 14 (6 kvinnor, 8 män) nya, 9 (5 kvinnor, 4 män) avslutade, 20 (11 kvinnor, 9 "
                + "män) kvar",
            ParticipantWords.Of(flow, Language.Swedish)
        );
    }

    [TestMethod]
    public void The_next_report_begins_with_the_goals_and_says_what_changed()
    {
        var sample = Opened();
        sample.Do(Sofia, Half);
        var carried = sample.Own.Figures.ShownIn(SecondQuarter).Goals.Single();
        Assert.AreEqual(GoalStatus.NotSaid, carried.Standing.Status);

        var next = carried with { Standing = new GoalStanding(GoalStatus.Met, 90, 160) };

        Assert.AreEqual("I rapporten till och med 2026-03-31: ej uppfyllt, 75 av 156 (48,1 %).", GoalWords.Changed(next, Language.Swedish));
        Assert.AreEqual("Oförändrat sedan 2026-03-31.", GoalWords.Changed(carried with { Standing = Half.Standing }, Language.Swedish));
    }

    [TestMethod]
    [DataRow("16 av 156 deltagare har gått vidare.", FigureRemarkKind.OtherCount)]
    [DataRow("Av dem har 75 av 150 gått vidare.", FigureRemarkKind.OtherCount)]
    [DataRow("75 av 156 deltagare har gått vidare, 48 %.", null)]
    [DataRow("Vi fick 14 nya deltagare.", null)]
    [DataRow("Vi fick 12 nya deltagare.", FigureRemarkKind.OtherHeadcount)]
    [DataRow("Mötet hölls 3 av 7 gånger.", null)]
    public void A_number_in_the_text_that_contradicts_the_registered_one_is_pointed_out(string text, FigureRemarkKind? expected)
    {
        var sample = Opened();
        sample.Do(Sofia, Half);
        sample.Do(Sofia, new SaveSections([new SectionInput("activities", text, false, null)]));
        var flow = new ParticipantFlow("", default, new Headcount(6, 8), new Headcount(1, 0));
        var report = sample.Report with { Figures = sample.Report.Figures with { Participants = [flow] } };

        Assert.AreEqual(expected, FigureChecks.Of(report, Template).SingleOrDefault()?.Kind);
    }

    [TestMethod]
    public void A_goal_called_met_below_its_target_is_pointed_out_in_words()
    {
        var sample = Opened();
        sample.Do(Sofia, Half with { Standing = new GoalStanding(GoalStatus.Met, 75, 156) });

        Assert.AreEqual(
            "Målet står som uppfyllt, men siffran når inte målet. (Hälften går vidare till arbete eller studier: uppfyllt, 75 av 156 "
                + "(48,1 %), mål minst 50 %)",
            RemarkWords.Of(FigureChecks.Of(sample.Report, Template).Single(), Language.Swedish)
        );
    }
}
