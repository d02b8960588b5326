using System.Collections.Concurrent;
using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Interventions.Figures;

/// <summary>What stood registered when a period ended.</summary>
internal sealed record PeriodFigures(ReportingPeriod Period, ReportFigures Figures);

/// <summary>The ledger of a part of an intervention.</summary>
/// <param name="Unit">The part's name.</param>
public sealed record PartLedger(string Unit, FigureLedger Ledger);

/// <summary>
/// Everything registered about an intervention, each under the period or the day it speaks of. A report shows its period's: what earlier
/// periods said goes on into it, and what is registered late is found where it belongs, whenever it came. Immutable.
/// </summary>
public sealed class FigureLedger
{
    public static FigureLedger None { get; } = new([]);

    /// <summary>In the order they were registered: <see cref="FigureEvent"/> and <see cref="FiguresTakenOver"/>.</summary>
    private readonly ImmutableList<Event> _events;

    /// <summary>Every look at a report asks again.</summary>
    private readonly ConcurrentDictionary<ReportingPeriod, ReportFigures> _shown = new(concurrencyLevel: 1, capacity: 4);

    private ReportFigures? _ofDays;
    private ReportFigures? _ever;

    private FigureLedger(ImmutableList<Event> events) => _events = events;

    /// <summary>Every entry there has ever been, also those that were taken away: a new one is named like none of them.</summary>
    public ReportFigures Ever => _ever ??= _events.Aggregate(ReportFigures.None, (all, e) => FigureKinds.Join(all, Alone(e)));

    public FigureLedger With(FigureEvent registered) => new(_events.Add(registered));

    /// <summary>What a report kept in its own stream, as from now on others go on from it.</summary>
    public FigureLedger With(FiguresTakenOver taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        return new(_events.RemoveAll(e => e is FiguresTakenOver earlier && earlier.IsOfSameReport(taken)).Add(taken));
    }

    /// <summary>Whether that is what others go on from already.</summary>
    public bool Holds(FiguresTakenOver taken) =>
        _events.OfType<FiguresTakenOver>().FirstOrDefault(e => e.IsOfSameReport(taken)) is { } known
        && FigureKinds.AreSame(known.Figures, taken.Figures);

    /// <summary>What the report of a period shows.</summary>
    public ReportFigures ShownIn(ReportingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return _events.IsEmpty ? ReportFigures.None : _shown.GetOrAdd(period, Show);
    }

    /// <summary>What the report of the whole intervention shows: all of its periods, all of its parts, and what is said in that report
    /// itself.</summary>
    public ReportFigures Gathered(ReportingPeriod whole, IReadOnlyList<PartLedger> parts)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(parts);
        var gathered = parts
            .Select((part, i) => FigureKinds.Name(part.Ledger.Gather(whole), new UnitName(part.Unit, (i + 1) * UnitName.NumbersOfPart)))
            .Aggregate(Gather(whole), FigureKinds.Join);
        return Change(FigureKinds.Sorted(gathered), whole);
    }

    private ReportFigures Gather(ReportingPeriod whole) =>
        FigureKinds.Join(FigureKinds.Gather(Until(p => p != whole && p.End <= whole.End)), OfDays());

    private ReportFigures Show(ReportingPeriod period)
    {
        var own = Change(FigureKinds.Continue(Until(p => p.End < period.End)), period);
        return FigureKinds.Sorted(FigureKinds.Join(own, FigureKinds.Within(OfDays(), period)));
    }

    /// <summary>How things stood period by period, each going on from those before it.</summary>
    private List<PeriodFigures> Until(Predicate<ReportingPeriod> isBefore)
    {
        var periods = _events.Select(PeriodOf).OfType<ReportingPeriod>().Distinct().Where(p => isBefore(p));
        var stood = new List<PeriodFigures>();
        foreach (var period in periods.OrderBy(p => p.End).ThenBy(p => p.Start))
        {
            stood.Add(new PeriodFigures(period, Change(FigureKinds.Continue(stood), period)));
        }

        return stood;
    }

    private ReportFigures Change(ReportFigures begun, ReportingPeriod period) =>
        _events
            .Where(e => PeriodOf(e) == period)
            .Aggregate(begun, (figures, e) => e is FigureEvent change ? change.Change(figures) : ((FiguresTakenOver)e).Begin(figures));

    /// <summary>What goes by its day, of all days.</summary>
    public ReportFigures OfDays() =>
        _ofDays ??= _events.Aggregate(
            ReportFigures.None,
            (figures, e) =>
                e switch
                {
                    FigureEvent { IsOfDay: true } change => change.Change(figures),
                    FiguresTakenOver taken => FigureKinds.Join(figures, Numbered(taken)),
                    _ => figures,
                }
        );

    /// <summary>Each report has numbered its own.</summary>
    private static ReportFigures Numbered(FiguresTakenOver taken) =>
        FigureKinds.Name(FigureKinds.OfDay(taken.Figures), new UnitName("", taken.Place * UnitName.NumbersOfReport));

    private static ReportFigures Alone(Event e) =>
        e is FiguresTakenOver taken ? FigureKinds.Join(taken.Figures, Numbered(taken)) : ((FigureEvent)e).Change(ReportFigures.None);

    /// <summary>Null for what goes by its day.</summary>
    private static ReportingPeriod? PeriodOf(Event e) =>
        e switch
        {
            FigureEvent { IsOfDay: false } change => change.Period,
            FiguresTakenOver taken => taken.Period,
            _ => null,
        };

    /// <summary>1 for the first report that was taken over; a report keeps its place.</summary>
    internal int PlaceOf(string template, ReportingPeriod period)
    {
        var taken = _events.OfType<FiguresTakenOver>().ToList();
        return taken.Find(t => t.Template == template && t.Period == period)?.Place
            ?? taken.Select(t => t.Place).DefaultIfEmpty().Max() + 1;
    }
}
