using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
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
        Assert.IsNull(
            sample.Do(Sample.Sofia, new SaveGoal(null, "", GoalLevel.Intervention, "Fler i arbete", GoalTarget.YesNo, standing)).Refusal
        );
        sample.Do(Sample.Sofia, new SubmitReport(true));

        var row = Make(Source(sample))
            .Chapters[0]
            .Sections.SelectMany(s => s.Tables)
            .Single(t => t.Rows.Any(r => r[0] == "Fler i arbete"))
            .Rows[0];

        Assert.AreEqual("", row[1]);
        StringAssert.Contains(row[2], "3 av 4");
        Assert.AreEqual("Det går bra 🙂 Prognos: Målet nås i vår.", row[3]);
    }

    [TestMethod]
    public void The_quarters_count_goals_of_what_is_handed_in_and_tell_nothing_of_a_draft()
    {
        Sample WithGoal(Sample sample)
        {
            var goal = new SaveGoal(null, "", GoalLevel.Intervention, "Fler i arbete", GoalTarget.YesNo, new GoalStanding(GoalStatus.Met));
            Assert.IsNull(sample.Do(Sample.Sofia, goal).Refusal);
            return sample;
        }

        var (handedIn, draft) = (WithGoal(Sample.Sent()), WithGoal(Sample.Sent()));
        handedIn.Do(Sample.Sofia, new SubmitReport(true));

        var first = Make(Source(handedIn), Source(draft)).Quarters[0];

        Assert.AreEqual(1, first.Goals[GoalStatus.Met]);
        Assert.AreEqual(1, first.InTime);
        Assert.HasCount(4, Make(Source(handedIn)).Quarters);
        Assert.IsEmpty(Make(Source(draft)).Quarters, "Nothing has come.");
    }

    [TestMethod]
    public void Participants_that_stand_only_in_a_final_report_about_several_years_are_named_and_not_left_out_silently()
    {
        var sample = Sample.Submitted();
        var quarter = Source(sample).Reports[0];
        var form = TemplateCatalogue.BuiltIn.Latest("slutrapport")!;
        var whole = new PeriodScheme(new DateOnly(2024, 1, 1), Sample.FirstQuarter.End, Sample.FirstQuarter.End, Whole: true);
        var flow = new ParticipantFlow("", default, new Headcount(12, 8), new Headcount(3, 2));
        var view = sample.View with
        {
            Report = sample.Report with { Template = form.Ref, Figures = ReportFigures.None with { Participants = [flow] } },
        };
        var plan = quarter.Planned.Plan with { Period = new ReportingPeriod(whole.FirstStart, Sample.FirstQuarter.End) };
        var final = (new PlannedReport(sample.Report.Id with { Template = form.Id }, form, plan, true), (ReportView?)view);
        var intervention = sample.Own with { Reportings = sample.Own.Reportings.Add(new Reporting(form.Ref, whole)) };

        var appendix = Make(new AppendixSource(intervention, [quarter, final]));

        Assert.IsEmpty(appendix.Participants.New);
        Assert.AreSequenceEqual(["Vägen vidare"], appendix.NotCounted);
    }

    [TestMethod]
    [DataRow("2026-09-01", "2027-02-28", true)]
    [DataRow("2025-11-01", "2026-01-01", true)]
    [DataRow("2026-12-31", "", true)]
    [DataRow("2024-01-01", "2025-12-31", false)]
    [DataRow("2027-01-01", "", false)]
    public void An_intervention_that_ran_in_the_year_and_owed_no_report_of_it_is_named_and_no_other(string first, string last, bool isNamed)
    {
        Assert.AreSequenceEqual(isNamed ? ["Språngbrädan"] : [], Make(Source(Sample.Submitted()), OwingNothing(first, last)).NothingDue);
    }

    [TestMethod]
    public void Only_interventions_of_the_kind_that_the_appendix_is_about_are_named_as_owing_nothing()
    {
        var order = new AppendixOrder(2026, AppendixKind.Structural, [], 0);
        var owing = OwingNothing("2026-09-01", "2027-02-28");
        var local = owing.Intervention with { Name = "Lokal samverkan", Kind = InterventionKind.Structural };
        AppendixSource[] sources = [owing, owing with { Intervention = local }];

        var named = AppendixMaking.Of(order, Sample.Association, sources, Sample.Morning).NothingDue;

        Assert.AreSequenceEqual(["Lokal samverkan"], named);
    }

    [TestMethod]
    public void What_the_group_said_of_a_final_report_stands_in_its_chapter_under_the_heading_of_the_reports_own_document()
    {
        var sections = Make(Source(AnsweredFinal())).Chapters.Single().Sections;

        var said = sections.Single(s => s.Heading == "Styrgruppens svar");
        Assert.AreEqual(2, said.Level);
        StringAssert.Contains(Words(said), "Samverkan bör fortsätta i ordinarie verksamhet.");
    }

    [TestMethod]
    public void Beside_a_report_with_a_section_for_the_group_its_words_of_the_final_one_name_their_period()
    {
        var (quarter, final) = (Source(Sample.Submitted()), Source(AnsweredFinal()));

        var sections = Make(final with { Reports = [.. quarter.Reports, .. final.Reports] }).Chapters.Single().Sections.ToList();

        var at = sections.FindIndex(s => s.Heading == "Styrgruppens svar");
        Assert.AreEqual("", Words(sections[at]));
        Assert.AreEqual((3, "1 januari–31 mars 2026"), (sections[at + 1].Level, sections[at + 1].Heading));
        StringAssert.Contains(Words(sections[at + 1]), "Samverkan bör fortsätta i ordinarie verksamhet.");
        var quarters = string.Join('\n', sections.Take(at).Select(Words));
        StringAssert.Contains(quarters, "Målen är inom räckhåll.", "The quarter's own section is there too.");
    }

    [TestMethod]
    public void A_final_report_that_nobody_was_asked_about_has_no_heading_for_the_group() =>
        Assert.IsFalse(Make(Source(Sample.FinalReport())).Chapters.Single().Sections.Any(s => s.Heading == "Styrgruppens svar"));

    private static Sample AnsweredFinal()
    {
        var sample = Sample.FinalReport();
        sample.At(Sample.Morning.AddHours(1)).Do(Sample.Rita, new CorrectReport("Styrgruppen ska läsa den."));
        sample.Do(Sample.Sofia, new SendToSteeringGroup(false));
        var answer = new AnswerReview(1, AnswerKind.Analysis, "Samverkan bör fortsätta i ordinarie verksamhet.", "code");
        sample.LettersLeave().Do(Sample.Anna, answer);
        Assert.IsNull(sample.Do(Sample.Sofia, new SubmitReport(true)).Refusal);
        return sample;
    }

    private static string Words(AppendixSection section) => section.Text.PlainText;

    /// <summary>No period of it ends in the year, whatever its form.</summary>
    private static AppendixSource OwingNothing(string first, string last)
    {
        static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var periods = new PeriodScheme(Day(first), Day(first), last.Length > 0 ? Day(last) : null, Whole: true);
        var reporting = new Reporting(Sample.Template.Ref, periods);
        return new AppendixSource(Sample.Submitted().Own with { Name = "Språngbrädan", Opened = [], Reportings = [reporting] }, []);
    }

    private static AnnualAppendix Make(params AppendixSource[] sources) =>
        AppendixMaking.Of(new AppendixOrder(2026, AppendixKind.All, [], 0), Sample.Association, sources, Sample.Morning);

    private static AppendixSource Source(Sample sample) =>
        new(sample.Own, [(new PlannedReport(sample.Report.Id, sample.View.Template, sample.View.Plan, true), sample.View)]);
}
