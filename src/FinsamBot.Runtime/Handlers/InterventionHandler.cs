using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Handlers;

/// <summary>What came of a request to an intervention.</summary>
public sealed record InterventionReply(InterventionView View, Refusal? Refusal, bool Changed);

/// <summary>
/// Takes requests to interventions. Before a change is written, everything it may re-plan is put into the due index, so that the loop looks
/// at it whatever happens in between.
/// </summary>
public sealed class InterventionHandler(
    EventLog log,
    AssociationDirectory directory,
    DueIndex due,
    TemplateCatalogue templates,
    WakeDelivery? wake = null
)
{
    private readonly ObligationLog<Intervention> _interventions = new(log, due, Intervention.None, Intervention.Evolve);
    private readonly CircumstancesReader _circumstances = new(directory, templates);

    /// <summary>The intervention; null when there is none of that id.</summary>
    public async Task<InterventionView?> FindAsync(InterventionId id, DateTimeOffset now, CancellationToken cancellation)
    {
        var view = await _circumstances.ViewAsync(id, now, cancellation);
        return view.Intervention.Exists ? view : null;
    }

    public async Task<InterventionReply> HandleAsync(InterventionId id, InterventionRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var parent = await ParentAsync(id, request.Command, cancellation);
        if (!StreamName.IsValid(id.Value) || id.Value.Contains('/', StringComparison.Ordinal))
        {
            return new InterventionReply(
                await _circumstances.ViewAsync(id, request.Now, cancellation),
                new Refusal(RefusalReason.BadInterventionName, id.Value),
                false
            );
        }

        await Replanning.AnnounceAsync(due, await directory.InterventionAsync(id, cancellation), request.Now, cancellation);
        var decision = Decision.Nothing;
        var stamp = new Stamp(request.Now, request.Actor.Value, request.CommandId);
        var (_, view, changed) = await _interventions.ChangeAsync(
            id.Stream,
            stamp,
            ViewsAsync(id, request.Now),
            current => (decision = InterventionRules.On(current.State, id, parent, request)).Events,
            cancellation
        );
        if (request.Command is BeginIntervention && view.Intervention.Exists)
        {
            await RegisterAsync(id, stamp, cancellation);
        }

        if (changed)
        {
            wake?.Invoke(id.Stream);
        }

        return new InterventionReply(view, decision.Refusal, changed);
    }

    private async Task<Intervention?> ParentAsync(InterventionId id, InterventionCommand command, CancellationToken cancellation)
    {
        var parent = command is BeginIntervention { Parent: { } named }
            ? named
            : (await directory.InterventionAsync(id, cancellation)).Parent;
        return parent is { } known ? await directory.FindInterventionAsync(known, cancellation) : null;
    }

    /// <summary>Also when it was begun before: the program may have stopped between the two writes.</summary>
    private Task RegisterAsync(InterventionId id, Stamp stamp, CancellationToken cancellation) =>
        directory.ChangeAssociationAsync(a => a.Interventions.Contains(id) ? [] : [new InterventionRegistered(id)], stamp, cancellation);

    /// <summary>Appends what <paramref name="decide"/> makes of the current state; null from it means: nothing to do any more.</summary>
    public async Task<InterventionView?> RecordAsync(
        InterventionId id,
        string commandId,
        DateTimeOffset now,
        Func<InterventionView, Event?> decide,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(decide);
        var (_, view, changed) = await _interventions.ChangeAsync(
            id.Stream,
            new Stamp(now, PersonId.Bot.Value, commandId),
            ViewsAsync(id, now),
            current => decide(current) is { } happened ? [happened] : [],
            cancellation
        );
        return changed ? view : null;
    }

    private Func<Intervention, CancellationToken, Task<Func<Intervention, InterventionView>>> ViewsAsync(
        InterventionId id,
        DateTimeOffset now
    ) =>
        async (_, cancellation) =>
        {
            var view = await _circumstances.ViewAsync(id, now, cancellation);
            return state =>
                ReferenceEquals(state, view.Intervention)
                    ? view
                    : view with
                    {
                        Circumstances = view.Circumstances with { Intervention = state },
                    };
        };
}
