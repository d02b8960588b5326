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
    /// The report of the period that the day lies in, opened now if it is not open, and also when it is handed in: the deviation is the
    /// intervention's, and later reports tell it. For a day that lies in none of them, the nearest that is written.
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
        var opened = await OpenedAsync(intervention, caller, cancellation);
        var left = opened.Where(v => v.Report.Submission is null).Select(v => (v.Id, v.Period, Opened: (ReportView?)v)).ToList();
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
        if (mayOpen && !left.Exists(r => r.Period.Contains(day)) && opened.Find(v => IsHandedIn(v) && v.Period.Contains(day)) is { } late)
        {
            return (late, null);
        }

        if (!mayOpen && left.Count > 0 && left[fits].Opened is null)
        {
            return (null, null);
        }

        return left.Count == 0
            ? (null, NoneLeft(intervention, caller))
            : (left[fits].Opened ?? await OpenAsync(left[fits].Id, left[fits].Period, caller, cancellation), null);
    }

    /// <summary>Those whose form has a section for deviations.</summary>
    private async Task<List<ReportView>> OpenedAsync(InterventionView intervention, Caller caller, CancellationToken cancellation)
    {
        var found = new List<ReportView>();
        foreach (var opened in intervention.Intervention.Opened)
        {
            if (
                await handler.FindAsync(intervention.Intervention.ReportFor(opened), caller.Now, cancellation) is { } view
                && EntryPlace.Find(view, SectionKind.Deviations) is not null
            )
            {
                found.Add(view);
            }
        }

        return found;
    }

    /// <summary>And what is registered later is the intervention's all the same.</summary>
    private static bool IsHandedIn(ReportView view) => view.Report is { Submission: not null, KeepsFigures: false };

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
