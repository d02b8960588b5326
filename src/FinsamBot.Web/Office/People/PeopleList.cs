using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.People;

/// <summary>Somebody in the register, with what the person does.</summary>
internal sealed record ListedPerson(Person Person, bool HasLeft, IReadOnlyList<string> Roles)
{
    /// <summary>Neither a letter nor a chat finds the way.</summary>
    public bool IsUnreachable => Person is { Mail: null, Upn: null, TeamsObjectId: null };
}

/// <summary>The register as the office reads it: by name, those who have left last.</summary>
internal static class PeopleList
{
    public static IReadOnlyList<ListedPerson> Of(Association association, IReadOnlyList<Intervention> interventions, Voice voice)
    {
        var held = interventions
            .SelectMany(i => i.Roles.Select(r => (r.Person, Says: voice.Office("RoleIn", RoleName(voice, r.Role), i.Name))))
            .ToLookup(r => r.Person, r => r.Says);
        return
        [
            .. association
                .People.Values.Select(p => new ListedPerson(
                    p,
                    association.Left.Contains(p.Id),
                    [.. RolesOf(association, p.Id).Select(r => RoleName(voice, r)), .. held[p.Id].Order(OfficeTexts.ByName)]
                ))
                .OrderBy(p => p.HasLeft)
                .ThenBy(p => p.Person.Name, OfficeTexts.ByName)
                .ThenBy(p => p.Person.Id.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whose name, organisation, address or role holds the words.</summary>
    public static bool Matches(ListedPerson listed, string words) =>
        words
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(w =>
                listed
                    .Roles.Append(listed.Person.Name)
                    .Append(listed.Person.Organisation)
                    .Append(listed.Person.Mail ?? "")
                    .Any(t => t.Contains(w, StringComparison.OrdinalIgnoreCase))
            );

    /// <summary>For choosing somebody: name and organisation, and the address of those who are called the same.</summary>
    public static IReadOnlyList<(string Value, string Says)> Choices(Association association)
    {
        var there = association.Present.ToList();
        var names = there.ToLookup(p => p.Name, OfficeTexts.ByName);
        return
        [
            .. there
                .OrderBy(p => p.Name, OfficeTexts.ByName)
                .ThenBy(p => p.Id.Value, StringComparer.Ordinal)
                .Select(p => (p.Id.Value, Named(p, isAlone: names[p.Name].Count() == 1))),
        ];
    }

    public static string RoleName(Voice voice, Role role) => voice.Office($"Role_{role}");

    public static IEnumerable<Role> RolesOf(Association association, PersonId person) =>
        association.Roles.Where(r => r.Person == person).Select(r => r.Role).Order();

    private static string Named(Person person, bool isAlone) =>
        string.Join(
            ", ",
            new[] { person.Name, person.Organisation, isAlone ? "" : person.Mail ?? person.Id.Value }.Where(t => t.Length > 0)
        );
}
