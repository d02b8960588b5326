using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Annual;

/// <summary>What the appendix says is missing, and what it counts.</summary>
[TestClass]
public sealed class AppendixMakingTests
{
    [TestMethod]
    public void An_intervention_of_which_nothing_has_come_is_named_as_missing_also_before_its_day()
    {
        var (told, untold) = (Source(Sample.Submitted()), Source(Sample.Opened()));

        var appendix = Make(told, untold with { Intervention = untold.Intervention with { Name = "Nya steg" } });

        Assert.HasCount(1, appendix.Chapters);
        Assert.AreSequenceEqual(["Nya steg"], appendix.Missing.Select(m => m.Intervention));
    }

    [TestMethod]
    public void A_goal_with_a_count_and_no_status_is_not_said_to_have_nothing_said_about_it()
    {
        var sample = Sample.Sent();
        var standing = new GoalStanding(GoalStatus.NotSaid, 3, 4, "Målet nås i vår.", "Det går bra 🙂");
        Assert.IsNull(sample.Do(Sample.Sofia, new SaveGoal(null, "", GoalLevel.Intervention, "Fler i arbete", GoalTarget.YesNo, standing)).Refusal);
        sample.Do(Sample.Sofia, new SubmitReport(true));

        var row = Make(Source(sample)).Chapters[0].Sections.SelectMany(s => s.Tables).Single(t => t.Rows.Any(r => r[0] == "Fler i arbete")).Rows[0];

        Assert.AreEqual("", row[1]);
        StringAssert.Contains(row[2], "3 av 4");
        Assert.AreEqual("Det går bra 🙂 Prognos: Målet nås i vår.", row[3]);
    }

    [TestMethod]
    public void Participants_that_stand_only_in_a_final_report_about_several_years_are_named_and_not_left_out_silently()
    {
        var sample = Sample.Submitted();
        var quarter = Source(sample).Reports[0];
        var form = TemplateCatalogue.BuiltIn.Latest("slutrapport")!;
        var whole = new PeriodScheme(new DateOnly(2024, 1, 1), Sample.FirstQuarter.End, Sample.FirstQuarter.End, Whole: true);
        var flow = new ParticipantFlow("", default, new Headcount(12, 8), new Headcount(3, 2));
        var view = sample.View with { Report = sample.Report with { Template = form.Ref, Figures = ReportFigures.None with { Participants = [flow] } } };
        var plan = quarter.Planned.Plan with { Period = new ReportingPeriod(whole.FirstStart, Sample.FirstQuarter.End) };
        var final = (new PlannedReport(sample.Report.Id with { Template = form.Id }, form, plan, true), (ReportView?)view);
        var intervention = sample.Own with { Reportings = sample.Own.Reportings.Add(new Reporting(form.Ref, whole)) };

        var appendix = Make(new AppendixSource(intervention, [quarter, final]));

        Assert.IsEmpty(appendix.Participants.New);
        Assert.AreSequenceEqual(["Vägen vidare"], appendix.NotCounted);
    }

    private static AnnualAppendix Make(params AppendixSource[] sources) =>
        AppendixMaking.Of(new AppendixOrder(2026, AppendixKind.All, [], 0), Sample.Association, sources, Sample.Morning);

    private static AppendixSource Source(Sample sample) =>
        new(sample.Own, [(new PlannedReport(sample.Report.Id, sample.View.Template, sample.View.Plan, true), sample.View)]);
}
