using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Due;

namespace FinsamBot.Runtime.Handlers;

/// <summary>What came of a request to the association.</summary>
public sealed record AssociationReply(Refusal? Refusal, bool Changed);

/// <summary>Takes requests to the association. After a change of what dates are planned from, or of who is told, everything is looked at
/// again.</summary>
public sealed class AssociationHandler(AssociationDirectory directory, DueIndex due, TemplateCatalogue templates, WakeDelivery? wake = null)
{
    public async Task<AssociationReply> HandleAsync(AssociationRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);

        // Asked first: for what is as wished no look is planned.
        var decision = AssociationRules.On(await directory.AssociationAsync(cancellation), templates, request);
        if (decision.Events.Count == 0)
        {
            return new AssociationReply(decision.Refusal, false);
        }

        var touched = IsNews(request.Command, await directory.AssociationAsync(cancellation))
            ? []
            : await AnnounceAsync(request, cancellation);
        var handled = await directory.AssociationCommands.HandleAsync(
            Association.Stream,
            new Stamp(request.Now, request.Actor.Value, request.CommandId),
            state => AssociationRules.On(state, templates, request),
            cancellation
        );
        foreach (var intervention in touched)
        {
            wake?.Invoke(intervention.Id.Stream);
        }

        return new AssociationReply(handled.Decision.Refusal, handled.Changed);
    }

    /// <summary>Nobody has anything to do with people who were not there before.</summary>
    private static bool IsNews(AssociationCommand command, Association association) =>
        command is RegisterPeople register && register.People.All(p => !association.People.ContainsKey(p.Id));

    /// <summary>Plans a look at whatever the change may touch, before it stands. The interventions among it.</summary>
    private async Task<IReadOnlyList<Intervention>> AnnounceAsync(AssociationRequest request, CancellationToken cancellation)
    {
        if (request.Command is FoundAssociation or RegisterIntervention or SetCaseNumbers or SetSmallestShown)
        {
            return [];
        }

        if (request.Command is SetBoardDay)
        {
            await due.PutAsync(OfficeState.Stream, request.Now, cancellation);
            return [];
        }

        var touched = await directory.InterventionsAsync(cancellation);
        foreach (var intervention in touched)
        {
            await Replanning.AnnounceAsync(due, intervention, request.Now, cancellation);
        }

        if (
            request.Command
            is GiveAssociationRole
                or TakeAssociationRole
                or AdmitAdministrator
                or LeaveForGood
                or ChooseSending
                or SettleHeldBack
        )
        {
            await due.PutAsync(OfficeState.Stream, request.Now, cancellation);
        }

        return touched;
    }
}
