using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Handlers;

/// <summary>What came of a request: the report as it is now, and a refusal if there was one.</summary>
/// <param name="View">Null when there is no such report.</param>
public sealed record Reply(ReportView? View, Refusal? Refusal, bool Changed);

/// <summary>
/// Takes requests to reports: reads the state, lets <see cref="Decide"/> decide, plans the next look in the due index and appends, in that
/// order. When somebody else wrote first, it decides again on what is true now.
/// </summary>
public sealed class ReportHandler(
    EventLog log,
    AssociationDirectory directory,
    DueIndex due,
    TemplateCatalogue templates,
    WakeDelivery? wake = null
)
{
    private readonly ObligationLog<Report> _reports = new(log, due, Report.None, Evolve.Apply);
    private readonly CircumstancesReader _circumstances = new(directory, templates);
    private readonly EarlierReports _earlier = new(log, directory);

    /// <summary>The report, or null when it has not been opened.</summary>
    public async Task<ReportView?> FindAsync(ReportId id, DateTimeOffset now, CancellationToken cancellation)
    {
        var report = await _reports.ReadAsync(id.Stream, cancellation);
        return report.IsOpened ? (await ViewsAsync(id, now)(report, cancellation))(report) : null;
    }

    /// <summary>The report without what it depends on; <see cref="Report.None"/> when it has not been opened.</summary>
    public Task<Report> ReadAsync(ReportId id, CancellationToken cancellation) => _reports.ReadAsync(id.Stream, cancellation);

    public async Task<Reply> HandleAsync(ReportId id, Request request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var decision = Decision.Nothing;
        var stamp = new Stamp(request.Now, request.Actor.Value, request.CommandId);
        request = request.Command is OpenReport open
            ? request with
            {
                Command = open with { Carried = await _earlier.ReadAsync(id, cancellation) },
            }
            : request;
        var (report, view, changed) = await _reports.ChangeAsync(
            id.Stream,
            stamp,
            ViewsAsync(id, request.Now),
            current => (decision = On(id, current, request)).Events,
            cancellation
        );
        await NoteOpenedAsync(request, report, stamp, cancellation);
        if (changed && view.Next() <= request.Now)
        {
            wake?.Invoke(id.Stream);
        }

        return new Reply(report.IsOpened ? view : null, decision.Refusal, changed);
    }

    /// <summary>Appends what <paramref name="decide"/> makes of the current state; null from it means: nothing to do any more.</summary>
    public async Task<ReportView?> RecordAsync(
        ReportId id,
        string commandId,
        DateTimeOffset now,
        Func<ReportView, Event?> decide,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(decide);
        var (_, view, changed) = await _reports.ChangeAsync(
            id.Stream,
            new Stamp(now, PersonId.Bot.Value, commandId),
            ViewsAsync(id, now),
            current => decide(current) is { } happened ? [happened] : [],
            cancellation
        );
        return changed ? view : null;
    }

    /// <summary>A report is opened only under the name that its period gives it.</summary>
    private static Decision On(ReportId id, ReportView view, Request request) =>
        request.Command is OpenReport open && open.Period.End != id.PeriodEnd
            ? Decision.Refuse(RefusalReason.NoSuchReport)
            : Decide.On(view.Report, view.Circumstances, request);

    private async Task NoteOpenedAsync(Request request, Report report, Stamp stamp, CancellationToken cancellation)
    {
        if (request.Command is OpenReport or TakeInReport && report.IsOpened)
        {
            var opened = new OpenedPeriod(report.Template.Id, report.Period!);
            await directory.ChangeInterventionAsync(
                report.Id.Intervention,
                i => i.HasOpened(opened) ? [] : [new PeriodOpened(opened.Period, opened.Template)],
                stamp,
                cancellation
            );
        }
    }

    private Func<Report, CancellationToken, Task<Func<Report, ReportView>>> ViewsAsync(ReportId id, DateTimeOffset now) =>
        async (report, cancellation) =>
        {
            var form = report.IsOpened ? report.Template : await FormAsync(id, cancellation);
            var circumstances = await _circumstances.ReadAsync(id.Intervention, form, cancellation);
            return state => new ReportView(state, circumstances, now);
        };

    /// <summary>The form that a report of this name would be opened with; null when the intervention does not report with such a
    /// form.</summary>
    private async Task<TemplateRef?> FormAsync(ReportId id, CancellationToken cancellation) =>
        (await directory.InterventionAsync(id.Intervention, cancellation)).ReportingOf(id.Template)?.Template
        ?? templates.Latest(id.Template)?.Ref;
}
