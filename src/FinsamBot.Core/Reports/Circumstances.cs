using FinsamBot.Core.Interventions;

namespace FinsamBot.Core.Reports;

/// <summary>What a decision about a report also depends on: the association, the intervention with its people, the form, and how people are reached.</summary>
public sealed record Circumstances(
    Association Association, Intervention Intervention, ReportTemplate Template, IReadOnlyDictionary<PersonId, Contact> Contacts)
{
    public Contact ContactOf(PersonId person) => Contacts.GetValueOrDefault(person, Contact.None);

    /// <summary>The person as registered; a person who has left the register is known by id only.</summary>
    public Person PersonOf(PersonId id) => Association.People.GetValueOrDefault(id) ?? new Person(id, id.Value, "", null, null);

    /// <summary>Has any role in this intervention, or sees everything because of a role in the association.</summary>
    public bool MayRead(PersonId person) =>
        Intervention.Roles.Any(r => r.Person == person) || Association.Roles.Any(r => r.Person == person);
}
