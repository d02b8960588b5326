using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Reports.Registry;

[TestClass]
public sealed class CorrectingTests
{
    private const string Reason = "Fel antal deltagare i mål 2.";

    [TestMethod]
    public void A_correction_opens_the_report_and_keeps_what_was_handed_in_and_filed()
    {
        var sample = Registered();
        var before = sample.Report;

        Assert.IsNull(sample.At(Morning.AddDays(30)).Do(Sofia, new CorrectReport($" {Reason} ")).Refusal);

        var after = sample.Report;
        Assert.AreEqual((ReportStatus.Writing, 2), (after.Status, after.Registry.Version));
        Assert.AreEqual(before.Submission, after.EarlierSubmissions.Single());
        Assert.AreEqual(before.Registry.Registration, after.Registry.Earlier.Single().Registration);
        Assert.AreSequenceEqual(before.Registry.Filings, after.Registry.Filings);
        Assert.AreEqual(
            (2, Reason, Sofia),
            (after.Registry.Corrections[0].Version, after.Registry.Corrections[0].Reason, after.Registry.Corrections[0].By)
        );
        Assert.IsNull(after.Registry.Registration);
        Assert.IsNull(sample.Do(Sofia, new SaveSections([new SectionInput("goals", "17 av 19.", true, null)])).Refusal);
    }

    [TestMethod]
    public void The_new_version_is_handed_in_filed_and_registered_anew()
    {
        var sample = Corrected();
        sample.Do(Sofia, new SubmitReport(true));
        Assert.AreEqual(Edition.Submitted, FilingRules.Owed(sample.Report));
        sample.File(Edition.Submitted);

        Assert.IsNull(sample.Do(Rita, new RegisterReport(sample.Report.Registry.CaseNumber!, "RN")).Refusal);

        Assert.AreEqual(Edition.Registered, FilingRules.Owed(sample.Report));
        Assert.AreEqual("2026:13", sample.Report.Registry.CaseNumber);
        Assert.AreEqual(3, sample.Report.Registry.Filings.Count);
        Assert.AreEqual(2, sample.Report.Registry.Of(Edition.Submitted)!.Version);
    }

    [TestMethod]
    public void The_office_may_begin_a_correction_and_nobody_of_the_steering_group()
    {
        Assert.IsNull(Registered().Do(Rita, new CorrectReport(Reason)).Refusal);
        Assert.AreEqual(new Refusal(RefusalReason.OnlyLeadOrOffice), Registered().Do(Anna, new CorrectReport(Reason)).Refusal);
    }

    [TestMethod]
    public void A_correction_has_no_reminders_is_not_late_and_asks_nobody_of_an_earlier_round()
    {
        var sample = Registered();
        sample.At(Morning.AddDays(60)).Do(Sofia, new CorrectReport(Reason));

        Assert.DoesNotContain(
            i => i is Prompt or Reminder or Escalation or ReviewRequest or ReviewReminder,
            sample.View.Open().Select(o => o.Item)
        );
        Assert.IsFalse(sample.View.IsLate);

        sample.Do(Sofia, new SaveSections([new SectionInput("goals", "17 av 19.", true, null)]));
        sample.Do(Sofia, new SendToSteeringGroup(false, Everybody: true));
        Assert.Contains(i => i is ReviewRequest, sample.View.Open().Select(o => o.Item));
    }

    [TestMethod]
    public void What_a_member_said_after_the_hand_in_stands_in_the_corrected_report()
    {
        var sample = Registered();
        var member = sample.Report.CurrentRound!.Silent.First().Person;
        sample.Do(member, new AnswerReview(1, AnswerKind.Analysis, "Kom för sent.", "code"));
        sample.Do(Sofia, new CorrectReport(Reason));
        Assert.AreEqual("Kom för sent.", sample.Report.CurrentRound!.Answers[member].Text);

        sample.Do(member, new AnswerReview(1, AnswerKind.Analysis, "Nu med.", "code"));

        Assert.AreEqual("Nu med.", sample.Report.CurrentRound!.LatestOf(member)!.Text);
        Assert.DoesNotContain(member, sample.Report.CurrentRound.Silent.Select(m => m.Person));
    }

    [TestMethod]
    public void The_registrar_gets_each_version_once()
    {
        var sample = Corrected();
        sample.Do(Sofia, new SubmitReport(true));
        sample.File(Edition.Submitted);

        Assert.Contains($"{Sample.ReportId}/submitted/2/registrar", sample.View.Open().Select(o => o.Item.Key));
    }

    [TestMethod]
    public void The_number_of_the_diary_is_suggested_again_but_not_taken_for_granted()
    {
        var sample = Corrected();

        Assert.AreEqual("2026:13", sample.Report.Registry.CaseNumber);
        Assert.AreEqual("", sample.Report.DiaryOf(Template.DiaryFields[0]));
    }

    private static Sample Corrected()
    {
        var sample = Registered();
        sample.Do(Sofia, new CorrectReport(Reason));
        return sample;
    }
}
