using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Plans;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Handlers;

/// <summary>What came of a request to an intervention.</summary>
public sealed record InterventionReply(InterventionView View, Refusal? Refusal, bool Changed);

/// <summary>
/// Takes requests to interventions. Before a change is written, everything it may re-plan is put into the due index, so that the loop looks
/// at it whatever happens in between.
/// </summary>
public sealed class InterventionHandler(
    AssociationDirectory directory,
    DueIndex due,
    TemplateCatalogue templates,
    PlanBook plans,
    WakeDelivery? wake = null
)
{
    private readonly ObligationCommands<Intervention> _interventions = new(directory.InterventionCommands, due);
    private readonly CircumstancesReader _circumstances = new(directory, templates);

    /// <summary>The intervention; null when there is none of that id.</summary>
    public async Task<InterventionView?> FindAsync(InterventionId id, DateTimeOffset now, CancellationToken cancellation)
    {
        var view = await _circumstances.ViewAsync(id, now, cancellation);
        return view.Intervention.Exists ? view : null;
    }

    /// <summary>What a request would come to; nothing is written. Null when there is no intervention of that id.</summary>
    public async Task<Foreseen?> ForeseeAsync(InterventionId id, InterventionRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return await FindAsync(id, request.Now, cancellation) is { } view
            ? Foresight.Of(view, await ParentAsync(id, request.Command, cancellation), request)
            : null;
    }

    public Task<InterventionReply> HandleAsync(InterventionId id, InterventionRequest request, CancellationToken cancellation) =>
        HandleAsync(id, request, isKept: false, cancellation);

    /// <summary>Kept as one plan: those that go on are there and the intervention ends, or nothing has happened. Its last step is the
    /// request itself.</summary>
    private async Task<InterventionReply> SplitAsync(
        InterventionId id,
        SplitIntervention split,
        InterventionRequest request,
        CancellationToken cancellation
    )
    {
        var view = await _circumstances.ViewAsync(id, request.Now, cancellation);
        var decision = InterventionRules.On(view.State, id, await ParentAsync(id, split, cancellation), request);
        if (decision.Events.Count == 0)
        {
            return new InterventionReply(view, decision.Refusal, false);
        }

        var steps = await StepsAsync(Splitting.Of(view.Intervention, split), request, cancellation);
        steps.Add(new InterventionStep(id, request));
        var plan = new RequestPlan(steps);
        await plans.KeepAsync(plan, cancellation);
        var reply = new InterventionReply(view, null, false);
        foreach (var step in steps)
        {
            reply = await HandleOneAsync(step.Id, step.Request, isKept: true, cancellation);
            if (reply.Refusal is not null)
            {
                break;
            }
        }

        await plans.DropAsync(plan, cancellation);
        return reply;
    }

    private async Task<List<InterventionStep>> StepsAsync(
        IReadOnlyList<Successor> successors,
        InterventionRequest request,
        CancellationToken cancellation
    )
    {
        var steps = new List<InterventionStep>();
        foreach (var (number, successor) in successors.Index())
        {
            var command = $"{request.CommandId}/{number}";
            var id = await directory.FreeIdAsync(successor.Begin.Name, command, cancellation, [.. steps.Select(s => s.Id)]);
            steps.AddRange(
                successor
                    .Given.Prepend(successor.Begin)
                    .Select(
                        (c, n) => new InterventionStep(id, request with { Command = c, CommandId = n == 0 ? command : $"{command}/{n}" })
                    )
            );
        }

        return steps;
    }

    /// <param name="isKept">The request is part of a plan that is kept: whoever follows it finishes what is left of this too.</param>
    internal Task<InterventionReply> HandleAsync(
        InterventionId id,
        InterventionRequest request,
        bool isKept,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Command is SplitIntervention split && !isKept
            ? SplitAsync(id, split, request, cancellation)
            : HandleOneAsync(id, request, isKept, cancellation);
    }

    private async Task<InterventionReply> HandleOneAsync(
        InterventionId id,
        InterventionRequest request,
        bool isKept,
        CancellationToken cancellation
    )
    {
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
        var plan = request.Command is BeginIntervention ? new RequestPlan([new InterventionStep(id, request)]) : null;
        var stamp = new Stamp(request.Now, request.Actor.Value, request.CommandId);
        var handled = await _interventions.HandleAsync(
            id.Stream,
            stamp,
            ViewsAsync(id, request.Now),
            view => InterventionRules.On(view.State, id, parent, request),
            cancellation,
            plan is null || isKept ? null : () => plans.KeepAsync(plan, cancellation)
        );
        if (plan is not null && handled.After.Intervention.Exists)
        {
            await RegisterAsync(id, stamp, cancellation);
            await plans.DropAsync(plan, cancellation);
        }

        if (handled.Changed)
        {
            wake?.Invoke(id.Stream);
        }

        return new InterventionReply(handled.After, handled.Decision.Refusal, handled.Changed);
    }

    private async Task<Intervention?> ParentAsync(InterventionId id, InterventionCommand command, CancellationToken cancellation)
    {
        var parent = command is BeginIntervention { Parent: { } named }
            ? named
            : (await directory.InterventionAsync(id, cancellation)).Parent;
        return parent is { } known ? await directory.FindInterventionAsync(known, cancellation) : null;
    }

    /// <summary>Also when it was begun before: the program may have stopped between the two writes.</summary>
    private async Task RegisterAsync(InterventionId id, Stamp stamp, CancellationToken cancellation)
    {
        var request = new AssociationRequest(new RegisterIntervention(id), PersonId.Bot, stamp.Command, stamp.At);
        await directory.AssociationCommands.HandleAsync(
            Association.Stream,
            stamp,
            state => AssociationRules.On(state, templates, request),
            cancellation
        );
    }

    /// <summary>Takes a step of a send that the intervention owes.</summary>
    internal Task<Handled<InterventionView>> HandleAsync(
        InterventionId id,
        DeliveryCommand command,
        string commandId,
        DateTimeOffset now,
        CancellationToken cancellation
    ) => _interventions.HandleAsync(id.Stream, command, commandId, now, ViewsAsync(id, now), cancellation);

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
