using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Interventions.Figures.Staffing;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Text;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Reports.Figures;

/// <summary>The very numbers at which a figure is worth a look, or cannot be.</summary>
[TestClass]
public sealed class FigureEdgesTests
{
    private static readonly TemplateSection GoalSection = Template.Section("goals")!;
    private static readonly GoalTarget Half = new(TargetKind.Share, 50);

    [TestMethod]
    [DataRow(TargetKind.Share, GoalStatus.Met, 78, null, DisplayName = "50 % of 50 %")]
    [DataRow(TargetKind.Share, GoalStatus.Met, 77, FigureRemarkKind.MetBelowTarget)]
    [DataRow(TargetKind.Share, GoalStatus.NotMet, 78, FigureRemarkKind.NotMetThoughReached)]
    [DataRow(TargetKind.Share, GoalStatus.NotMet, 77, null)]
    [DataRow(TargetKind.Share, GoalStatus.PartlyMet, 78, null, DisplayName = "only a yes or a no can be wrong")]
    [DataRow(TargetKind.Count, GoalStatus.Met, 50, null)]
    [DataRow(TargetKind.Count, GoalStatus.Met, 49, FigureRemarkKind.MetBelowTarget)]
    [DataRow(TargetKind.Count, GoalStatus.NotMet, 50, FigureRemarkKind.NotMetThoughReached)]
    [DataRow(TargetKind.Range, GoalStatus.Met, 49, FigureRemarkKind.MetBelowTarget)]
    [DataRow(TargetKind.Range, GoalStatus.Met, 50, null)]
    [DataRow(TargetKind.Range, GoalStatus.Met, 60, null)]
    [DataRow(TargetKind.Range, GoalStatus.Met, 61, FigureRemarkKind.MetBelowTarget, DisplayName = "above the range")]
    [DataRow(TargetKind.Range, GoalStatus.NotMet, 60, FigureRemarkKind.NotMetThoughReached)]
    [DataRow(TargetKind.YesNo, GoalStatus.Met, 0, null, DisplayName = "nothing to reach but a yes")]
    [DataRow(TargetKind.Count, GoalStatus.NotMet, null, null, DisplayName = "nothing counted")]
    [DataRow(TargetKind.Share, GoalStatus.Met, null, null)]
    public void A_status_is_compared_with_the_target_to_the_number(
        TargetKind kind,
        GoalStatus status,
        int? count,
        FigureRemarkKind? expected
    )
    {
        var goal = Goal(new GoalTarget(kind, 50, 60), new GoalStanding(status, count, count is null ? null : 156));

        Assert.AreEqual(expected, FigureChecks.In(With("", goal), GoalSection).SingleOrDefault()?.Kind);
    }

    [TestMethod]
    [DataRow("75 av totalt 156 deltagare", "")]
    [DataRow("75 av de 150 deltagarna", "75 av de 150")]
    [DataRow("76 AV 156", "76 AV 156")]
    [DataRow("3.74 av 156", "", DisplayName = "the end of a longer number")]
    [DataRow("174 av 156", "174 av 156")]
    [DataRow("74 av 156,5", "", DisplayName = "the beginning of one")]
    [DataRow("74 av 156.", "74 av 156", DisplayName = "the end of a sentence")]
    [DataRow("1.75 av 74 av 156", "74 av 156", DisplayName = "what follows is a count of its own")]
    [DataRow("1234567 av 156", "", DisplayName = "more digits than people are counted in")]
    [DataRow("999999 av 156", "999999 av 156")]
    [DataRow("3 av 7 gånger", "", DisplayName = "of something else")]
    public void A_count_in_the_text_is_compared_with_the_goal_that_shares_a_number(string text, string remarked) =>
        Assert.AreEqual(
            remarked,
            Remarked(With(text, Goal(Half, new GoalStanding(GoalStatus.NotSaid, 75, 156))), FigureRemarkKind.OtherCount)
        );

    [TestMethod]
    [DataRow("20 nya deltagare", "", DisplayName = "the intervention and its part together")]
    [DataRow("14 nya deltagare", "", DisplayName = "the intervention alone")]
    [DataRow("6 nya deltagare", "", DisplayName = "its part")]
    [DataRow("19 nya deltagare", "19 nya deltagare")]
    [DataRow("5–19 nya deltagare", "", DisplayName = "a range")]
    [DataRow("3 avslutade deltagare", "")]
    [DataRow("14 utskrivna deltagare", "14 utskrivna deltagare", DisplayName = "as many as came, and they left")]
    [DataRow("19 deltagare", "")]
    public void A_number_of_people_in_the_text_is_compared_with_the_whole_and_with_each_part(string text, string remarked)
    {
        var flows = new[] { Flow("", 14, 2), Flow("Lag Norr", 6, 1) };

        Assert.AreEqual(
            remarked,
            Remarked(With(text) with { Figures = new ReportFigures { Participants = [.. flows] } }, FigureRemarkKind.OtherHeadcount)
        );
        Assert.AreEqual("", Remarked(With(text), FigureRemarkKind.OtherHeadcount), "Nothing is registered to compare with.");
    }

    [TestMethod]
    [DataRow(0, 0, true)]
    [DataRow(1, 0, false)]
    [DataRow(0, 1, false)]
    public void Nobody_came_and_nobody_left_is_worth_a_look(int came, int left, bool remarked)
    {
        var section = GoalSection with { Id = "participants", Kind = SectionKind.Participants };
        var report = With("") with { Figures = new ReportFigures { Participants = [Flow("", came, left)] } };

        Assert.AreEqual(remarked, FigureChecks.In(report, section).Any(r => r.Kind == FigureRemarkKind.NobodyCameOrLeft));
        Assert.IsEmpty(FigureChecks.In(report, section with { FilledBy = FilledBy.Office }), "Not the writer's to correct.");
        Assert.IsEmpty(FigureChecks.In(report, section with { Kind = SectionKind.Goals }));
    }

    [TestMethod]
    public void The_largest_numbers_that_can_be_are_taken()
    {
        var most = new GoalStanding(GoalStatus.Met, 100_000, 100_000, Comment: new string('å', 4_000), Forecast: new string('å', 4_000));
        Assert.IsNull(Opened().Do(Sofia, Save(new GoalTarget(TargetKind.Share, 100), most)).Refusal);
        Assert.IsNull(Opened().Do(Sofia, Save(new GoalTarget(TargetKind.Range, 0, 0), new GoalStanding(GoalStatus.Met, 0, 0))).Refusal);
        Assert.AreEqual(RefusalReason.CountOutOfRange, Opened().Do(Sofia, Save(Half, most with { Denominator = 100_001 })).Refusal?.Reason);
        Assert.AreEqual(
            RefusalReason.TargetNeedsNumber,
            Opened().Do(Sofia, Save(new GoalTarget(TargetKind.Count, -1), most)).Refusal?.Reason
        );
        Assert.AreEqual(
            RefusalReason.EntryTooLong,
            Opened().Do(Sofia, Save(Half, most with { Forecast = new string('å', 4_001) })).Refusal?.Reason
        );
        Assert.IsNull(
            Opened()
                .Do(
                    Sofia,
                    new NoteDeviation(
                        null,
                        new DateOnly(2026, 3, 3),
                        DeviationKind.Other,
                        new string('å', 4_000),
                        null,
                        new string('å', 4_000)
                    )
                )
                .Refusal
        );
    }

    [TestMethod]
    [DataRow(0, RefusalReason.PercentOutOfRange)]
    [DataRow(1, RefusalReason.FormHasNoPlace, DisplayName = "it could be; the form has no section for it")]
    [DataRow(1_000, RefusalReason.FormHasNoPlace)]
    [DataRow(1_001, RefusalReason.PercentOutOfRange)]
    public void A_post_is_between_one_per_cent_and_ten_full_ones(int percent, RefusalReason reason) =>
        Assert.AreEqual(reason, Opened().Do(Sofia, new SaveStaffing(null, "", "Älvbacka kommun", "coach", percent, true)).Refusal?.Reason);

    [TestMethod]
    public void A_removed_entry_leaves_the_names_of_the_others_as_they_are()
    {
        var sample = Opened();
        sample.Do(Sofia, Save(Half, GoalStanding.Unsaid));
        sample.Do(Sofia, Save(Half, GoalStanding.Unsaid) with { Text = "Alla har en plan." });
        sample.Do(Sofia, new RemoveGoal("m1"));
        sample.Do(Sofia, Save(Half, GoalStanding.Unsaid) with { Text = "Tjugo platser." });
        Assert.AreSequenceEqual(["m2 Alla har en plan.", "m3 Tjugo platser."], sample.Report.Figures.Goals.Select(g => $"{g.Id} {g.Text}"));

        sample.Do(Sofia, Note(null, 5, "Coachen slutade."));
        sample.Do(Sofia, Note(null, 3, "Lokalen stängdes."));
        Assert.AreSequenceEqual(
            ["2 Lokalen stängdes.", "1 Coachen slutade."],
            sample.Report.Figures.Deviations.Select(d => $"{d.Number} {d.Text}"),
            "By day."
        );
        sample.Do(Sofia, Note(1, 2, "Coachen slutade."));
        Assert.AreSequenceEqual([1, 2], sample.Report.Figures.Deviations.Select(d => d.Number));
        Assert.IsEmpty(sample.Do(Sofia, Note(1, 2, "Coachen slutade. ")).Events, "The same once more.");
        sample.Do(Sofia, new RemoveDeviation(1));
        Assert.AreSequenceEqual([2], sample.Report.Figures.Deviations.Select(d => d.Number));
    }

    [TestMethod]
    public void A_goal_saved_under_no_name_is_a_new_one_and_names_of_others_making_stop_nobody()
    {
        var sample = Opened();
        sample.Do(Sofia, Save(Half, GoalStanding.Unsaid) with { Id = "" });
        Assert.AreEqual("m1", sample.Report.Figures.Goals.Single().Id);

        sample.Happen(new Stamp(sample.Now, "sofia", "stored"), new GoalSaved(Goal(Half, GoalStanding.Unsaid) with { Id = "" }));
        sample.Happen(new Stamp(sample.Now, "sofia", "stored"), new GoalSaved(Goal(Half, GoalStanding.Unsaid) with { Id = "Språng/m7" }));
        Assert.IsNull(sample.Do(Sofia, Save(Half, GoalStanding.Unsaid) with { Text = "Alla har en plan." }).Refusal);
        Assert.ContainsSingle(g => g.Id == "m2", sample.Report.Figures.Goals);
    }

    [TestMethod]
    public void A_form_without_a_place_for_sub_goals_shows_them_with_the_interventions()
    {
        var figures = new ReportFigures
        {
            Goals = [Leveled("m1", GoalLevel.Intervention), Leveled("m2", GoalLevel.SubGoal), Leveled("m3", GoalLevel.Effect)],
        };

        Assert.AreEqual("m1 m2 m3", Ids(figures.GoalsIn(GoalSection with { Level = null })));
        Assert.AreEqual("m1 m2", Ids(figures.GoalsIn(GoalSection with { Level = GoalLevel.Intervention })));
        Assert.AreEqual("m3", Ids(figures.GoalsIn(GoalSection with { Level = GoalLevel.Effect })));
        Assert.IsTrue(figures.IsSameIn(GoalSection with { Level = GoalLevel.Effect }, figures with { Goals = figures.Goals.RemoveAt(0) }));
        Assert.IsFalse(
            figures.IsSameIn(GoalSection with { Level = GoalLevel.Intervention }, figures with { Goals = figures.Goals.RemoveAt(0) })
        );
    }

    [TestMethod]
    public void A_goal_without_a_word_leaves_no_step_and_one_with_a_word_does()
    {
        var end = new DateOnly(2026, 3, 31);
        var said = Goal(Half, new GoalStanding(GoalStatus.Started, 7, 20, "Nås.", "Väntar."));

        Assert.AreSequenceEqual([new GoalStep(end, GoalStatus.Started, 7, 20)], said.CarriedFrom(end).Thread);
        Assert.AreEqual(GoalStanding.Unsaid, said.CarriedFrom(end).Standing);
        Assert.IsEmpty(Goal(Half, GoalStanding.Unsaid).CarriedFrom(end).Thread);
    }

    [TestMethod]
    [DataRow(75, 156, "75 av 156 (48,1 %)")]
    [DataRow(75, null, "75")]
    [DataRow(0, 0, "0 av 0", DisplayName = "nothing to divide by")]
    [DataRow(null, 156, null)]
    [DataRow(1, 8, "1 av 8 (12,5 %)")]
    [DataRow(1, 2000, "1 av 2000 (0,1 %)", DisplayName = "half a tenth is rounded up")]
    public void A_count_is_said_with_its_share_where_there_is_one(int? part, int? whole, string? said) =>
        Assert.AreEqual(said, GoalWords.Count(new GoalStanding(GoalStatus.Met, part, whole), Language.Swedish));

    private static string Ids(IEnumerable<Goal> goals) => string.Join(' ', goals.Select(g => g.Id));

    private static Goal Leveled(string id, GoalLevel level) => Goal(Half, GoalStanding.Unsaid) with { Id = id, Level = level };

    private static SaveGoal Save(GoalTarget target, GoalStanding standing) =>
        new(null, "", GoalLevel.Effect, "Hälften går vidare.", target, standing);

    private static NoteDeviation Note(int? number, int day, string text) =>
        new(number, new DateOnly(2026, 3, day), DeviationKind.Other, text, null, "");

    private static Goal Goal(GoalTarget target, GoalStanding standing) =>
        new("m1", "", GoalLevel.Effect, "Hälften går vidare.", target, standing, []);

    private static ParticipantFlow Flow(string unit, int came, int left) =>
        new(unit, new Headcount(9, 0), new Headcount(came, 0), new Headcount(0, left));

    private static string Remarked(Report report, FigureRemarkKind kind) =>
        string.Join('|', FigureChecks.In(report, GoalSection).Where(r => r.Kind == kind).Select(r => r.Arguments[0]));

    private static Report With(string text, params Goal[] goals)
    {
        var sample = Opened();
        sample.Do(Sofia, new SaveSections([new SectionInput("goals", text, false, null)]));
        return sample.Report with { Figures = new ReportFigures { Goals = [.. goals] } };
    }
}
