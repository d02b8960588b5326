using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Agenda;

/// <summary>Who hears of what happens in a round, and how loudly. Asked on Thursday 2 April 2026 at 10; Sofia has a chat.</summary>
[TestClass]
public sealed class RoundNewsTests
{
    private const string Round = "vagen-vidare/kvartalsrapport-2026-03-31/review/1";

    [TestMethod]
    public void Only_an_answer_that_matters_makes_a_new_message_and_the_others_change_the_one_that_stands()
    {
        var sample = Sent();
        Answer(sample, Anna, AnswerKind.NoRemarks, 1);
        Assert.IsNull(News<AnswerArrived>(sample, Anna).Updates, "Nothing stands in the chat yet.");

        sample.Deliver($"{Round}/answer/anna/20260402T090000/sofia", ChannelKind.Teams);
        Answer(sample, Karim, AnswerKind.NoRemarks, 2);
        Assert.AreEqual($"receipt-{Round}/answer/anna/20260402T090000/sofia", News<AnswerArrived>(sample, Karim).Updates);

        Answer(sample, Lena, AnswerKind.NoRemarks, 3);
        Assert.IsNull(News<AnswerArrived>(sample, Lena).Updates, "The last that was waited for.");
        Assert.IsNotNull(News<AnswerArrived>(sample, Karim).Updates, "Karim's was not the last.");
    }

    [TestMethod]
    [DataRow(AnswerKind.Returned, 0, true, DisplayName = "wants a completion")]
    [DataRow(AnswerKind.Analysis, 0, false)]
    [DataRow(AnswerKind.Analysis, 12, true, DisplayName = "after the last day to answer")]
    public void A_return_and_a_late_answer_are_told_aloud(AnswerKind kind, int daysLater, bool aloud)
    {
        var sample = Sent();
        Answer(sample, Anna, AnswerKind.NoRemarks, 1);
        sample.Deliver($"{Round}/answer/anna/20260402T090000/sofia", ChannelKind.Teams);

        Answer(sample, Karim, kind, (daysLater * 24) + 2);

        Assert.AreEqual(aloud, News<AnswerArrived>(sample, Karim).Updates is null);
    }

    [TestMethod]
    public void A_message_by_mail_or_to_somebody_else_is_not_changed()
    {
        var sample = Sent();
        Answer(sample, Anna, AnswerKind.NoRemarks, 1);
        sample.Deliver($"{Round}/answer/anna/20260402T090000/sofia", ChannelKind.Mail);
        sample.Deliver($"{Round}/answer/anna/20260402T090000/bo", ChannelKind.Teams);
        Answer(sample, Karim, AnswerKind.NoRemarks, 2);

        Assert.IsNull(News<AnswerArrived>(sample, Karim).Updates);
    }

    [TestMethod]
    public void The_latest_of_two_messages_is_the_one_that_changes()
    {
        var sample = Sent();
        Answer(sample, Anna, AnswerKind.NoRemarks, 1);
        sample.Deliver($"{Round}/answer/anna/20260402T090000/sofia", ChannelKind.Teams);
        Answer(sample, Anna, AnswerKind.Returned, 2);
        sample.Deliver($"{Round}/answer/anna/20260402T100000/sofia", ChannelKind.Teams);
        Answer(sample, Karim, AnswerKind.NoRemarks, 3);

        Assert.AreEqual($"receipt-{Round}/answer/anna/20260402T100000/sofia", News<AnswerArrived>(sample, Karim).Updates);
    }

    [TestMethod]
    public void An_answer_is_news_for_ten_days()
    {
        var sample = Sent();
        Answer(sample, Anna, AnswerKind.NoRemarks, 0);

        Assert.Contains(typeof(AnswerArrived), Kinds(sample.At(Morning.AddDays(10).AddTicks(-1))));
        Assert.DoesNotContain(typeof(AnswerArrived), Kinds(sample.At(Morning.AddDays(10))));
    }

    [TestMethod]
    public void What_came_after_hand_in_is_told_too()
    {
        var sample = Submitted();
        Answer(sample, Lena, AnswerKind.Analysis, 1);

        Assert.AreEqual(Morning.AddHours(1), News<AnswerArrived>(sample, Lena).DueAt);
    }

    [TestMethod]
    public void Who_replies_by_mail_gets_one_receipt_in_four_hours_for_all_that_came()
    {
        var sample = Sent();
        Reply(sample, 0);
        Assert.AreEqual(Morning, News<ReplyReceipt>(sample, Anna).DueAt);

        sample.Deliver($"{Round}/receipt/anna/20260402T080000");
        Reply(sample, 1);
        Assert.AreEqual(Morning.AddHours(4), News<ReplyReceipt>(sample, Anna).DueAt);

        Reply(sample, 5);
        Assert.AreEqual(Morning.AddHours(5), News<ReplyReceipt>(sample, Anna).DueAt);
    }

    [TestMethod]
    public void A_receipt_that_is_under_way_is_not_counted_against_itself()
    {
        var sample = Sent();
        Reply(sample, 0);
        sample.Happen(
            new(Morning, PersonId.Bot.Value, "deliver"),
            new DeliveryStarted($"{Round}/receipt/anna/20260402T080000", ChannelKind.Mail, "anna", Morning.AddMinutes(2)),
            new DeliveryPostponed($"{Round}/receipt/anna/20260402T080000", Morning.AddMinutes(5), "429")
        );

        Assert.AreEqual(Morning, News<ReplyReceipt>(sample, Anna).DueAt);
    }

    [TestMethod]
    [DataRow(5, true)]
    [DataRow(6, false, DisplayName = "by then either side is a program")]
    public void A_member_gets_at_most_six_receipts_in_a_round(int before, bool another)
    {
        var sample = Sent();
        for (var n = 0; n < before; n++)
        {
            Reply(sample, n * 5);
            sample.Deliver(News<ReplyReceipt>(sample, Anna).Key);
        }

        Reply(sample, 40);

        Assert.AreEqual(another, Kinds(sample).Contains(typeof(ReplyReceipt)));
    }

    [TestMethod]
    public void An_absence_heard_of_at_night_is_news_for_ten_days_from_the_next_working_morning()
    {
        var sample = Sent().At(At("2026-04-02T22:00:00+02:00"));
        sample.Do(PersonId.Bot, new NoteMemberAway(1, Lena));
        sample.Do(PersonId.Bot, new NoteLetterBounced(1, Karim));

        Assert.AreEqual(At("2026-04-17T08:00:00+02:00"), News<MemberAway>(sample, Lena).UselessFrom);
        Assert.AreEqual($"{Round}/bounced/karim/sofia", News<LetterCameBack>(sample, Karim).Key);
    }

    [TestMethod]
    public void That_a_member_reads_changes_what_stands_in_the_chat_and_is_no_message()
    {
        var sample = Sent();
        sample.At(Morning.AddMinutes(30)).Do(Lena, new EnterRound(1, "code"));
        Answer(sample, Anna, AnswerKind.NoRemarks, 1);
        sample.Deliver($"{Round}/answer/anna/20260402T090000/sofia", ChannelKind.Teams);
        Assert.DoesNotContain(typeof(RoundMoved), Kinds(sample), "Lena had opened it before; the message says so.");

        sample.At(Morning.AddHours(2)).Do(Karim, new EnterRound(1, "code"));
        var moved = News<RoundMoved>(sample, Karim);
        Assert.AreEqual(($"{Round}/read/karim/sofia", $"receipt-{Round}/answer/anna/20260402T090000/sofia"), (moved.Key, moved.Updates));

        Answer(sample, Karim, AnswerKind.NoRemarks, 3);
        Assert.DoesNotContain(typeof(RoundMoved), Kinds(sample), "The answer says it.");
    }

    [TestMethod]
    public void The_stand_in_of_that_day_hears_of_an_answer()
    {
        var sample = Sent();
        var away = new Absence(new DateOnly(2026, 4, 3), new DateOnly(2026, 4, 8), Bo, Morning);
        sample.Contacts[Sofia] = sample.Contacts[Sofia] with { Absences = [away] };
        Answer(sample, Anna, AnswerKind.NoRemarks, 1);
        Answer(sample, Karim, AnswerKind.NoRemarks, 24);

        Assert.AreEqual("sofia", News<AnswerArrived>(sample, Anna).To.Id);
        Assert.AreEqual("bo", News<AnswerArrived>(sample, Karim).To.Id);
    }

    [TestMethod]
    [DataRow(true, 4, DisplayName = "one that left counts")]
    [DataRow(false, 1, DisplayName = "one that was refused does not")]
    public void Only_receipts_that_may_have_arrived_keep_the_next_one_waiting(bool arrived, int hours)
    {
        var sample = Sent();
        Reply(sample, 0);
        var key = $"{Round}/receipt/anna/20260402T080000";
        sample.Happen(
            new Stamp(Morning, PersonId.Bot.Value, "deliver"),
            new DeliveryStarted(key, ChannelKind.Mail, "anna", Morning.AddMinutes(2)),
            arrived ? new DeliverySent(key, "receipt") : new DeliveryRefused(key, "NoSuchMailbox")
        );

        Reply(sample, 1);

        Assert.AreEqual(Morning.AddHours(hours), News<ReplyReceipt>(sample, Anna).DueAt);
    }

    [TestMethod]
    public void A_doubtful_return_beside_a_certain_one_is_no_news()
    {
        var sample = Sent();
        sample.Happen(new Stamp(Morning, PersonId.Bot.Value, "maybe"), new LetterBounced(1, Anna, Maybe: true));
        Assert.AreEqual($"{Round}/maybe-bounced/anna/sofia", News<LetterCameBack>(sample, Anna).Key);

        sample.Happen(new Stamp(Morning, PersonId.Bot.Value, "certain"), new LetterBounced(1, Anna));

        Assert.AreEqual($"{Round}/bounced/anna/sofia", News<LetterCameBack>(sample, Anna).Key);
    }

    [TestMethod]
    public void What_answers_somebody_is_a_message_of_its_own_and_news_is_gathered()
    {
        var sample = Sent();
        Reply(sample, 0);
        sample.Happen(new Stamp(Morning, PersonId.Bot.Value, "bounced"), new LetterBounced(1, Karim));

        Assert.IsTrue(News<ReplyReceipt>(sample, Anna).StandsAlone);
        Assert.IsFalse(News<LetterCameBack>(sample, Karim).StandsAlone);
    }

    private static void Answer(Sample sample, PersonId member, AnswerKind kind, int hours) =>
        Assert.IsNull(sample.At(Morning.AddHours(hours)).Do(member, new AnswerReview(1, kind, $"Synpunkt {hours}.", "code")).Refusal);

    private static void Reply(Sample sample, int hours) =>
        sample.At(Morning.AddHours(hours)).Do(Anna, new ReplyByMail(1, $"Synpunkt {hours}."));

    private static TItem News<TItem>(Sample sample, PersonId about)
        where TItem : RoundItem => sample.View.Open().Select(o => o.Item).OfType<TItem>().Single(i => i.Member == about);

    private static List<Type> Kinds(Sample sample) => [.. sample.View.Open().Select(o => o.Item.GetType())];

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text);
}
