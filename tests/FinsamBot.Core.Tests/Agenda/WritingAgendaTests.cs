using FinsamBot.Core.Agenda;
using FinsamBot.Core.Delivery;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Core.Tests.Agenda;

/// <summary>What the writer of a report is told, and when. The report for January–March 2026 is due on Tuesday 14 April.</summary>
[TestClass]
public sealed class WritingAgendaTests
{
    private const string Id = "vagen-vidare/kvartalsrapport-2026-03-31";

    [TestMethod]
    public void A_report_asks_for_a_prompt_and_four_reminders_with_keys_that_never_change()
    {
        var open = Open(Sample.Opened(), "2026-04-01T08:00:00+02:00");

        Assert.AreSequenceEqual(
            [
                $"{Id}/prompt/sofia at 2026-04-01 08:00",
                $"{Id}/reminder/T-7/sofia at 2026-04-07 08:00",
                $"{Id}/reminder/T-3/sofia at 2026-04-13 08:00",
                $"{Id}/reminder/T-1/sofia at 2026-04-13 08:00",
                $"{Id}/reminder/T+1/sofia at 2026-04-15 08:00",
            ],
            open);
    }

    [TestMethod]
    [DataRow("2026-04-01T07:59:59+02:00", "")]
    [DataRow("2026-04-01T08:00:00+02:00", "prompt/sofia")]
    [DataRow("2026-04-02T10:00:00+02:00", "prompt/sofia", DisplayName = "late on a later working day")]
    [DataRow("2026-04-02T17:00:00+02:00", "", DisplayName = "not in the evening")]
    [DataRow("2026-04-03T10:00:00+02:00", "", DisplayName = "not on Good Friday")]
    [DataRow("2026-04-07T08:00:00+02:00", "reminder/T-7/sofia")]
    [DataRow("2026-04-08T16:59:00+02:00", "reminder/T-7/sofia")]
    [DataRow("2026-04-11T10:00:00+02:00", "", DisplayName = "T-3 is a Saturday: it waits")]
    [DataRow("2026-04-13T09:00:00+02:00", "reminder/T-1/sofia", DisplayName = "T-3 and T-1 meet on Monday: the later one")]
    [DataRow("2026-05-20T09:00:00+02:00", "reminder/T+1/sofia", DisplayName = "after long downtime one, not five")]
    public void Only_the_latest_is_sent_and_only_in_working_hours(string now, string due) =>
        Assert.AreEqual(due, string.Join(' ', Due(Sample.Opened(), now).Select(k => k[(Id.Length + 1)..])));

    [TestMethod]
    public void The_prompt_waits_for_the_first_working_morning_after_the_period()
    {
        var sample = new Sample().At(new DateTimeOffset(2026, 1, 20, 9, 0, 0, TimeSpan.Zero));
        var intervention = Sample.Intervention with { Periods = new PeriodScheme(new DateOnly(2025, 10, 1), new DateOnly(2025, 12, 31)) };
        var circumstances = sample.Circumstances with { Intervention = intervention };
        var opened = Decide.On(Report.None, circumstances, new Request(new OpenReport(intervention.Periods.All().First()), PersonId.Bot, "open", sample.Now));
        sample.Happen(new(sample.Now, "finsambot", "open"), [.. opened.Events]);

        var prompt = ReportAgenda.Open(sample.Report, circumstances, At("2026-01-01T00:00:00+01:00")).First(o => o.Item.Kind == AgendaKind.Prompt);

        Assert.AreEqual(At("2026-01-02T08:00:00+01:00"), prompt.At);
    }

    [TestMethod]
    public void What_was_sent_is_not_asked_for_again_nor_what_came_before_it()
    {
        var sample = Sample.Opened().At(At("2026-04-07T08:00:00+02:00"));
        sample.Deliver($"{Id}/reminder/T-7/sofia", ChannelKind.Teams);

        Assert.IsEmpty(Due(sample, "2026-04-10T10:00:00+02:00"));
        Assert.AreEqual(At("2026-04-13T08:00:00+02:00"), ReportAgenda.Next(sample.Report, sample.Circumstances, sample.Now));
    }

    [TestMethod]
    public void A_submitted_report_asks_for_nothing_but_its_delivery()
    {
        var kinds = ReportAgenda.Open(Sample.Submitted().Report, Sample.Submitted().Circumstances, At("2026-05-01T12:00:00+02:00")).Select(o => o.Item.Kind);

        Assert.AreSequenceEqual([AgendaKind.AnswerArrived, AgendaKind.RegistrarCopy], kinds.Distinct().Order());
    }

    [TestMethod]
    public void A_new_lead_is_told_where_the_old_one_was_and_the_old_one_no_more()
    {
        var sample = Sample.Opened();
        sample.Deliver($"{Id}/prompt/sofia", ChannelKind.Teams);
        var roles = Sample.Intervention.Roles.Remove((Sample.Sofia, Role.Lead));

        var now = At("2026-04-02T10:00:00+02:00");
        var circumstances = sample.Circumstances with { Intervention = Sample.Intervention with { Roles = roles } };

        Assert.AreSequenceEqual([$"{Id}/prompt/bo"], ReportAgenda.Due(sample.Report, circumstances, now).Select(i => i.Key));
    }

    [TestMethod]
    public void A_report_that_was_never_opened_asks_for_nothing()
    {
        Assert.IsEmpty(ReportAgenda.Due(Report.None, new Sample().Circumstances, Sample.Morning.AddYears(1)));
        Assert.IsNull(ReportAgenda.Next(Report.None, new Sample().Circumstances, Sample.Morning));
    }

    private static IEnumerable<string> Due(Sample sample, string now) => ReportAgenda.Due(sample.Report, sample.Circumstances, At(now)).Select(i => i.Key);

    private static IEnumerable<string> Open(Sample sample, string now) =>
        ReportAgenda.Open(sample.Report, sample.Circumstances, At(now)).OrderBy(o => o.Item.Step).Select(o => $"{o.Item.Key} at {o.At.ToOffset(TimeSpan.FromHours(2)):yyyy-MM-dd HH:mm}");

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text);
}
