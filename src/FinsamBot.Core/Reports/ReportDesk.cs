using FinsamBot.Core.Agenda;
using FinsamBot.Core.Delivery;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Streams;

namespace FinsamBot.Core.Reports;

/// <summary>What came of a request: the report as it is now, and a refusal if there was one.</summary>
/// <param name="View">Null when there is no such report.</param>
public sealed record Reply(ReportView? View, Refusal? Refusal, bool Changed);

/// <summary>
/// Takes requests to reports: reads the state, lets <see cref="Decide"/> decide, plans the next look in the due index and appends, in that order.
/// When somebody else wrote first, it decides again on what is true now.
/// </summary>
public sealed class ReportDesk(EventLog log, Register register, DueIndex due, TemplateCatalogue templates, WakeDelivery? wake = null)
{
    private const int Attempts = 20;

    private readonly StateCache<Report> _reports = new(log, Report.None, Evolve.Apply);

    /// <summary>The report, or null when it has not been opened.</summary>
    public async Task<ReportView?> FindAsync(ReportId id, DateTimeOffset now, CancellationToken cancellation)
    {
        var held = await _reports.ReadAsync(id.Stream, cancellation);
        return held.State.IsOpened ? await ViewAsync(held.State, id, now, cancellation) : null;
    }

    public async Task<Reply> HandleAsync(ReportId id, Request request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var held = await _reports.ReadAsync(id.Stream, cancellation);
            var circumstances = await CircumstancesAsync(held.State, id.Intervention, cancellation);
            var decision = Decide.On(held.State, circumstances, request);
            var stamp = new Stamp(request.Now, request.Actor.Value, request.CommandId);
            var after = decision.Events.Count == 0 ? held : await AppendAsync(id.Stream, held, circumstances, decision.Events, stamp, cancellation);
            if (after is not null)
            {
                await NoteOpenedAsync(request, after.State, stamp, cancellation);
                WakeIfDue(decision, after.State, circumstances, request.Now);
                var view = after.State.IsOpened ? new ReportView(after.State, circumstances, request.Now) : null;
                return new Reply(view, decision.Refusal, decision.Events.Count > 0);
            }
        }

        throw new ContentionException(id.Stream);
    }

    /// <summary>Appends what <paramref name="decide"/> makes of the current state; null from it means: nothing to do any more.</summary>
    public async Task<ReportView?> RecordAsync(
        ReportId id, string commandId, DateTimeOffset now, Func<ReportView, Event?> decide, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decide);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var held = await _reports.ReadAsync(id.Stream, cancellation);
            var view = await ViewAsync(held.State, id, now, cancellation);
            if (decide(view) is not { } happened)
            {
                return null;
            }

            var stamp = new Stamp(now, PersonId.Bot.Value, commandId);
            if (await AppendAsync(id.Stream, held, view.Circumstances, [happened], stamp, cancellation) is { } after)
            {
                return view with { Report = after.State };
            }
        }

        throw new ContentionException(id.Stream);
    }

    private async Task<StateCache<Report>.Held?> AppendAsync(
        StreamName stream, StateCache<Report>.Held held, Circumstances circumstances, IReadOnlyList<Event> events, Stamp stamp, CancellationToken cancellation)
    {
        // The need is planned before it exists: a crash in between costs one idle look, the other order would lose a reminder.
        var before = ReportAgenda.Next(held.State, circumstances, stamp.At);
        var after = ReportAgenda.Next(_reports.Fold(held, events, stamp), circumstances, stamp.At);
        if (after is { } next && !DueIndex.SameEntry(before, after))
        {
            // Never in the past: a loop takes an old entry for settled, and could remove it before the append.
            await due.PutAsync(stream, next < stamp.At ? stamp.At : next, cancellation);
        }

        return await _reports.AppendAsync(stream, held, events, stamp, cancellation);
    }

    private void WakeIfDue(Decision decision, Report report, Circumstances circumstances, DateTimeOffset now)
    {
        if (decision.Events.Count > 0 && ReportAgenda.Next(report, circumstances, now) <= now)
        {
            wake?.Invoke();
        }
    }

    private async Task NoteOpenedAsync(Request request, Report report, Stamp stamp, CancellationToken cancellation)
    {
        if (request.Command is OpenReport open && report.IsOpened)
        {
            await register.ChangeInterventionAsync(
                report.Id.Intervention, i => i.Opened.ContainsKey(open.Period.End) ? [] : [new PeriodOpened(open.Period)], stamp, cancellation);
        }
    }

    private async Task<ReportView> ViewAsync(Report report, ReportId id, DateTimeOffset now, CancellationToken cancellation) =>
        new(report, await CircumstancesAsync(report, id.Intervention, cancellation), now);

    private async Task<Circumstances> CircumstancesAsync(Report report, InterventionId id, CancellationToken cancellation)
    {
        var intervention = await register.InterventionAsync(id, cancellation);
        var association = await register.AssociationAsync(cancellation);
        var contacts = new Dictionary<PersonId, Contact>();
        foreach (var person in intervention.Roles.Select(r => r.Person).Distinct())
        {
            contacts[person] = await register.ContactAsync(person, cancellation);
        }

        var reference = report.IsOpened ? report.Template : intervention.Template;
        var template = intervention.Exists ? templates.Of(reference) : templates.All.First();
        return new Circumstances(association, intervention, template, contacts);
    }
}
