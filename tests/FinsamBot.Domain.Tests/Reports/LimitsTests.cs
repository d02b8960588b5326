using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Reports;

/// <summary>What is still taken on the last day, and at the last letter: the table of refusals has those next to these.</summary>
[TestClass]
public sealed class LimitsTests
{
    private static readonly DateOnly Today = new(2026, 4, 2);

    [TestMethod]
    [DataRow("2026-03-17T10:00:00+01:00", "2026-04-02", DisplayName = "early: the planned day")]
    [DataRow("2026-03-25T10:00:00+01:00", "2026-04-02", DisplayName = "on the last day to send: the planned day")]
    [DataRow("2026-03-26T10:00:00+01:00", "2026-04-07", DisplayName = "a day late: five reading days, past Easter")]
    [DataRow("2026-03-25T17:00:00+01:00", "2026-04-07", DisplayName = "in the evening: the letters leave a day late")]
    [DataRow("2026-04-10T10:00:00+02:00", "2026-04-13", DisplayName = "shortly before the due day: the day before it")]
    [DataRow("2026-04-13T10:00:00+02:00", "2026-04-14", DisplayName = "always the next working day at least")]
    [DataRow("2026-04-20T10:00:00+02:00", "2026-04-21", DisplayName = "also when it is late")]
    public void The_group_answers_by_the_plan_or_by_what_was_promised(string asked, string answerBy)
    {
        var sample = Written().At(DateTimeOffset.Parse(asked));

        Assert.AreEqual(DateOnly.Parse(answerBy), sample.View.AnswersCloseIfSentToday);
        sample.Do(Sofia, new SendToSteeringGroup(false));
        Assert.AreEqual(DateOnly.Parse(answerBy), sample.Report.CurrentRound!.AnswerBy);
    }

    [TestMethod]
    [DataRow("2026-04-13T23:59:59+02:00", false)]
    [DataRow("2026-04-14T00:00:00+02:00", true)]
    public void An_answer_is_late_from_the_day_after_the_last_day_in_Stockholm(string at, bool late)
    {
        var sample = Sent().At(DateTimeOffset.Parse(at));
        sample.Do(Anna, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));

        Assert.AreEqual(new DateOnly(2026, 4, 13), sample.Report.CurrentRound!.AnswerBy);
        Assert.AreEqual(late, sample.Report.CurrentRound.Answers[Anna].Late);
    }

    [TestMethod]
    public void Reminders_wait_until_the_due_day_and_of_a_late_report_three_working_days()
    {
        Assert.IsNull(Opened().Do(Sofia, new SnoozeReminders(new DateOnly(2026, 4, 14))).Refusal);
        Assert.IsNull(Opened().Do(Sofia, new SnoozeReminders(Today.AddDays(1))).Refusal);

        var onTheDay = Opened().At(Morning.AddDays(12));
        Assert.AreEqual(new DateOnly(2026, 4, 17), onTheDay.View.RemindersWaitUntil);
        Assert.IsNull(onTheDay.Do(Sofia, new SnoozeReminders(new DateOnly(2026, 4, 17))).Refusal);
    }

    [TestMethod]
    public void A_late_report_can_be_promised_from_today_for_ninety_days()
    {
        Assert.IsNull(Opened().Do(Sofia, new PromiseReport(Today)).Refusal);
        Assert.IsNull(Opened().Do(Sofia, new PromiseReport(Today.AddDays(90))).Refusal);
    }

    [TestMethod]
    public void A_member_answers_forty_times_a_day_and_goes_on_tomorrow()
    {
        var sample = Sent();
        for (var n = 1; n <= 40; n++)
        {
            Assert.IsNull(sample.Do(Anna, Words($"Synpunkt {n}.")).Refusal, $"{n}");
        }

        Assert.AreEqual(RefusalReason.EnoughForToday, sample.Do(Anna, Words("Synpunkt 41.")).Refusal?.Reason);
        Assert.IsNull(sample.Do(Karim, Words("Synpunkt 1.")).Refusal, "Each has a share of its own.");
        Assert.IsNull(sample.At(Morning.AddDays(1)).Do(Anna, Words("Synpunkt 41.")).Refusal);
    }

    [TestMethod]
    public void Three_of_the_longest_answers_nearly_fill_a_day_and_a_short_one_fits_behind_them()
    {
        var sample = Sent();
        foreach (var letter in "abc")
        {
            Assert.IsNull(sample.Do(Anna, Words(new string(letter, 99_000))).Refusal);
        }

        // Three times 99,000 letters and one for each answer: 2,997 are left of 300,000, and the answer itself counts one.
        Assert.AreEqual(RefusalReason.EnoughForToday, sample.Do(Anna, Words(new string('d', 2_997))).Refusal?.Reason);
        Assert.IsNull(sample.Do(Anna, Words(new string('d', 2_996))).Refusal);
    }

    [TestMethod]
    public void The_longest_texts_that_can_be_are_taken()
    {
        Assert.IsNull(Opened().Do(Sofia, new SaveSections([new SectionInput("goals", new string('å', 100_000), true, null)])).Refusal);
        Assert.IsNull(Sent().Do(Anna, Words(new string('å', 100_000))).Refusal);
        Assert.IsNull(Submitted().Do(Rita, new RegisterReport(new string('1', 60), "RNRNRNRNRN")).Refusal);
        Assert.IsNull(Submitted().Do(Sofia, new CorrectReport(new string('å', 500))).Refusal);
    }

    [TestMethod]
    public void Thirty_mails_of_a_member_are_read_and_the_next_is_not()
    {
        var sample = Sent();
        for (var n = 1; n <= 30; n++)
        {
            Assert.IsNotEmpty(sample.Do(Anna, new ReplyByMail(1, $"Synpunkt {n}.")).Events, $"{n}");
        }

        Assert.AreEqual(Decision.Nothing, sample.Do(Anna, new ReplyByMail(1, "Synpunkt 31.")));
        Assert.IsNotEmpty(sample.Do(Karim, new ReplyByMail(1, "Synpunkt 1.")).Events);
    }

    [TestMethod]
    public void A_substitute_named_late_is_noted_at_once_where_its_member_is_away_and_silent_and_only_once()
    {
        var sample = Sent();
        sample.Own = sample.Own with { Substitutes = sample.Own.Substitutes.SetItem(Lena, Bo) };
        Assert.IsFalse(HasWork(sample), "Lena may still answer.");

        sample.Do(PersonId.Bot, new NoteMemberAway(1, Lena));
        Assert.IsTrue(HasWork(sample));

        var bo = new AskedMember(Bo, "Bo Ek", "Älvbacka kommun", "bo.ek@alvbacka.example.se");
        sample.Happen(new Stamp(sample.Now, PersonId.Bot.Value, "note"), new MemberFoundAway(1, Lena, Substitute: bo));
        Assert.AreEqual(bo, sample.Report.CurrentRound!.Asked.Single(a => a.Person == Lena).Substitute);
        Assert.IsFalse(HasWork(sample), "Noted already.");
    }

    [TestMethod]
    public void No_substitute_is_noted_for_who_has_answered()
    {
        var sample = Sent();
        sample.Own = sample.Own with { Substitutes = sample.Own.Substitutes.SetItem(Lena, Bo) };
        sample.Do(PersonId.Bot, new NoteMemberAway(1, Lena));
        sample.Do(Lena, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));

        Assert.IsFalse(HasWork(sample));
    }

    /// <summary>Whether something is to be done now besides what is delivered.</summary>
    private static bool HasWork(Sample sample)
    {
        foreach (var item in sample.View.Due())
        {
            sample.Deliver(item.Key, item.Channel);
        }

        return sample.View.Next() <= sample.Now;
    }

    private static AnswerReview Words(string text) => new(1, AnswerKind.Analysis, text, "code");
}
