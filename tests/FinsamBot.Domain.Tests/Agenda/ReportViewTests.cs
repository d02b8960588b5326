using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Agenda;

[TestClass]
public sealed class ReportViewTests
{
    [TestMethod]
    public void Progress_of_a_section_goes_from_not_started_over_started_to_done()
    {
        var sample = Sample.Opened();
        Assert.AreEqual(SectionProgress.NotStarted, Progress(sample, "goals"));

        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("goals", "Halvfärdigt", false, null)]));
        Assert.AreEqual(SectionProgress.Started, Progress(sample, "goals"));

        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("goals", "Färdigt.", true, null)]));
        Assert.AreEqual(SectionProgress.Done, Progress(sample, "goals"));
    }

    [TestMethod]
    public void Progress_of_the_steering_groups_section_follows_their_answers()
    {
        var sample = Sample.Written();
        Assert.AreEqual(SectionProgress.WrittenBySteeringGroup, Progress(sample, "steeringGroupAnalysis"));

        sample.Do(Sample.Sofia, new SendToSteeringGroup(false));
        Assert.AreEqual(SectionProgress.WaitsForSteeringGroup, Progress(sample, "steeringGroupAnalysis"));

        sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));
        Assert.AreEqual(SectionProgress.WaitsForSteeringGroup, Progress(sample, "steeringGroupAnalysis"));

        sample.Do(Sample.Karim, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));
        sample.Do(Sample.Lena, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));
        Assert.AreEqual(SectionProgress.Done, Progress(sample, "steeringGroupAnalysis"));
    }

    [TestMethod]
    public void Nobody_waits_for_the_steering_group_once_the_report_is_submitted()
    {
        Assert.AreEqual(SectionProgress.Closed, Progress(Sample.Submitted(), "steeringGroupAnalysis"));

        var neverAsked = Sample.Written();
        neverAsked.Do(Sample.Sofia, new SubmitReport(true));
        Assert.AreEqual(SectionProgress.Closed, Progress(neverAsked, "steeringGroupAnalysis"));
    }

    [TestMethod]
    public void A_page_is_as_far_as_all_its_sections_and_what_the_register_knows_does_not_count()
    {
        var sample = Sample.Opened();

        Assert.AreEqual(SectionProgress.NotStarted, OfPage(sample, "goals"));
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("goals", "Färdigt.", true, null)]));
        Assert.AreEqual(SectionProgress.Done, OfPage(sample, "goals"));
    }

    [TestMethod]
    public void What_the_register_filled_in_is_no_beginning_that_somebody_made()
    {
        var sample = Sample.Opened();
        Assert.AreEqual(SectionProgress.Prefilled, OfPage(sample, "general"));
        Assert.AreEqual(SectionProgress.Prefilled, OfPage(sample, "submitter"), "The name is filled in, the date is not.");

        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("submitterName", "Sofia Lind, projektledare", true, null)]));
        Assert.AreEqual(SectionProgress.Started, OfPage(sample, "submitter"));

        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("reportDate", "2026-04-14", true, null)]));
        Assert.AreEqual(SectionProgress.Done, OfPage(sample, "submitter"));
        Assert.AreEqual(SectionProgress.Done, OfPage(Sample.Submitted(), "general"), "What was submitted is done, whoever wrote it.");
    }

    [TestMethod]
    public void Counts_the_working_days_left_past_Easter()
    {
        var sample = Sample.Opened();

        Assert.AreEqual(new DateOnly(2026, 4, 14), sample.View.DueDate);
        Assert.AreEqual(6, sample.View.WorkingDaysLeft);
        Assert.AreEqual(0, sample.At(Sample.Morning.AddDays(12)).View.WorkingDaysLeft);
    }

    [TestMethod]
    public void Is_late_from_the_day_after_the_due_date_in_Stockholm_until_submitted()
    {
        var lastSecond = new DateTimeOffset(2026, 4, 14, 21, 59, 59, TimeSpan.Zero);

        Assert.IsFalse(Sample.Opened().At(lastSecond).View.IsLate);
        Assert.IsTrue(Sample.Opened().At(lastSecond.AddSeconds(1)).View.IsLate);
        Assert.IsFalse(Sample.Submitted().At(lastSecond.AddDays(9)).View.IsLate);
    }

    [TestMethod]
    public void Says_when_the_report_was_changed_after_the_steering_group_was_asked()
    {
        var sample = Sample.Sent();
        Assert.IsFalse(sample.View.ChangedSinceSent);

        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("goals", "Ändrat.", true, null)]));

        Assert.IsTrue(sample.View.ChangedSinceSent);
    }

    [TestMethod]
    [DataRow("2025-04-14", true)]
    [DataRow("2026-01-01", false)]
    [DataRow("", false)]
    public void A_date_before_the_period_is_probably_a_slip_of_the_year(string date, bool slip)
    {
        var sample = Sample.Opened();
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("reportDate", date, true, null)]));

        Assert.AreEqual(slip, sample.View.DateBeforePeriod);
    }

    [TestMethod]
    [DataRow("2026-04-03", true)]
    [DataRow("2026-04-02", false)]
    [DataRow("", false)]
    public void A_date_still_to_come_is_worth_a_question(string date, bool ahead)
    {
        var sample = Sample.Opened();
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("reportDate", date, true, null)]));

        Assert.AreEqual(ahead ? new DateOnly(2026, 4, 3) : null, sample.View.DateAhead);
    }

    [TestMethod]
    public void The_period_runs_to_the_end_of_its_last_day_in_Stockholm()
    {
        var lastSecond = new DateTimeOffset(2026, 3, 31, 21, 59, 59, TimeSpan.Zero);

        Assert.IsTrue(Sample.Opened().At(lastSecond).View.PeriodIsRunning);
        Assert.IsFalse(Sample.Opened().At(lastSecond.AddSeconds(1)).View.PeriodIsRunning);
    }

    [TestMethod]
    public void Names_that_the_register_filled_in_are_no_text_of_the_lead()
    {
        var sample = Sample.Opened();
        Assert.IsFalse(sample.View.HasText);

        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("goals", "Ett utkast", false, null)]));
        Assert.IsTrue(sample.View.HasText);
    }

    [TestMethod]
    public void Names_the_empty_sections_of_the_lead()
    {
        Assert.AreSequenceEqual(["2.1", "2.2", "2.3", "2.4", "2.5"], Sample.Opened().View.EmptySections);
        Assert.IsEmpty(Sample.Written().View.EmptySections);
    }

    [TestMethod]
    public void That_it_stands_in_the_diary_is_news_for_ten_days()
    {
        var sample = Sample.Registered();
        var at = sample.Report.Registry.Registration!.At;

        bool IsTold(DateTimeOffset now) => sample.At(now).View.Open().Any(o => o.Item is ReportInDiary);

        Assert.IsTrue(IsTold(at.AddDays(10).AddTicks(-1)));
        Assert.IsFalse(IsTold(at.AddDays(10)));
    }

    [TestMethod]
    public void A_report_whose_documents_wait_to_be_filed_is_looked_at_now()
    {
        var submitted = Sample.Submitted();
        Assert.AreEqual(submitted.Now, submitted.View.Next());

        var filed = Sample.Filed();
        Assert.AreNotEqual(filed.Now.AddDays(1), filed.View.Next());
        Assert.AreEqual(filed.View.Open().Min(o => o.At), filed.View.Next());
    }

    [TestMethod]
    public void A_report_tells_the_days_of_its_period_until_it_is_handed_in_and_one_that_keeps_its_figures_tells_them_all()
    {
        var (within, after) = (new DateOnly(2026, 3, 31), new DateOnly(2026, 4, 1));

        Assert.IsTrue(Sample.Written().View.Tells(within));
        Assert.IsFalse(Sample.Written().View.Tells(after));
        Assert.IsFalse(Sample.Submitted().View.Tells(within));
        Assert.IsTrue(Sample.Written().KeepingFigures().View.Tells(after));
    }

    private static SectionProgress OfPage(Sample sample, string page) => sample.View.ProgressOf(Sample.Template.Page(page)!);

    private static SectionProgress Progress(Sample sample, string section) => sample.View.ProgressOf(Sample.Template.Section(section)!);
}
