using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;

namespace FinsamBot.Domain.Agenda;

/// <summary>The report is open: time to write.</summary>
public sealed record Prompt(string Key, DateTimeOffset DueAt, Addressee To) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "prompt";

    public override bool IsReminder => true;
}

/// <summary>A planned day comes near, or has passed.</summary>
/// <param name="Milestone">The day; null for the reminder of somebody who wanted none for a while.</param>
public sealed record Reminder(string Key, DateTimeOffset DueAt, Addressee To, Milestone? Milestone) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "reminder";

    public override bool IsReminder => true;
}

/// <summary>The office hears that a report is late, or has nobody to write it.</summary>
public sealed record Escalation(string Key, DateTimeOffset DueAt, Addressee To) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "escalation";

    public override bool IsReminder => true;
}

/// <summary>A writer who is away is told what the stand-in was reminded of.</summary>
public sealed record StandInReminded(string Key, DateTimeOffset DueAt, Addressee To, PersonId StandIn) : AgendaItem(Key, DueAt, To)
{
    public override string Kind => "standInReminded";

    public override bool IsReminder => true;
}

/// <summary>The part of the schedule that ends when the report is handed in: for the writers, and for the office when they are
/// late.</summary>
internal static class WritingItems
{
    /// <summary>Room for the rules of one day: a later one of the schedule goes before an earlier one.</summary>
    private const int RulesPerDay = 64;

    public static IEnumerable<AgendaItem> Of(Report report, Circumstances circumstances)
    {
        var plan = circumstances.PlanOf(report);
        var (index, items, id) = (0, new List<AgendaItem>(), report.Id.ToString());
        foreach (var rule in circumstances.Routine.Reminders)
        {
            index++;
            if (
                rule.To is Audience.Member or Audience.Substitute
                || (rule.To == Audience.Deputy && circumstances.Deputies.Count == 0)
                || plan.DayOf(rule.From) is not { } milestone
                || IsDone(rule.From, report)
            )
            {
                continue;
            }

            Add(items, id, circumstances, rule, milestone, index);
        }

        return items
            .Where(i => !IsSnoozed(i, report, circumstances.Calendar))
            .Concat(Snoozed(report, circumstances))
            .Concat(Asked(report, circumstances));
    }

    /// <summary>Once sent, nobody is told to begin or to send; before that, nobody's answers close.</summary>
    private static bool IsDone(Milestone milestone, Report report) =>
        milestone switch
        {
            Milestone.WritingOpens or Milestone.SendBy => report.CurrentRound is not null,
            Milestone.AnswersClose => report.CurrentRound is null || !report.CurrentRound.Silent.Any(),
            _ => false,
        };

    private static void Add(
        List<AgendaItem> items,
        string report,
        Circumstances circumstances,
        ReminderRule rule,
        DateOnly milestone,
        int index
    )
    {
        var day = rule.DayFor(milestone, circumstances.Calendar);
        var step = (day.DayNumber * RulesPerDay) + index;
        var rung = new Rung(report, rule, Name(rule, milestone), circumstances.Calendar.MorningOnOrAfter(day), step);
        var people = rule.To == Audience.Deputy ? circumstances.Deputies : circumstances.Writers;
        if (rule.To == Audience.Office || people.Count == 0)
        {
            foreach (var office in Addressees.Office(circumstances))
            {
                items.Add(ToOffice(rung, office));
            }

            return;
        }

        foreach (var person in people)
        {
            var present = Addressees.PresentOn(day, person, circumstances, out var away);
            items.Add(ToWriter(rung, Addressees.Of(present, circumstances), person));
            if (away is { } replaced)
            {
                items.Add(ToWhoIsAway(rung, Addressees.Of(replaced, circumstances), present));
            }
        }
    }

    /// <summary>The schedule is the writer's, also where a stand-in steps in: what the stand-in is told overtakes what the writer would
    /// have been told.</summary>
    private static AgendaItem ToWriter(Rung rung, Addressee to, PersonId writer)
    {
        var schedule = $"{rung.Report}/writing/{writer.Value}";
        return rung.Rule is { From: Milestone.WritingOpens, Offset: 0 }
            ? new Prompt($"{rung.Report}/prompt/{to.Id}", rung.At, to)
            {
                Channel = rung.Rule.Channel,
                Schedule = schedule,
                Step = rung.Step,
            }
            : new Reminder($"{rung.Report}/reminder/{rung.Name}/{to.Id}", rung.At, to, rung.Rule.From)
            {
                Channel = rung.Rule.Channel,
                Schedule = schedule,
                Step = rung.Step,
            };
    }

    private static StandInReminded ToWhoIsAway(Rung rung, Addressee to, PersonId standIn) =>
        new($"{rung.Report}/standin/{rung.Name}/{to.Id}", rung.At, to, standIn)
        {
            Channel = rung.Rule.Channel,
            Schedule = $"{rung.Report}/standin/{to.Id}",
            Step = rung.Step,
        };

    private static Escalation ToOffice(Rung rung, Addressee to) =>
        new($"{rung.Report}/escalation/{rung.Name}/{to.Id}", rung.At, to)
        {
            Channel = rung.Rule.Channel,
            Schedule = $"{rung.Report}/escalation/{to.Id}",
            Step = rung.Step,
        };

    /// <summary>With the planned day: when that moves, the reminders of the new one are others than those already sent.</summary>
    private static string Name(ReminderRule rule, DateOnly milestone) =>
        string.Create(CultureInfo.InvariantCulture, $"{rule.Label}/{milestone:yyyy-MM-dd}");

    /// <summary>What would be said between the wish and the day it names is said on that day instead.</summary>
    private static bool IsSnoozed(AgendaItem item, Report report, WorkCalendar calendar) =>
        item is Prompt or Reminder
        && report.Snoozes.TryGetValue(new PersonId(item.To.Id), out var snooze)
        && item.DueAt > snooze.At
        && item.DueAt <= calendar.MorningOnOrAfter(snooze.Until);

    private static IEnumerable<AgendaItem> Snoozed(Report report, Circumstances circumstances) =>
        from snooze in report.Snoozes
        let at = circumstances.Calendar.MorningOnOrAfter(snooze.Value.Until)
        let day = StockholmTime.DayOf(at)
        let to = Addressees.Of(Addressees.PresentOn(day, snooze.Key, circumstances, out _), circumstances)
        select new Reminder(
            string.Create(CultureInfo.InvariantCulture, $"{report.Id}/snoozed/{snooze.Value.Until:yyyy-MM-dd}/{to.Id}"),
            at,
            to,
            Milestone: null
        )
        {
            Schedule = $"{report.Id}/writing/{snooze.Key}",
            Step = ((day.DayNumber + 1) * RulesPerDay) - 1,
        };

    /// <summary>In no schedule: nothing that is sent by itself goes before what somebody asked for.</summary>
    private static IEnumerable<AgendaItem> Asked(Report report, Circumstances circumstances) =>
        report.ReminderAskedAt is not { } at
            ? []
            : from writer in circumstances.Writers
            let day = StockholmTime.DayOf(at)
            let to = Addressees.Of(Addressees.PresentOn(day, writer, circumstances, out _), circumstances)
            select new Reminder(
                string.Create(CultureInfo.InvariantCulture, $"{report.Id}/asked/{day:yyyy-MM-dd}/{to.Id}"),
                at,
                to,
                Milestone: null
            )
            {
                UselessFrom = at.AddDays(DaysOfUse),
            };

    /// <summary>What could not be sent for so long is not worth sending.</summary>
    private const int DaysOfUse = 5;

    /// <summary>One rule of the schedule, on its day.</summary>
    private readonly record struct Rung(string Report, ReminderRule Rule, string Name, DateTimeOffset At, int Step);
}
