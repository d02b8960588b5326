using System.Collections.Concurrent;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Figures;

namespace FinsamBot.Runtime.Handlers;

/// <summary>Reports with the figures they show. Looked at again while nothing has changed, a report is the same object: whoever has
/// planned it need not plan it anew.</summary>
internal sealed class ShownReports
{
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<ReportId, Shown> _last = new();

    public Report Of(Report report, Circumstances circumstances)
    {
        if (
            _last.TryGetValue(report.Id, out var last)
            && ReferenceEquals(last.Folded, report)
            && ReferenceEquals(last.Circumstances, circumstances)
        )
        {
            return last.Report;
        }

        if (_last.Count >= MostRemembered)
        {
            _last.Clear();
        }

        var shown = ShownFigures.Of(report, circumstances);
        _last[report.Id] = new Shown(report, circumstances, shown);
        return shown;
    }

    private sealed record Shown(Report Folded, Circumstances Circumstances, Report Report);
}
