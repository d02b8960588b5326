using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Plans;

namespace FinsamBot.Runtime.Handlers;

/// <summary>A role that somebody holds in an intervention.</summary>
/// <param name="IsAlone">Nobody else holds it there.</param>
public sealed record HeldRole(InterventionId Intervention, string Name, Role Role, bool IsAlone);

/// <summary>
/// Somebody leaves for good: is taken out of every role, in all interventions, and out of use. Kept as one plan, so that nobody is left
/// half gone. What nobody does any more stands in the office's list.
/// </summary>
public sealed class Departures(AssociationDirectory directory, PlanHandler plans, TemplateCatalogue templates)
{
    /// <summary>What the person does now; the office decides who takes it over before it lets the person go.</summary>
    public async Task<IReadOnlyList<HeldRole>> RolesOfAsync(PersonId person, CancellationToken cancellation) =>
        [
            .. (await directory.InterventionsAsync(cancellation))
                .SelectMany(i => i.Roles.Where(r => r.Person == person).Select(r => (Intervention: i, r.Role)))
                .OrderBy(r => r.Intervention.Name, StringComparer.Ordinal)
                .ThenBy(r => r.Role)
                .Select(r => new HeldRole(r.Intervention.Id, r.Intervention.Name, r.Role, r.Intervention.Having(r.Role).Count() == 1)),
        ];

    public async Task<AssociationReply> HandleAsync(
        PersonId person,
        PersonId actor,
        string commandId,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var leave = new AssociationRequest(new LeaveForGood(person), actor, commandId, now);
        var decision = AssociationRules.On(await directory.AssociationAsync(cancellation), templates, leave);
        if (decision.Events.Count == 0)
        {
            return new AssociationReply(decision.Refusal, false);
        }

        var roles = await RolesOfAsync(person, cancellation);
        var replies = await plans.HandleAsync(
            new RequestPlan([
                .. roles.Select(r => new InterventionStep(
                    r.Intervention,
                    new InterventionRequest(new TakeRole(person, r.Role), actor, $"{commandId}/{r.Role}", now)
                )),
                new AssociationStep(leave),
            ]),
            cancellation
        );
        var refusal = replies.Select(r => r.Refusal).FirstOrDefault(r => r is not null);
        return new AssociationReply(refusal, replies.Any(r => r.Changed));
    }
}
