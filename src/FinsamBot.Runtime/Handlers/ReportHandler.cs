using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Plans;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Handlers;

/// <summary>What came of a request: the report as it is now, and a refusal if there was one.</summary>
/// <param name="View">Null when there is no such report.</param>
public sealed record Reply(ReportView? View, Refusal? Refusal, bool Changed);

/// <summary>
/// Takes requests to reports: reads the state, lets <see cref="Decide"/> decide, plans the next look in the due index and appends, in that
/// order. When somebody else wrote first, it decides again on what is true now.
/// </summary>
public sealed class ReportHandler
{
    private readonly AssociationDirectory _directory;
    private readonly TemplateCatalogue _templates;
    private readonly PlanBook _plans;
    private readonly WakeDelivery? _wake;
    private readonly ObligationCommands<Report> _reports;
    private readonly CircumstancesReader _circumstances;
    private readonly Takeover _takeover;
    private readonly ShownReports _shown = new();

    public ReportHandler(
        EventLog log,
        AssociationDirectory directory,
        DueIndex due,
        TemplateCatalogue templates,
        PlanBook plans,
        WakeDelivery? wake = null
    )
    {
        (_directory, _templates, _plans, _wake) = (directory, templates, plans, wake);
        var commands = new CommandHandler<Report>(log, Report.None, Evolve.Apply);
        _reports = new ObligationCommands<Report>(commands, due);
        _circumstances = new CircumstancesReader(directory, templates);
        _takeover = new Takeover(commands, directory);
    }

    /// <summary>The report, or null when it has not been opened.</summary>
    public async Task<ReportView?> FindAsync(ReportId id, DateTimeOffset now, CancellationToken cancellation)
    {
        var report = await ReadAsync(id, cancellation);
        return report.IsOpened ? await ViewAsync(report, now, cancellation) : null;
    }

    /// <summary>An opened report that was read, with what it depends on.</summary>
    public async Task<ReportView> ViewAsync(Report report, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(report);
        return (await ViewsAsync(report.Id, now)(report, cancellation))(report);
    }

    /// <summary>The report without what it depends on; <see cref="Report.None"/> when it has not been opened.</summary>
    public ValueTask<Report> ReadAsync(ReportId id, CancellationToken cancellation) => _reports.ReadAsync(id.Stream, cancellation);

    public async Task<Reply> HandleAsync(ReportId id, Request request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var stamp = new Stamp(request.Now, request.Actor.Value, request.CommandId);
        if (
            request.Command is FigureCommand
            && await _reports.ReadAsync(id.Stream, cancellation) is { IsOpened: true, KeepsFigures: false } written
        )
        {
            return await RegisterAsync(written, request, stamp, cancellation);
        }

        var plan = request.Command is OpenReport or TakeInReport ? new RequestPlan([new ReportStep(id, request)]) : null;
        var complete = await CompleteAsync(id, request, stamp, cancellation);
        var handled = await _reports.HandleAsync(
            id.Stream,
            stamp,
            ViewsAsync(id, request.Now),
            view => On(id, view, complete),
            cancellation,
            plan is null ? null : () => _plans.KeepAsync(plan, cancellation)
        );
        var (report, view) = (handled.After.Report, handled.After);
        if (plan is not null && report.IsOpened)
        {
            await NoteOpenedAsync(report, stamp, cancellation);
            if (report.KeepsFigures)
            {
                await _takeover.OfAsync(view.Intervention, new OpenedPeriod(report.Template.Id, report.Period!), stamp, cancellation);
            }

            await _plans.DropAsync(plan, cancellation);
        }

        if (handled.Changed && view.Next() <= request.Now)
        {
            _wake?.Invoke(id.Stream);
        }

        return new Reply(report.IsOpened ? view : null, handled.Decision.Refusal, handled.Changed);
    }

    /// <summary>Figures are the intervention's: what the report decides about them is written there.</summary>
    private async Task<Reply> RegisterAsync(Report report, Request request, Stamp stamp, CancellationToken cancellation)
    {
        var circumstances = await _circumstances.ReadAsync(report.Id.Intervention, report.Template, cancellation);
        var handled = await _directory.InterventionCommands.HandleAsync(
            report.Id.Intervention.Stream,
            stamp,
            state => ValueTask.FromResult(DecideOn(ViewOf(state))),
            (before, after) => _reports.AnnounceAsync(report.Id.Stream, ViewOf(before), ViewOf(after), request.Now, cancellation),
            cancellation
        );
        return new Reply(ViewOf(handled.After), handled.Decision.Refusal, handled.Changed);

        Decision DecideOn(ReportView view) => Decide.On(view.Report, view.Circumstances, request);

        ReportView ViewOf(Intervention state)
        {
            if (!ReferenceEquals(state, circumstances.Intervention))
            {
                circumstances = circumstances with { Intervention = state };
            }

            return new ReportView(_shown.Of(report, circumstances), circumstances, request.Now);
        }
    }

    /// <summary>Takes a step of a send that the report owes.</summary>
    internal Task<Handled<ReportView>> HandleAsync(
        ReportId id,
        DeliveryCommand command,
        string commandId,
        DateTimeOffset now,
        CancellationToken cancellation
    ) => _reports.HandleAsync(id.Stream, command, commandId, now, ViewsAsync(id, now), cancellation);

    /// <summary>A report about to be opened takes over what earlier ones give it.</summary>
    private async Task<Request> CompleteAsync(ReportId id, Request request, Stamp stamp, CancellationToken cancellation) =>
        request.Command is OpenReport open
            ? request with
            {
                Command = open with { Carried = await _takeover.BeforeAsync(id, stamp, cancellation) },
            }
            : request;

    /// <summary>A report is opened only under the name that its period gives it.</summary>
    private static Decision On(ReportId id, ReportView view, Request request) =>
        request.Command is OpenReport open && open.Period.End != id.PeriodEnd
            ? Decision.Refuse(RefusalReason.NoSuchReport)
            : Decide.On(view.Report, view.Circumstances, request);

    /// <summary>Also when it was opened before: the program may have stopped between the two writes.</summary>
    private async Task NoteOpenedAsync(Report report, Stamp stamp, CancellationToken cancellation)
    {
        var opened = new OpenedPeriod(report.Template.Id, report.Period!);
        await _directory.InterventionCommands.HandleAsync(
            report.Id.Intervention.Stream,
            stamp,
            state => InterventionRules.Note(state, opened),
            cancellation
        );
    }

    private Func<Report, CancellationToken, Task<Func<Report, ReportView>>> ViewsAsync(ReportId id, DateTimeOffset now) =>
        async (report, cancellation) =>
        {
            var form = report.IsOpened ? report.Template : await FormAsync(id, cancellation);
            var circumstances = await _circumstances.ReadAsync(id.Intervention, form, cancellation);
            return state => new ReportView(_shown.Of(state, circumstances), circumstances, now);
        };

    /// <summary>The form that a report of this name would be opened with; null when the intervention does not report with such a
    /// form.</summary>
    private async Task<TemplateRef?> FormAsync(ReportId id, CancellationToken cancellation) =>
        (await _directory.InterventionAsync(id.Intervention, cancellation)).ReportingOf(id.Template)?.Template
        ?? _templates.Latest(id.Template)?.Ref;
}
