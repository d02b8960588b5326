using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Reports.Rounds;

[TestClass]
public sealed class ReviewingTests
{
    [TestMethod]
    public void Sending_freezes_the_version_and_asks_every_member_as_registered_that_day()
    {
        var sample = Sample.Written();
        var version = sample.Report.Version;

        var sent = (SentToSteeringGroup)sample.Do(Sample.Sofia, new SendToSteeringGroup(false)).Events.Single();

        Assert.AreEqual(1, sent.Round);
        Assert.AreEqual(version, sent.Version);
        Assert.AreSequenceEqual(["anna", "karim", "lena"], sent.Asked.Select(a => a.Person.Value));
        Assert.AreEqual(new AskedMember(Sample.Anna, "Anna Berg", "Arbetsförmedlingen", "anna.berg@af.example.se"), sent.Asked[0]);
        Assert.AreEqual(ReportStatus.WithSteeringGroup, sample.Report.Status);
    }

    [TestMethod]
    public void Answers_close_on_the_planned_day_or_five_reading_days_later_but_before_the_report_is_due()
    {
        // Easter 2026: Friday 3 to Monday 6 April are free; the report is due on Tuesday 14 April.
        Assert.AreEqual(new DateOnly(2026, 4, 13), AnswerBy(Sample.Morning.AddDays(-1)));
        Assert.AreEqual(new DateOnly(2026, 4, 13), AnswerBy(Sample.Morning.AddDays(6)));
        Assert.AreEqual(new DateOnly(2026, 4, 15), AnswerBy(Sample.Morning.AddDays(12)));
    }

    [TestMethod]
    public void A_member_without_a_mail_address_is_not_asked()
    {
        var sample = Sample.Written();
        var karim = Sample.Association.People[Sample.Karim] with { Mail = " " };
        var circumstances = sample.Circumstances with
        {
            Association = Sample.Association with { People = Sample.Association.People.SetItem(Sample.Karim, karim) },
        };

        var decision = Decide.On(
            sample.Report,
            circumstances,
            new Request(new SendToSteeringGroup(false), Sample.Sofia, "send", sample.Now)
        );

        Assert.AreSequenceEqual(["anna", "lena"], ((SentToSteeringGroup)decision.Events.Single()).Asked.Select(a => a.Person.Value));
    }

    [TestMethod]
    public void The_lead_may_send_with_empty_sections_after_being_told()
    {
        var sample = Sample.Opened();
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("activities", "Vi har börjat.", true, null)]));

        Assert.IsNull(sample.Do(Sample.Sofia, new SendToSteeringGroup(true)).Refusal);
    }

    [TestMethod]
    public void Sending_again_opens_a_new_round_and_keeps_the_old_one()
    {
        var sample = Sample.Sent();
        sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));

        sample.Do(Sample.Sofia, new SendToSteeringGroup(false, Everybody: true));

        Assert.AreSequenceEqual([1, 2], sample.Report.Rounds.Select(r => r.Number));
        Assert.HasCount(1, sample.Report.Rounds[0].Answers);
        Assert.HasCount(3, sample.Report.CurrentRound!.Silent);
    }

    [TestMethod]
    public void The_text_of_an_answer_without_remarks_is_not_kept()
    {
        var sample = Sample.Sent();

        sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.NoRemarks, "Ett utkast som blev kvar i rutan.", "code"));

        Assert.AreEqual(
            new MemberAnswer(Sample.Anna, AnswerKind.NoRemarks, "", sample.Now, "code"),
            sample.Report.CurrentRound!.Answers[Sample.Anna]
        );
    }

    [TestMethod]
    public void A_member_may_answer_again_and_the_same_answer_is_no_event()
    {
        var sample = Sample.Sent();
        var first = new AnswerReview(1, AnswerKind.Analysis, "Målen nås.", "code");
        sample.Do(Sample.Anna, first);

        Assert.IsEmpty(sample.Do(Sample.Anna, first).Events);
        Assert.HasCount(1, sample.Do(Sample.Anna, first with { Text = "Målen nås delvis." }).Events);
        Assert.AreEqual("Målen nås delvis.", sample.Report.CurrentRound!.Answers[Sample.Anna].Text);
    }

    [TestMethod]
    public void A_member_who_has_left_the_group_answers_nothing_any_more()
    {
        var sample = Sample.Sent();
        var circumstances = sample.Circumstances with
        {
            Intervention = Sample.Intervention with { Roles = Sample.Intervention.Roles.Remove((Sample.Anna, Role.SteeringMember)) },
        };

        var decision = Decide.On(
            sample.Report,
            circumstances,
            new Request(new AnswerReview(1, AnswerKind.NoRemarks, "", "code"), Sample.Anna, "late", sample.Now)
        );

        Assert.AreEqual(RefusalReason.OnlySteeringGroupAnswers, decision.Refusal!.Reason);
    }

    private static DateOnly AnswerBy(DateTimeOffset now)
    {
        var sample = Sample.Written().At(now);
        return ((SentToSteeringGroup)sample.Do(Sample.Sofia, new SendToSteeringGroup(false)).Events.Single()).AnswerBy;
    }
}
