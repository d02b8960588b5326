namespace FinsamBot.Domain.Reports.Figures;

/// <summary>An intervention, or a part of it, and the days it ran.</summary>
/// <param name="Unit">Empty: the intervention itself.</param>
/// <param name="Last">Null: no end is decided.</param>
public sealed record UnitTime(string Unit, string Name, DateOnly First, DateOnly? Last);

/// <summary>What a new report begins with because earlier ones said it.</summary>
/// <param name="Times">The intervention's days, then those of its parts.</param>
public sealed record Carried(ReportFigures Figures, IReadOnlyList<UnitTime> Times)
{
    public static Carried Nothing { get; } = new(ReportFigures.None, []);
}

/// <summary>An earlier report, of the intervention or of a part of it.</summary>
public sealed record EarlierReport(string Unit, Report Report);

/// <summary>
/// Goals keep their thread from report to report, and the closing number of participants is the next opening one. A final report gathers
/// everything: goals as they last stood, every deviation with its day, and all who took part.
/// </summary>
public static class Carrying
{
    /// <param name="earlier">In the order of their ends.</param>
    public static Carried Into(bool isFinal, IReadOnlyList<EarlierReport> earlier, IReadOnlyList<UnitTime> times)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var figures = earlier
            .GroupBy(e => e.Unit, (unit, reports) => OfUnit(isFinal, unit, [.. reports.Select(r => r.Report)]))
            .Aggregate(ReportFigures.None, (all, unit) => Each(all, (kind, joined) => kind.Join(joined, unit)));
        return new Carried(Each(figures, (kind, numbered) => kind.Number(numbered)), times);
    }

    private static ReportFigures OfUnit(bool isFinal, string unit, IReadOnlyList<Report> reports)
    {
        var figures = Each(ReportFigures.None, (kind, into) => isFinal ? kind.Gather(into, reports) : kind.Continue(into, reports));
        return unit.Length == 0 ? figures : Each(figures, (kind, named) => kind.Name(named, unit));
    }

    private static ReportFigures Each(ReportFigures figures, Func<FigureKind, ReportFigures, ReportFigures> change) =>
        FigureKinds.All.Aggregate(figures, (done, kind) => change(kind, done));
}
