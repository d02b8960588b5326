using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions;

/// <summary>One of those that go on: what begins it, and what it is given then, in order.</summary>
public sealed record Successor(BeginIntervention Begin, IReadOnlyList<InterventionCommand> Given);

/// <summary>
/// Rules for splitting. Those that go on have its owner, parties, people, substitutes, form and rules, and report when it would have; what
/// was registered about it (goals, participants) stays with it and its final report.
/// </summary>
public static class Splitting
{
    private const int Fewest = 2;
    private const int Most = 8;

    /// <param name="end">What ending it would come to.</param>
    internal static Decision On(Intervention intervention, SplitIntervention split, Func<DateOnly, Decision> end)
    {
        var names = NamesOf(split);
        if (names.Count is < Fewest or > Most || names.Exists(n => n.Length > Registering.LongestName))
        {
            return Decision.Refuse(RefusalReason.SplitNames, Fewest, Most);
        }

        if (intervention.EndsOn <= split.LastDay)
        {
            return Decision.Refuse(RefusalReason.SplitAfterEnd, intervention.EndsOn);
        }

        var ended = end(split.LastDay);
        return ended.Refusal is null ? Decision.Of(new EndDateChanged(split.LastDay, names)) : ended;
    }

    /// <summary>What takes the intervention's place, in the order of the names.</summary>
    public static IReadOnlyList<Successor> Of(Intervention intervention, SplitIntervention split)
    {
        ArgumentNullException.ThrowIfNull(intervention);
        ArgumentNullException.ThrowIfNull(split);
        var reporting = intervention.Reportings.FindLast(r => !r.Periods.Whole) ?? intervention.Reportings[0];
        var periods = After(reporting.Periods, split.LastDay.AddDays(1));
        RoleGiven[] roles =
        [
            .. intervention
                .Roles.OrderBy(r => r.Person.Value, StringComparer.Ordinal)
                .ThenBy(r => r.Role)
                .Select(r => new RoleGiven(r.Person, r.Role)),
        ];
        InterventionCommand[] given = [.. Given(intervention, reporting)];
        return
        [
            .. NamesOf(split)
                .Select(name => new Successor(
                    new(name, intervention.Owner, reporting.Template, periods, intervention.Parent, roles, intervention.Kind),
                    given
                )),
        ];
    }

    private static IEnumerable<InterventionCommand> Given(Intervention intervention, Reporting reporting)
    {
        foreach (var (member, substitute) in intervention.Substitutes.OrderBy(s => s.Key.Value, StringComparer.Ordinal))
        {
            yield return new NameSubstitute(member, substitute);
        }

        if (intervention.Changes.Parties is { Count: > 0 } parties)
        {
            yield return new SetParties(parties);
        }

        if (intervention.Routines.TryGetValue(reporting.Template.Id, out var routine))
        {
            yield return new SetRoutine(reporting.Template.Id, routine);
        }
    }

    /// <summary>The same ends, from a later first day.</summary>
    private static PeriodScheme After(PeriodScheme periods, DateOnly first)
    {
        var ahead = periods.All().SkipWhile(p => p.End < first).Select(p => p.Start < first ? new ReportingPeriod(first, p.End) : p);
        return periods.Listed is null
            ? periods with
            {
                FirstStart = first,
                FirstEnd = ahead.Select(p => p.End).FirstOrDefault(first),
            }
            : periods with
            {
                FirstStart = first,
                Listed = [.. ahead],
            };
    }

    /// <summary>Each name once, as people would compare them.</summary>
    private static List<string> NamesOf(SplitIntervention split) =>
        [.. split.Names.Select(n => CleanText.Line(n).Trim()).Where(n => n.Length > 0).DistinctBy(Names.Key)];
}
