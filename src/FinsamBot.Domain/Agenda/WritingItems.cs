using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;

namespace FinsamBot.Domain.Agenda;

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

            items.AddRange(Items(id, circumstances, rule, milestone, index));
        }

        return items.Where(i => !IsSnoozed(i, report, circumstances.Calendar)).Concat(Snoozed(report, circumstances));
    }

    /// <summary>Once sent, nobody is told to begin or to send; before that, nobody's answers close.</summary>
    private static bool IsDone(Milestone milestone, Report report) =>
        milestone switch
        {
            Milestone.WritingOpens or Milestone.SendBy => report.CurrentRound is not null,
            Milestone.AnswersClose => report.CurrentRound is null || !report.CurrentRound.Silent.Any(),
            _ => false,
        };

    private static IEnumerable<AgendaItem> Items(
        string report,
        Circumstances circumstances,
        ReminderRule rule,
        DateOnly milestone,
        int index
    )
    {
        var day = rule.DayFor(milestone, circumstances.Calendar);
        var at = circumstances.Calendar.MorningOnOrAfter(day);
        var step = (day.DayNumber * RulesPerDay) + index;
        var people = rule.To == Audience.Deputy ? circumstances.Deputies : circumstances.Writers;
        if (rule.To == Audience.Office || people.Count == 0)
        {
            foreach (var office in Addressees.Office(circumstances))
            {
                yield return Item(AgendaKind.Escalation, $"escalation/{Name(rule, milestone)}", office, office.Id);
            }

            yield break;
        }

        var name = Name(rule, milestone);
        var isPrompt = rule is { From: Milestone.WritingOpens, Offset: 0 };
        var (kind, what) = isPrompt ? (AgendaKind.Prompt, "prompt") : (AgendaKind.Reminder, $"reminder/{name}");
        foreach (var person in people)
        {
            var present = Addressees.PresentOn(day, person, circumstances, out var away);
            yield return Item(kind, what, Addressees.Of(present, circumstances), person.Value);
            if (away is { } replaced)
            {
                yield return Item(AgendaKind.StandInReminded, $"standin/{name}", Addressees.Of(replaced, circumstances), person.Value) with
                {
                    About = present,
                };
            }
        }

        // The schedule is the writer's, also where a stand-in steps in: what the stand-in is told overtakes what the writer would have been
        // told.
        AgendaItem Item(AgendaKind kind, string what, Addressee to, string whose) =>
            new($"{report}/{what}/{to.Id}", kind, at, to, rule.Channel, $"{report}/{Schedule(kind)}/{whose}", step)
            {
                Milestone = rule.From,
            };
    }

    private static string Schedule(AgendaKind kind) =>
        kind switch
        {
            AgendaKind.Escalation => "escalation",
            AgendaKind.StandInReminded => "standin",
            _ => "writing",
        };

    /// <summary>With the planned day: when that moves, the reminders of the new one are others than those already sent.</summary>
    private static string Name(ReminderRule rule, DateOnly milestone) =>
        string.Create(CultureInfo.InvariantCulture, $"{rule.Label}/{milestone:yyyy-MM-dd}");

    /// <summary>What would be said between the wish and the day it names is said on that day instead.</summary>
    private static bool IsSnoozed(AgendaItem item, Report report, WorkCalendar calendar) =>
        item.Kind is AgendaKind.Prompt or AgendaKind.Reminder
        && report.Snoozes.TryGetValue(new PersonId(item.To.Id), out var snooze)
        && item.DueAt > snooze.At
        && item.DueAt <= calendar.MorningOnOrAfter(snooze.Until);

    private static IEnumerable<AgendaItem> Snoozed(Report report, Circumstances circumstances) =>
        from snooze in report.Snoozes
        let at = circumstances.Calendar.MorningOnOrAfter(snooze.Value.Until)
        let day = StockholmTime.DayOf(at)
        let to = Addressees.Of(Addressees.PresentOn(day, snooze.Key, circumstances, out _), circumstances)
        select new AgendaItem(
            string.Create(CultureInfo.InvariantCulture, $"{report.Id}/snoozed/{snooze.Value.Until:yyyy-MM-dd}/{to.Id}"),
            AgendaKind.Reminder,
            at,
            to,
            ChannelKind.Teams,
            $"{report.Id}/writing/{snooze.Key}",
            ((day.DayNumber + 1) * RulesPerDay) - 1
        );
}
