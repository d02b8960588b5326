using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;

namespace FinsamBot.Simulation.Audit;

/// <summary>What is registered about an intervention, and what its reports would show of it; folded once more and not by the
/// product.</summary>
internal sealed class KnownLedger
{
    private const int OfReport = 10_000;

    private const int OfPart = 10_000_000;

    private readonly List<Event> _events = [];

    public DateTimeOffset ChangedAt { get; private set; }

    public void Apply(StoredEvent stored)
    {
        if (stored.Event is FigureEvent or FiguresTakenOver)
        {
            _events.Add(stored.Event);
            ChangedAt = stored.At;
        }
    }

    /// <summary>Whether it goes on from what a report keeps itself.</summary>
    public bool Knows(KnownReport report) =>
        _events.OfType<FiguresTakenOver>().Any(e => e.Template == report.Template.Id && e.Period == report.Period);

    /// <summary>What the report of a period shows.</summary>
    public KnownFigures In(ReportingPeriod period)
    {
        var shown = Steps(p => p.End < period.End, period)[^1].Figures;
        foreach (var deviation in Days().Where(d => d.On >= period.Start && d.On <= period.End))
        {
            shown.Apply(new DeviationNoted(deviation));
        }

        return shown;
    }

    /// <summary>What the report of the whole intervention shows.</summary>
    public KnownFigures Gathered(ReportingPeriod whole, IReadOnlyList<(string Name, KnownLedger Ledger)> parts)
    {
        var all = new KnownFigures();
        Gather(all, whole, "", 0);
        foreach (var (i, (name, ledger)) in parts.Index())
        {
            ledger.Gather(all, whole, name, (i + 1) * OfPart);
        }

        Change(all, whole);
        return all;
    }

    private void Gather(KnownFigures into, ReportingPeriod whole, string unit, int numbers)
    {
        var steps = Steps(p => p != whole && p.End <= whole.End, null);
        into.Gather([.. steps.Select(s => s.Figures)], unit, numbers);
        foreach (var deviation in Days())
        {
            into.Apply(new DeviationNoted(deviation with { Number = numbers + deviation.Number }));
        }
    }

    /// <param name="last">Comes behind those before it; null: they alone.</param>
    private List<(ReportingPeriod Period, KnownFigures Figures)> Steps(Predicate<ReportingPeriod> isBefore, ReportingPeriod? last)
    {
        var periods = _events
            .Where(e => !IsOfDay(e))
            .Select(PeriodOf)
            .Distinct()
            .Where(p => isBefore(p))
            .OrderBy(p => p.End)
            .ThenBy(p => p.Start);
        var steps = new List<(ReportingPeriod Period, KnownFigures Figures)>();
        foreach (var period in last is null ? periods : periods.Append(last))
        {
            var begun = new KnownFigures();
            if (steps.Count > 0)
            {
                begun.Continue(steps[^1].Figures, steps[^1].Period.End);
            }

            Change(begun, period);
            steps.Add((period, begun));
        }

        return steps;
    }

    private void Change(KnownFigures figures, ReportingPeriod period)
    {
        foreach (var happened in _events.Where(e => !IsOfDay(e) && PeriodOf(e) == period))
        {
            if (happened is FiguresTakenOver taken)
            {
                figures.Take(taken.Figures);
            }
            else
            {
                figures.Apply(happened);
            }
        }
    }

    private SortedDictionary<int, Deviation>.ValueCollection Days()
    {
        var days = new SortedDictionary<int, Deviation>();
        foreach (var happened in _events)
        {
            switch (happened)
            {
                case DeviationNoted e when IsOfDay(e):
                    days[e.Deviation.Number] = e.Deviation;
                    break;
                case DeviationRemoved e when IsOfDay(e):
                    days.Remove(e.Number);
                    break;
                case FiguresTakenOver e:
                    e.Figures.Deviations.ForEach(d =>
                        days[(e.Place * OfReport) + d.Number] = d with { Number = (e.Place * OfReport) + d.Number }
                    );
                    break;
            }
        }

        return days.Values;
    }

    private static bool IsOfDay(Event happened) =>
        happened is DeviationNoted { Deviation.Number: < OfPart } or DeviationRemoved { Number: < OfPart };

    private static ReportingPeriod PeriodOf(Event happened) =>
        happened is FiguresTakenOver taken ? taken.Period : ((FigureEvent)happened).Period!;
}
