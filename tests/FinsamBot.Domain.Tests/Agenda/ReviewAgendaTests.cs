using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Agenda;

/// <summary>What the steering group and the registrar are sent. Asked on Thursday 2 April 2026, answers close on Monday 13 April.</summary>
[TestClass]
public sealed class ReviewAgendaTests
{
    private const string Id = "vagen-vidare/kvartalsrapport-2026-03-31";
    private static readonly DateTimeOffset Night = DateTimeOffset.Parse("2026-04-05T23:30:00+02:00");

    [TestMethod]
    public void Each_member_is_asked_at_once_and_reminded_while_silent()
    {
        var annas = Open(Sample.Sent(), "anna");

        Assert.AreSequenceEqual(
            [
                $"{Id}/review/1/request/anna at 2026-04-02 10:00 by Mail",
                $"{Id}/review/1/reminder/A-2w/anna at 2026-04-09 08:00 by Mail",
                $"{Id}/review/1/reminder/A-0w/anna at 2026-04-13 08:00 by Mail",
            ],
            annas
        );
    }

    [TestMethod]
    public void A_member_with_a_chat_is_told_there_too()
    {
        var sample = Sample.Sent();
        sample.Contacts[Sample.Anna] = Sample.InTeams(Sample.Anna);

        var chat = sample.View.Open().Select(o => o.Item).OfType<ReviewInChat>().Single();

        Assert.AreEqual(($"{Id}/review/1/chat/anna", ChannelKind.Teams, 1, Sample.Anna), (chat.Key, chat.Channel, chat.Round, chat.Member));
    }

    [TestMethod]
    public void A_member_who_has_answered_is_left_in_peace_and_the_lead_is_told()
    {
        var sample = Sample.Sent();
        sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));

        Assert.IsEmpty(Open(sample, "anna"));
        Assert.Contains($"{Id}/review/1/answer/anna/20260402T080000/sofia at 2026-04-02 10:00 by Teams", Open(sample, "sofia").ToList());
    }

    [TestMethod]
    public void Somebody_who_waits_is_answered_at_night_and_the_group_is_asked_in_the_morning()
    {
        var sample = Sample.Written().At(Night);
        sample.Do(Sample.Sofia, new SendToSteeringGroup(false));
        sample.Do(Sample.Karim, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));

        var due = ReportAgenda.Due(sample.Report, sample.Circumstances, Night);

        Assert.AreSequenceEqual([typeof(AnswerArrived)], due.Select(i => i.GetType()).Distinct());
    }

    [TestMethod]
    public void The_registrar_gets_the_report_and_the_lead_a_receipt_at_night_and_nobody_hears_of_the_past()
    {
        var sample = Sample.Written().At(Night);
        sample.Do(Sample.Sofia, new SubmitReport(true));

        Assert.AreSequenceEqual(
            [typeof(HandInReceipt)],
            ReportAgenda.Due(sample.Report, sample.Circumstances, Night).Select(i => i.GetType())
        );
        sample.File(Edition.Submitted);

        var copy = ReportAgenda.Due(sample.Report, sample.Circumstances, Night).Single(i => i is RegistrarCopy);

        Assert.AreEqual($"{Id}/submitted/registrar", copy.Key);
        Assert.AreEqual("rapport@norrsken.example.se", copy.To.Mail);
        Assert.AreEqual(ChannelKind.Mail, copy.Channel);
    }

    [TestMethod]
    public void A_review_reminder_waits_for_a_working_morning()
    {
        var sample = Sample.Sent();
        sample.Deliver($"{Id}/review/1/request/anna");

        var late = DateTimeOffset.Parse("2026-04-10T22:00:00+02:00");

        Assert.DoesNotContain(i => i is ReviewReminder, ReportAgenda.Due(sample.Report, sample.Circumstances, late));
        Assert.Contains(
            "reminder/A-0w/anna",
            ReportAgenda.Due(sample.Report, sample.Circumstances, late.AddHours(58)).Single(i => i.To.Id == "anna").Key
        );
    }

    [TestMethod]
    public void After_downtime_a_silent_member_gets_the_reminder_alone()
    {
        var due = ReportAgenda.Due(Sample.Sent().Report, Sample.Sent().Circumstances, DateTimeOffset.Parse("2026-04-09T09:00:00+02:00"));

        Assert.AreSequenceEqual([$"{Id}/review/1/reminder/A-2w/anna"], due.Where(i => i.To.Id == "anna").Select(i => i.Key));
    }

    [TestMethod]
    public void A_new_round_replaces_what_was_still_to_be_sent_of_the_old_one()
    {
        var sample = Sample.Sent();
        sample.Do(Sample.Sofia, new SendToSteeringGroup(false));

        Assert.IsEmpty(
            ReportAgenda
                .Open(sample.Report, sample.Circumstances, sample.Now)
                .Where(o => o.Item is RoundItem { Round: 1 } or ReviewRequest { Round: 1 })
        );
    }

    private static IEnumerable<string> Open(Sample sample, string to) =>
        ReportAgenda
            .Open(sample.Report, sample.Circumstances, sample.Now)
            .Where(o => o.Item.To.Id == to)
            .Select(o => $"{o.Item.Key} at {o.At.ToOffset(TimeSpan.FromHours(2)):yyyy-MM-dd HH:mm} by {o.Item.Channel}");
}
