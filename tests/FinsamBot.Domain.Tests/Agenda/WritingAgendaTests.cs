using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Agenda;

/// <summary>
/// What the writer of a report is told, and when. The report for January–March 2026 is to be with the steering group on Wednesday 25 March
/// and is due on Tuesday 14 April.
/// </summary>
[TestClass]
public sealed class WritingAgendaTests
{
    private const string Id = "vagen-vidare/kvartalsrapport-2026-03-31";

    [TestMethod]
    public void A_report_has_a_ladder_of_reminders_with_keys_that_never_change()
    {
        Assert.AreSequenceEqual(
            [
                $"{Id}/prompt/sofia at 2026-03-18 08:00",
                $"{Id}/reminder/S-3w/2026-03-25/sofia at 2026-03-20 08:00",
                $"{Id}/reminder/S-0w/2026-03-25/sofia at 2026-03-25 08:00",
                $"{Id}/reminder/T-7/2026-04-14/sofia at 2026-04-07 08:00",
                $"{Id}/reminder/T-3w/2026-04-14/sofia at 2026-04-09 08:00",
                $"{Id}/reminder/T-0w/2026-04-14/sofia at 2026-04-14 08:00",
                $"{Id}/reminder/T+1w/2026-04-14/sofia at 2026-04-15 08:00",
                $"{Id}/reminder/T+3w/2026-04-14/sofia at 2026-04-17 08:00",
                $"{Id}/reminder/T+7w/2026-04-14/sofia at 2026-04-23 08:00",
            ],
            Open(Sample.Opened(), "2026-03-01T08:00:00+01:00", "sofia")
        );
    }

    [TestMethod]
    public void When_it_is_late_the_deputy_and_the_office_hear_of_it() =>
        Assert.AreSequenceEqual(
            [
                $"{Id}/reminder/T+1w/2026-04-14/bo at 2026-04-15 08:00",
                $"{Id}/escalation/T+3w/2026-04-14/office at 2026-04-17 08:00",
                $"{Id}/escalation/T+7w/2026-04-14/office at 2026-04-23 08:00",
            ],
            Open(Sample.Opened(), "2026-03-01T08:00:00+01:00", "bo", "office")
        );

    [TestMethod]
    [DataRow("2026-03-18T07:59:59+01:00", "")]
    [DataRow("2026-03-18T08:00:00+01:00", "prompt/sofia")]
    [DataRow("2026-03-19T10:00:00+01:00", "prompt/sofia", DisplayName = "late on a later working day")]
    [DataRow("2026-03-19T17:00:00+01:00", "", DisplayName = "not in the evening")]
    [DataRow("2026-04-03T10:00:00+02:00", "", DisplayName = "not on Good Friday")]
    [DataRow("2026-04-07T08:00:00+02:00", "reminder/T-7/2026-04-14/sofia")]
    [DataRow("2026-04-11T10:00:00+02:00", "", DisplayName = "not on a Saturday")]
    [DataRow("2026-04-14T08:00:00+02:00", "reminder/T-0w/2026-04-14/sofia")]
    [DataRow("2026-04-16T09:00:00+02:00", "reminder/T+1w/2026-04-14/bo reminder/T+1w/2026-04-14/sofia")]
    [DataRow(
        "2026-05-20T09:00:00+02:00",
        "reminder/T+1w/2026-04-14/bo escalation/T+7w/2026-04-14/office reminder/T+7w/2026-04-14/sofia",
        DisplayName = "after long downtime one each, not five"
    )]
    public void Only_the_latest_is_sent_and_only_in_working_hours(string now, string due) =>
        Assert.AreEqual(due, string.Join(' ', Due(Sample.Opened(), now).Select(k => k[(Id.Length + 1)..])));

    [TestMethod]
    public void What_was_sent_is_not_asked_for_again_nor_what_came_before_it()
    {
        var sample = Sample.Opened().At(At("2026-04-07T08:00:00+02:00"));
        sample.Deliver($"{Id}/reminder/T-7/2026-04-14/sofia", ChannelKind.Teams);

        Assert.IsEmpty(Due(sample, "2026-04-08T10:00:00+02:00"));
        Assert.AreEqual(At("2026-04-09T08:00:00+02:00"), ReportAgenda.Next(sample.Report, sample.Circumstances, sample.Now));
    }

    [TestMethod]
    public void Once_sent_nobody_is_reminded_of_sending()
    {
        var sample = Sample.Written();
        sample.Do(Sample.Sofia, new SendToSteeringGroup(false));

        Assert.DoesNotContain(k => k.Contains("/S-", StringComparison.Ordinal), Open(sample, "2026-03-01T08:00:00+01:00", "sofia"));
    }

    [TestMethod]
    public void A_submitted_report_asks_for_nothing_but_its_delivery_and_its_filing()
    {
        var kinds = ReportAgenda
            .Open(Sample.Filed().Report, Sample.Filed().Circumstances, At("2026-04-07T12:00:00+02:00"))
            .Select(o => o.Item.GetType());

        Assert.AreSequenceEqual(
            [typeof(AnswerArrived), typeof(HandInReceipt), typeof(NotFiled), typeof(RegistrarCopy)],
            kinds.Distinct().OrderBy(k => k.Name, StringComparer.Ordinal)
        );
    }

    [TestMethod]
    public void The_lead_hears_that_answers_are_waited_for_while_somebody_is_silent()
    {
        var ladder = new ReminderRule(Milestone.AnswersClose, 0, OffsetUnit.WorkingDays, Audience.Lead);
        bool IsTold(Sample sample)
        {
            var routine = ReportRoutine.Usual with { Reminders = [.. ReportRoutine.Usual.Reminders, ladder] };
            sample.Own = sample.Own with { Routines = sample.Own.Routines.SetItem(Sample.Template.Id, routine) };
            return Open(sample, "2026-03-01T08:00:00+01:00", "sofia").Any(k => k.Contains("/A-0w/", StringComparison.Ordinal));
        }

        var answered = Sample.Sent();
        foreach (var member in new[] { Sample.Anna, Sample.Karim, Sample.Lena })
        {
            answered.Do(member, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));
        }

        Assert.IsFalse(IsTold(Sample.Written()), "Nobody was asked.");
        Assert.IsTrue(IsTold(Sample.Sent()));
        Assert.IsFalse(IsTold(answered));
    }

    [TestMethod]
    public void Only_the_first_word_is_an_invitation_to_write_and_the_rest_are_reminders()
    {
        var kinds = ReportAgenda
            .Open(Sample.Opened().Report, Sample.Opened().Circumstances, At("2026-03-01T08:00:00+01:00"))
            .Where(o => o.Item.To.Id == "sofia")
            .OrderBy(o => o.At)
            .Select(o => o.Item.GetType())
            .ToList();

        Assert.AreEqual(typeof(Prompt), kinds[0]);
        Assert.AreSequenceEqual([typeof(Reminder)], kinds.Skip(1).Distinct());
    }

    [TestMethod]
    public void A_new_lead_is_told_where_the_old_one_was_and_the_old_one_no_more()
    {
        var sample = Sample.Opened();
        sample.Deliver($"{Id}/prompt/sofia", ChannelKind.Teams);
        var roles = Sample.Intervention.Roles.Remove((Sample.Sofia, Role.Lead));

        var circumstances = sample.Circumstances with { Intervention = Sample.Intervention with { Roles = roles } };

        Assert.AreSequenceEqual(
            [$"{Id}/prompt/bo"],
            ReportAgenda.Due(sample.Report, circumstances, At("2026-03-19T10:00:00+01:00")).Select(i => i.Key)
        );
    }

    [TestMethod]
    public void A_report_that_nobody_writes_is_the_offices()
    {
        var sample = Sample.Opened();
        var orphan = sample.Circumstances with { Intervention = Sample.Intervention with { Roles = [] } };

        Assert.AreSequenceEqual(
            [$"{Id}/escalation/O-0/2026-03-18/office"],
            ReportAgenda.Due(sample.Report, orphan, At("2026-03-19T10:00:00+01:00")).Select(i => i.Key)
        );
    }

    [TestMethod]
    public void A_snoozed_reminder_comes_on_the_morning_that_was_named()
    {
        var sample = Sample.Opened().At(At("2026-04-07T09:00:00+02:00"));
        sample.Deliver($"{Id}/reminder/T-7/2026-04-14/sofia", ChannelKind.Teams);
        sample.Do(Sample.Sofia, new SnoozeReminders(new DateOnly(2026, 4, 10)));

        Assert.IsEmpty(Due(sample, "2026-04-09T10:00:00+02:00"), "What would come on Thursday waits.");
        Assert.AreSequenceEqual([$"{Id}/snoozed/2026-04-10/sofia"], Due(sample, "2026-04-10T08:00:00+02:00"));
        Assert.AreSequenceEqual([$"{Id}/reminder/T-0w/2026-04-14/sofia"], Due(sample, "2026-04-14T08:00:00+02:00"));
    }

    [TestMethod]
    public void While_the_lead_is_away_the_stand_in_is_reminded_and_the_lead_stays_informed()
    {
        var sample = Sample.Opened();
        sample.Contacts[Sample.Sofia] = sample.Contacts[Sample.Sofia] with
        {
            Absences = [new Absence(new DateOnly(2026, 4, 7), new DateOnly(2026, 4, 10), Sample.Bo, Sample.Morning)],
        };

        Assert.AreSequenceEqual(
            [$"{Id}/reminder/T-7/2026-04-14/bo", $"{Id}/standin/T-7/2026-04-14/sofia"],
            Due(sample, "2026-04-07T08:00:00+02:00").Order(StringComparer.Ordinal)
        );
        Assert.AreSequenceEqual(
            [$"{Id}/reminder/T-0w/2026-04-14/sofia"],
            Due(sample, "2026-04-14T08:00:00+02:00").Where(k => k.Contains("T-0w", StringComparison.Ordinal))
        );
    }

    [TestMethod]
    public void A_moved_due_day_has_reminders_of_its_own()
    {
        var sample = Sample.Opened().At(At("2026-04-14T08:00:00+02:00"));
        sample.Deliver($"{Id}/reminder/T-0w/2026-04-14/sofia", ChannelKind.Teams);
        var closed = Sample.Association.Calendar with { ClosedDays = [new DateOnly(2026, 4, 14)] };

        var circumstances = sample.Circumstances with { Association = Sample.Association with { Calendar = closed } };

        Assert.AreSequenceEqual(
            [$"{Id}/reminder/T-0w/2026-04-15/sofia"],
            ReportAgenda.Due(sample.Report, circumstances, At("2026-04-15T08:00:00+02:00")).Select(i => i.Key)
        );
    }

    [TestMethod]
    public void A_report_that_was_never_opened_asks_for_nothing()
    {
        Assert.IsEmpty(ReportAgenda.Due(Report.None, new Sample().Circumstances, Sample.Morning.AddYears(1)));
        Assert.IsNull(ReportAgenda.Next(Report.None, new Sample().Circumstances, Sample.Morning));
    }

    [TestMethod]
    public void What_only_the_office_is_to_hear_no_writer_hears()
    {
        var late = new ReminderRule(Milestone.Due, 5, OffsetUnit.WorkingDays, Audience.Office);
        var sample = Sample.Opened();
        sample.Own = sample.Own with
        {
            Routines = sample.Own.Routines.SetItem(Sample.Template.Id, ReportRoutine.Usual with { Reminders = [late] }),
        };

        Assert.AreEqual(
            $"{Id}/escalation/T+5w/2026-04-14/office",
            string.Join(' ', (sample.View with { Now = At("2026-03-01T08:00:00+01:00") }).Open().Select(o => o.Item.Key))
        );
    }

    [TestMethod]
    [DataRow("2026-04-07T07:59:59+02:00", false, DisplayName = "asked for before it: it waits")]
    [DataRow("2026-04-07T08:00:00+02:00", true, DisplayName = "asked for when it was due already: it has been said")]
    public void Reminders_wait_that_fall_due_after_the_wish(string wished, bool isOpen)
    {
        var sample = Sample.Opened().At(At(wished));
        sample.Do(Sample.Sofia, new SnoozeReminders(new DateOnly(2026, 4, 9)));

        Assert.AreEqual(isOpen, Open(sample, "2026-04-07T08:00:00+02:00", "sofia").Any(k => k.Contains("/T-7/", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow("2026-04-07T08:00:00+02:00", true, DisplayName = "at the instant")]
    [DataRow("2026-04-07T07:59:59+02:00", false, DisplayName = "before it: its day has been moved since")]
    public void What_was_done_of_a_later_step_when_an_earlier_was_due_has_overtaken_it(string done, bool isOvertaken)
    {
        var sample = Sample.Opened().At(At(done));
        sample.Deliver($"{Id}/reminder/T-3w/2026-04-14/sofia", ChannelKind.Teams);

        var open = Open(sample, "2026-04-07T08:00:00+02:00", "sofia");

        Assert.AreEqual(!isOvertaken, open.Any(k => k.Contains("/T-7/", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Due(Sample sample, string now) =>
        ReportAgenda.Due(sample.Report, sample.Circumstances, At(now)).Select(i => i.Key);

    private static IEnumerable<string> Open(Sample sample, string now, params string[] to) =>
        ReportAgenda
            .Open(sample.Report, sample.Circumstances, At(now))
            .Where(o => to.Contains(o.Item.To.Id))
            .OrderBy(o => o.At)
            .ThenBy(o => o.Item.Step)
            .Select(o => $"{o.Item.Key} at {TimeZoneInfo.ConvertTimeBySystemTimeZoneId(o.At, "Europe/Stockholm"):yyyy-MM-dd HH:mm}");

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text);
}
