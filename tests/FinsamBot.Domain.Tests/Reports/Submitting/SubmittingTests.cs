using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Reports.Submitting;

[TestClass]
public sealed class SubmittingTests
{
    [TestMethod]
    public void A_report_that_everybody_has_answered_needs_no_second_confirmation()
    {
        var sample = Sample.Sent();
        foreach (var member in new[] { Sample.Anna, Sample.Karim, Sample.Lena })
        {
            sample.Do(member, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));
        }

        Assert.IsNull(sample.Do(Sample.Sofia, new SubmitReport(false)).Refusal);
        Assert.IsEmpty(sample.Report.Submission!.Unanswered);
        Assert.AreEqual(ReportStatus.Submitted, sample.Report.Status);
    }

    [TestMethod]
    public void Who_has_not_answered_is_written_down_never_taken_for_consent()
    {
        var submission = Sample.Submitted().Report.Submission!;

        Assert.AreSequenceEqual([Sample.Lena], submission.Unanswered);
        Assert.AreEqual(Sample.Sofia, submission.By);
        Assert.AreEqual(Sample.Morning, submission.At);
    }

    [TestMethod]
    public void A_report_may_go_in_without_a_round_when_the_lead_says_so()
    {
        var sample = Sample.Written();

        Assert.IsNull(sample.Do(Sample.Bo, new SubmitReport(true)).Refusal);
        Assert.AreEqual(Sample.Bo, sample.Report.Submission!.By);
    }

    [TestMethod]
    public void An_empty_date_becomes_the_day_it_is_handed_in_in_Stockholm()
    {
        var lateEvening = new DateTimeOffset(2026, 4, 13, 22, 30, 0, TimeSpan.Zero);
        var sample = Sample.Sent().At(lateEvening);

        sample.Do(Sample.Sofia, new SubmitReport(true));

        Assert.AreEqual("2026-04-14", sample.Report.TextOf("reportDate").Text);
    }

    [TestMethod]
    public void A_date_that_the_lead_has_written_stays()
    {
        var sample = Sample.Sent();
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("reportDate", "1 april 2026", true, null)]));

        sample.Do(Sample.Sofia, new SubmitReport(true));

        Assert.AreEqual("2026-04-01", sample.Report.TextOf("reportDate").Text);
    }

    [TestMethod]
    public void The_submitted_version_is_that_of_the_report_as_handed_in()
    {
        var report = Sample.Submitted().Report;

        Assert.AreEqual(report.Version, report.Submission!.Version);
        Assert.AreNotEqual(
            report.CurrentRound!.Version,
            report.Submission.Version,
            "The date was added after the steering group was asked."
        );
    }
}
