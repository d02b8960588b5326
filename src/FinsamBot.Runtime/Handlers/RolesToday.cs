using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Runtime.Handlers;

/// <summary>Whether a person has anything to do here today: only such a person gets codes and keeps a session.</summary>
public static class RolesToday
{
    /// <summary>A role in the association or in an intervention, a member's substitute, or the stand-in of a writer who is away
    /// today.</summary>
    public static async Task<bool> HasAnyAsync(
        AssociationDirectory directory,
        PersonId person,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(directory);
        var association = await directory.AssociationAsync(cancellation);
        if (!association.People.ContainsKey(person))
        {
            return false;
        }

        if (association.Roles.Any(r => r.Person == person))
        {
            return true;
        }

        var interventions = await directory.InterventionsAsync(cancellation);
        return interventions.Any(i => i.Roles.Any(r => r.Person == person) || i.MayAnswer(person))
            || await StandsInAsync(directory, interventions, person, today, cancellation);
    }

    private static async Task<bool> StandsInAsync(
        AssociationDirectory directory,
        IReadOnlyList<Intervention> interventions,
        PersonId person,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var writers = interventions.SelectMany(i => i.Having(Role.Lead).Concat(i.Having(Role.Deputy))).Distinct();
        var contacts = await Task.WhenAll(writers.Select(w => directory.ContactAsync(w, cancellation).AsTask()));
        return contacts.Any(c => c.AwayOn(today)?.StandIn == person);
    }
}
