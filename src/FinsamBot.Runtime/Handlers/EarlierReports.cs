using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Handlers;

/// <summary>Reads what a report about to be opened can take over: the earlier reports of its intervention and, for a final report, of the
/// parts.</summary>
internal sealed class EarlierReports(CommandHandler<Report> reports, AssociationDirectory directory)
{
    public async Task<Carried> ReadAsync(ReportId id, CancellationToken cancellation)
    {
        var intervention = await directory.InterventionAsync(id.Intervention, cancellation);
        var isFinal = intervention.ReportingOf(id.Template)?.Periods.Whole == true;
        var units = new List<(string Unit, Intervention Intervention)> { ("", intervention) };
        if (isFinal)
        {
            units.AddRange(
                (await directory.InterventionsAsync(cancellation)).Where(i => i.Parent == id.Intervention).Select(i => (i.Name, i))
            );
        }

        var earlier = new List<EarlierReport>();
        foreach (var (unit, own) in units)
        {
            earlier.AddRange(from report in await BeforeAsync(own, id, isFinal, cancellation) select new EarlierReport(unit, report));
        }

        return Carrying.Into(
            isFinal,
            earlier,
            isFinal ? [.. units.Select(u => new UnitTime(u.Unit, u.Intervention.Name, u.Intervention.StartsOn, u.Intervention.EndsOn))] : []
        );
    }

    private async Task<IReadOnlyList<Report>> BeforeAsync(
        Intervention intervention,
        ReportId id,
        bool isFinal,
        CancellationToken cancellation
    )
    {
        var earlier = new List<Report>();
        foreach (var opened in Before(intervention, id, isFinal))
        {
            // What is damaged cannot be taken over; the report that is about to begin does not wait for it.
            var stream = intervention.ReportFor(opened).Stream;
            if (await directory.Damage.PassOverAsync(stream, async () => await reports.ReadAsync(stream, cancellation)) is { } report)
            {
                earlier.Add(report);
            }
        }

        return [.. earlier.Where(r => r.IsOpened)];
    }

    /// <summary>Every earlier one for a final report; else the latest of each form, which has taken over what those before it
    /// said.</summary>
    private static IEnumerable<OpenedPeriod> Before(Intervention intervention, ReportId id, bool isFinal)
    {
        var before = intervention.Opened.Where(o =>
            o.Period.End < id.PeriodEnd || (o.Template != id.Template && o.Period.End == id.PeriodEnd)
        );
        return isFinal ? before : before.GroupBy(o => o.Template).Select(g => g.Last()).OrderBy(o => o.Period.End);
    }
}
