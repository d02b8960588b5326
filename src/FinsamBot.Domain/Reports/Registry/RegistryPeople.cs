using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Domain.Reports.Registry;

/// <summary>Who does what with a report that was handed in.</summary>
public static class RegistryPeople
{
    /// <summary>Registrars, and administrators, who do it when there is no registrar: they register.</summary>
    public static IReadOnlyList<Person> Office(Circumstances circumstances)
    {
        ArgumentNullException.ThrowIfNull(circumstances);
        return
        [
            .. circumstances
                .Association.Having(Role.Registrar)
                .Concat(circumstances.Association.Having(Role.Administrator))
                .DistinctBy(p => p.Id),
        ];
    }

    /// <summary>Whether the person is one of them.</summary>
    public static bool MayRegister(Association association, PersonId person)
    {
        ArgumentNullException.ThrowIfNull(association);
        return association.Roles.Contains((person, Role.Registrar)) || association.Roles.Contains((person, Role.Administrator));
    }

    /// <summary>Those who write it today, the chair, and the administrators: they register what was answered at a meeting.</summary>
    public static IReadOnlyList<Person> MinuteTakers(Circumstances circumstances, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(circumstances);
        return
        [
            .. circumstances
                .Association.People.Keys.Where(p => Minutes.MayRegister(circumstances, p, today))
                .OrderBy(p => p.Value, StringComparer.Ordinal)
                .Select(circumstances.PersonOf),
        ];
    }

    /// <summary>Those who write it today, and the office: they note signatures and begin corrections.</summary>
    public static IReadOnlyList<Person> WritersAndOffice(Circumstances circumstances, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(circumstances);
        return
        [
            .. circumstances
                .Contacts.Keys.Where(p => circumstances.MayWrite(p, today))
                .OrderBy(p => p.Value, StringComparer.Ordinal)
                .Select(circumstances.PersonOf)
                .Concat(Office(circumstances))
                .DistinctBy(p => p.Id),
        ];
    }
}
