using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;

namespace FinsamBot.Domain.Reports.Figures;

/// <summary>
/// Figures are the intervention's. A report that is written shows those of its period as they are now, a final report those of all periods
/// and parts; one that was handed in shows what it was handed in with.
/// </summary>
public static class ShownFigures
{
    /// <summary>The report with the figures that it shows.</summary>
    public static Report Of(Report report, Circumstances circumstances)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(circumstances);
        if (!report.IsOpened || report.Submission is not null || report.KeepsFigures)
        {
            return report;
        }

        var shown = Now(report, circumstances);
        return FigureKinds.AreSame(shown, report.Figures) ? report : report with { Figures = shown };
    }

    /// <summary>What the report would show if it were written now.</summary>
    public static ReportFigures Now(Report report, Circumstances circumstances)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(circumstances);
        var (ledger, period) = (circumstances.Intervention.Figures, report.Period!);
        var figures = circumstances.IsFinal
            ? ledger.Gathered(period, [.. circumstances.Parts.Select(p => new PartLedger(p.Name, p.Figures))])
            : ledger.ShownIn(period);
        return FigureKinds.In(circumstances.Template, figures);
    }

    /// <summary>That what the report shows is frozen; nothing when it is that already.</summary>
    internal static IEnumerable<Event> Frozen(Report report) =>
        report.KeepsFigures || FigureKinds.AreSame(report.Figures, report.FrozenFigures ?? ReportFigures.None)
            ? []
            : [new FiguresShown(report.Figures)];

    /// <summary>Where an entry of the report is registered.</summary>
    internal static FigureScope Scope(Report report, Circumstances circumstances)
    {
        var intervention = circumstances.Intervention;
        return new FigureScope(
            report.Figures,
            report.Period!,
            report.KeepsFigures ? null : intervention.Figures,
            report.Submission is not null,
            [intervention.Time(""), .. circumstances.Parts.Select(p => p.Time(p.Name))]
        );
    }
}
