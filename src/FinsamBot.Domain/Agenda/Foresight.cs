using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;

namespace FinsamBot.Domain.Agenda;

/// <summary>A report whose due day would be another one.</summary>
/// <param name="Before">Null: it was not planned before.</param>
/// <param name="After">Null: it would no longer be handed in.</param>
public sealed record DayMoved(ReportId Report, ReportTemplate Form, ReportingPeriod Period, DateOnly? Before, DateOnly? After)
{
    public DayMoveKind Kind =>
        (Before, After) switch
        {
            (null, _) => DayMoveKind.Added,
            (_, null) => DayMoveKind.Dropped,
            var (before, after) when before == after => DayMoveKind.OtherPeriod,
            _ => DayMoveKind.Moved,
        };
}

public enum DayMoveKind
{
    Moved,

    /// <summary>It is due on the same day, of another period.</summary>
    OtherPeriod,
    Added,
    Dropped,
}

/// <summary>What a command would come to, before anybody confirms it.</summary>
/// <param name="Refusal">Why nothing would happen; null when it would.</param>
/// <param name="Changes">Whether anything would be different.</param>
/// <param name="Moved">By the day that would hold, or that held.</param>
/// <param name="Told">Who would be written to, by name.</param>
public sealed record Foreseen(Refusal? Refusal, bool Changes, IReadOnlyList<DayMoved> Moved, IReadOnlyList<string> Told);

/// <summary>Plays a command on a copy: the rules decide as they would, and nothing is written.</summary>
public static class Foresight
{
    private const int YearsShown = 2;

    public static Foreseen Of(InterventionView view, Intervention? parent, InterventionRequest request)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(request);
        var decision = InterventionRules.On(view.State, view.Intervention.Id, parent, request);
        if (decision.Refusal is not null || decision.Events.Count == 0)
        {
            return new Foreseen(decision.Refusal, false, [], []);
        }

        var stamp = new Stamp(request.Now, request.Actor.Value, request.CommandId);
        var after = view with
        {
            Circumstances = view.Circumstances with
            {
                Intervention = decision
                    .Events.Select((e, i) => new EventRecord(i + 1, stamp, e))
                    .Aggregate(view.Intervention, Intervention.Evolve),
            },
        };
        var known = view.Open().Select(o => o.Item.Key).ToHashSet(StringComparer.Ordinal);
        var told = after.Open().Where(o => o.Item is ChangeTold or EndDateMoved && !known.Contains(o.Item.Key)).Select(o => o.Item.To.Name);
        return new Foreseen(null, true, Moved(view, after), [.. told.Distinct(StringComparer.Ordinal)]);
    }

    private static List<DayMoved> Moved(InterventionView before, InterventionView after)
    {
        var (was, becomes) = (PlansOf(before), PlansOf(after));
        return
        [
            .. was
                .Keys.Union(becomes.Keys)
                .Select(id => (Was: was.GetValueOrDefault(id), Becomes: becomes.GetValueOrDefault(id)))
                .Where(p => p.Was?.Plan.Due != p.Becomes?.Plan.Due || p.Was?.Plan.Period != p.Becomes?.Plan.Period)
                .Select(p =>
                {
                    var planned = p.Becomes ?? p.Was!;
                    return new DayMoved(planned.Id, planned.Template, planned.Plan.Period, p.Was?.Plan.Due, p.Becomes?.Plan.Due);
                })
                .OrderBy(m => m.After ?? m.Before)
                .ThenBy(m => m.Report.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Those still ahead; what is excused is not to be handed in.</summary>
    private static Dictionary<ReportId, PlannedReport> PlansOf(InterventionView view)
    {
        var today = StockholmTime.DayOf(view.Now);
        return view.Plans(today.AddYears(-1), today.AddYears(YearsShown))
            .Where(p => p.Plan.Due >= today && !view.Intervention.Changes.IsExcused(p.Id.Template, p.Id.PeriodEnd))
            .ToDictionary(p => p.Id);
    }
}
