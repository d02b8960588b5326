using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Figures;

/// <summary>Which report of an intervention a deviation belongs to.</summary>
internal sealed class DeviationReport(ReportHandler handler)
{
    /// <summary>
    /// The report of the period that the day lies in, opened now if it is not open; the next one where that is handed in. A day before all
    /// of them goes to the first, a day after them to the last.
    /// </summary>
    /// <param name="mayOpen">False where no deviation was said yet: then only a report that is open already is found, and none may
    /// be.</param>
    public async Task<(ReportView? View, Notice? Refused)> FindAsync(
        InterventionView intervention,
        DateOnly day,
        Caller caller,
        bool mayOpen,
        CancellationToken cancellation
    )
    {
        var left = new List<(ReportId Id, ReportingPeriod Period, ReportView? Opened)>();
        foreach (var opened in intervention.Intervention.Opened)
        {
            var id = intervention.Intervention.ReportFor(opened);
            if (
                await handler.FindAsync(id, caller.Now, cancellation) is { Report.Submission: null } view
                && EntryPlace.Find(view, SectionKind.Deviations) is not null
            )
            {
                left.Add((id, view.Period, view));
            }
        }

        left.AddRange(
            !mayOpen && left.Count > 0
                ? []
                : intervention
                    .Running()
                    .Where(r => r.Template.Sections.Any(s => s.Kind == SectionKind.Deviations))
                    .Select(r => (r.Id, r.Plan.Period, (ReportView?)null))
        );
        left = [.. left.OrderBy(r => r.Period.End)];
        var fits = left.FindIndex(r => r.Period.End >= day) is >= 0 and var at ? at : left.Count - 1;
        if (!mayOpen && left.Count > 0 && left[fits].Opened is null)
        {
            return (null, null);
        }

        return left.Count == 0
            ? (null, NoneLeft(intervention, caller))
            : (left[fits].Opened ?? await OpenAsync(left[fits].Id, left[fits].Period, caller, cancellation), null);
    }

    private async Task<ReportView?> OpenAsync(ReportId id, ReportingPeriod period, Caller caller, CancellationToken cancellation) =>
        (await handler.HandleAsync(id, caller.Request(new OpenReport(period), caller.CommandId + "/open"), cancellation)).View;

    /// <summary>Everything begun is handed in. When the next period begins is known.</summary>
    private static Notice? NoneLeft(InterventionView intervention, Caller caller)
    {
        var next = intervention
            .Plans(caller.Today, caller.Today.AddYears(1))
            .Where(p => !p.IsOpened && p.Plan.Period.Start > caller.Today)
            .MinBy(p => p.Plan.Period.Start);
        return next is null
            ? null
            : Notice.Bad(caller.Reader["Deviation_NotYet", Days.Near(next.Plan.Period.Start, caller.Today, caller.Reader.Language)]);
    }
}
