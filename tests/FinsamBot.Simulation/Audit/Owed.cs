using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <summary>Something a person should have heard by now: from when, and which keys would do wherever they were sent.</summary>
internal sealed record Debt(string To, string Ladder, string Whose, DateTimeOffset From, int Order, string ExactKey);

/// <summary>The rungs of a report's ladder whose morning has passed while the need held, reckoned apart from the product's
/// agenda.</summary>
internal sealed class Owed(Facts facts)
{
    /// <summary>For each writer's or member's ladder the latest rung only: it takes the place of the earlier ones.</summary>
    public IEnumerable<Debt> Of(KnownReport report, ReportPlan plan, ReportRoutine routine, DateTimeOffset until) =>
        (report.Registry.Version > 1 ? [] : Writing(report, plan, routine, until))
            .Concat(Review(report, routine))
            .Select(d => Resumed(report, d))
            .OfType<Debt>()
            .Where(d => d.From <= until)
            .GroupBy(d => (d.Whose, d.Ladder))
            .Select(g => g.OrderBy(d => d.From).ThenBy(d => d.Order).Last());

    /// <summary>A reminder that falls into a pause comes after it; null while the pause lasts. The question itself does not wait.</summary>
    private Debt? Resumed(KnownReport report, Debt debt)
    {
        if (debt.ExactKey.Contains("/request/", StringComparison.Ordinal))
        {
            return debt;
        }

        return LifeOf(report).After(debt.From, facts.Almanac) is { } from ? debt with { From = from } : null;
    }

    private KnownLife LifeOf(KnownReport report) => facts.Interventions[report.Id.Intervention.Value].Life;

    private IEnumerable<Debt> Writing(KnownReport report, ReportPlan plan, ReportRoutine routine, DateTimeOffset until)
    {
        var intervention = facts.Interventions[report.Id.Intervention.Value];
        foreach (
            var (person, snooze) in report.Snoozes.Where(s =>
                intervention.Having(Role.Lead).Contains(s.Key) || intervention.Having(Role.Deputy).Contains(s.Key)
            )
        )
        {
            var from = facts.Almanac.Morning(snooze.Until);
            var present = facts.PresentOn(Almanac.DayOf(from), person);
            yield return new Debt(
                present,
                "writing",
                person,
                from,
                int.MaxValue,
                $"{report.Id}/snoozed/{snooze.Until:yyyy-MM-dd}/{present}"
            );
        }

        var due = facts.DueDayOf(report, routine, plan.Period.End);
        foreach (var (rule, order) in routine.Reminders.Select((r, i) => (r, i)))
        {
            var milestone = rule.From == Milestone.Due ? due : plan.DayOf(rule.From);
            if (
                milestone is not { } day
                || rule.To is Audience.Member or Audience.Substitute
                || (rule.From is Milestone.WritingOpens or Milestone.SendBy && report.Round is not null)
            )
            {
                continue;
            }

            if (rule.From != Milestone.AnswersClose && !(rule.To == Audience.Deputy && intervention.Having(Role.Deputy).Count == 0))
            {
                foreach (var debt in OfRule(report, intervention, rule, order, day, until))
                {
                    yield return debt;
                }
            }
        }
    }

    private IEnumerable<Debt> OfRule(
        KnownReport report,
        KnownIntervention intervention,
        ReminderRule rule,
        int order,
        DateOnly milestone,
        DateTimeOffset until
    )
    {
        var day = DayOf(rule, milestone);
        var from = facts.Almanac.Morning(day);
        if (from > until)
        {
            return [];
        }

        var people = rule.To == Audience.Deputy ? intervention.Having(Role.Deputy) : intervention.Writers;
        if (rule.To == Audience.Office || people.Count == 0)
        {
            return facts
                .Office.Where(o => facts.Person(o).OfficeSince < from)
                .Select(o => new Debt(o, "escalation", o, from, order, $"{report.Id}/escalation/{Label(rule)}/{milestone:yyyy-MM-dd}/{o}"));
        }

        var isPrompt = rule is { From: Milestone.WritingOpens, Offset: 0 };
        return people.SelectMany(p => OfPerson(p, facts.PresentOn(day, p)));

        IEnumerable<Debt> OfPerson(string person, string present)
        {
            var what = isPrompt ? "prompt" : $"reminder/{Label(rule)}/{milestone:yyyy-MM-dd}";
            yield return new Debt(present, "writing", person, from, order, $"{report.Id}/{what}/{present}");
            if (present != person)
            {
                yield return new Debt(
                    person,
                    "standin",
                    person,
                    from,
                    order,
                    $"{report.Id}/standin/{Label(rule)}/{milestone:yyyy-MM-dd}/{person}"
                );
            }
        }
    }

    private IEnumerable<Debt> Review(KnownReport report, ReportRoutine routine)
    {
        if (report.OpenRound is not { } round)
        {
            yield break;
        }

        foreach (
            var member in round.Asked.Where(a =>
                round.IsSilent(a) && facts.Interventions[report.Id.Intervention.Value].MayAnswer(a.Person.Value)
            )
        )
        {
            yield return Request(report, round, member, round.At);
            var reminders = Reminders(report, round, member, routine).ToList();
            foreach (var reminder in reminders)
            {
                yield return reminder;
            }

            // A substitute who was reminded before the absence was known has been asked by that.
            if (
                SubstituteOf(report, member) is { } other
                && round.Away.TryGetValue(member.Person.Value, out var since)
                && Request(report, round, other, since) is var asked
                && !reminders.Exists(r => r.To == asked.To && r.From <= asked.From)
            )
            {
                yield return asked;
            }
        }
    }

    /// <summary>As named when the group was asked, or since.</summary>
    private AskedMember? SubstituteOf(KnownReport report, AskedMember member) =>
        facts.Interventions[report.Id.Intervention.Value].Substitutes.TryGetValue(member.Person.Value, out var named)
        && named != member.Substitute?.Person.Value
        && facts.Person(named).Mail is { Length: > 0 } mail
            ? new AskedMember(new PersonId(named), named, "", mail)
            : member.Substitute;

    private Debt Request(KnownReport report, KnownRound round, AskedMember to, DateTimeOffset at) =>
        new(
            to.Person.Value,
            $"review/{round.Number}",
            to.Person.Value,
            facts.Almanac.SpeakOnOrAfter(at),
            -1,
            $"{report.Id}/review/{round.Number}/request/{to.Person}"
        );

    private IEnumerable<Debt> Reminders(KnownReport report, KnownRound round, AskedMember member, ReportRoutine routine)
    {
        foreach (
            var (rule, order) in routine
                .Reminders.Select((r, i) => (r, i))
                .Where(r => r.r is { From: Milestone.AnswersClose, To: Audience.Member or Audience.Substitute })
        )
        {
            var day = DayOf(rule, round.AnswerBy);
            var to = rule.To == Audience.Member ? member : member.Substitute;
            if (to is not null && day > Almanac.DayOf(round.At))
            {
                yield return new Debt(
                    to.Person.Value,
                    $"review/{round.Number}",
                    to.Person.Value,
                    facts.Almanac.Morning(day),
                    order,
                    $"{report.Id}/review/{round.Number}/reminder/{Label(rule)}/{to.Person}"
                );
            }
        }
    }

    private DateOnly DayOf(ReminderRule rule, DateOnly milestone) =>
        facts.Almanac.OnOrAfter(
            rule.Unit == OffsetUnit.WorkingDays ? facts.Almanac.Add(milestone, rule.Offset) : milestone.AddDays(rule.Offset)
        );

    private static string Label(ReminderRule rule)
    {
        var letter = rule.From switch
        {
            Milestone.WritingOpens => 'O',
            Milestone.SendBy => 'S',
            Milestone.AnswersClose => 'A',
            _ => 'T',
        };
        return $"{letter}{rule.Offset:+0;-0;-0}{(rule.Unit == OffsetUnit.WorkingDays ? "w" : "")}";
    }
}
