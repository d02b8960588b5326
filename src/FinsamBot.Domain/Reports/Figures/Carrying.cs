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
        var units = earlier.GroupBy(e => e.Unit, (unit, reports) => (unit, Reports: reports.Select(r => r.Report).ToList())).ToList();
        var figures = units
            .Select(u => Named(u.unit, isFinal ? Gathered(u.Reports) : Continued(u.Reports)))
            .Aggregate(ReportFigures.None, Joined);
        return new Carried(Numbered(figures), times);
    }

    /// <summary>A report that follows on another one.</summary>
    private static ReportFigures Continued(List<Report> reports)
    {
        var (goals, counted, staffed) = (
            reports.FindLast(r => !r.Figures.Goals.IsEmpty),
            reports.FindLast(r => !r.Figures.Participants.IsEmpty),
            reports.FindLast(r => !r.Figures.Staffing.IsEmpty)
        );
        return new ReportFigures
        {
            Goals = [.. goals?.Figures.Goals.Select(g => g.CarriedFrom(goals.Period!.End)) ?? []],
            Participants = [.. counted?.Figures.Participants.Select(p => new ParticipantFlow(p.Unit, p.Closing, default, default)) ?? []],
            Staffing = staffed?.Figures.Staffing ?? [],
        };
    }

    private static ReportFigures Gathered(List<Report> reports) =>
        new()
        {
            Goals = [.. reports.SelectMany(r => r.Figures.Goals).GroupBy(g => g.Id).Select(g => g.Last())],
            Participants =
            [
                .. reports
                    .SelectMany(r => r.Figures.Participants)
                    .GroupBy(p => p.Unit)
                    .Select(all => new ParticipantFlow(
                        all.Key,
                        all.First().Opening,
                        Sum(all.Select(f => f.New)),
                        Sum(all.Select(f => f.Exited))
                    )),
            ],
            Deviations = [.. reports.SelectMany(r => r.Figures.Deviations)],
            Staffing = reports.FindLast(r => !r.Figures.Staffing.IsEmpty)?.Figures.Staffing ?? [],
        };

    private static Headcount Sum(IEnumerable<Headcount> counts) => counts.Aggregate(default(Headcount), (sum, c) => sum + c);

    /// <summary>What a part of the intervention has reported bears its name.</summary>
    private static ReportFigures Named(string unit, ReportFigures figures) =>
        unit.Length == 0
            ? figures
            : new ReportFigures
            {
                Goals = figures.Goals.ConvertAll(g => g with { Id = $"{unit}/{g.Id}", Unit = unit }),
                Participants = figures.Participants.ConvertAll(p => p with { Unit = unit }),
                Deviations = figures.Deviations,
                Staffing = figures.Staffing.ConvertAll(s => s with { Unit = unit }),
            };

    private static ReportFigures Joined(ReportFigures one, ReportFigures other) =>
        new()
        {
            Goals = one.Goals.AddRange(other.Goals),
            Participants = one.Participants.AddRange(other.Participants),
            Deviations = one.Deviations.AddRange(other.Deviations),
            Staffing = one.Staffing.AddRange(other.Staffing),
        };

    private static ReportFigures Numbered(ReportFigures figures) =>
        figures with
        {
            Deviations = [.. figures.Deviations.OrderBy(d => d.On).Select((d, i) => d with { Number = i + 1 })],
            Staffing = [.. figures.Staffing.Select((s, i) => s with { Number = i + 1 })],
        };
}
