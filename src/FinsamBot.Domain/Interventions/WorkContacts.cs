using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Interventions;

/// <summary>Whose addresses, numbers and names belong to the work with an intervention, and so are nobody's personal data in a report about
/// it.</summary>
public static class WorkContacts
{
    /// <summary>The association's own contacts, its mail domain, everybody in its register, and the intervention's name.</summary>
    public static Familiar Of(Association association, Intervention intervention)
    {
        ArgumentNullException.ThrowIfNull(association);
        ArgumentNullException.ThrowIfNull(intervention);
        var details = association.Details;
        IEnumerable<string?> mails =
        [
            details.Mailbox,
            .. details.Contacts.Select(c => c.Mail),
            .. association.People.Values.Select(p => p.Mail),
        ];
        return new Familiar(
            mails.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase),
            new[] { details.Mailbox }
                .Where(m => m.Contains('@', StringComparison.Ordinal))
                .Select(m => m[(m.LastIndexOf('@') + 1)..])
                .ToHashSet(StringComparer.OrdinalIgnoreCase),
            details
                .Contacts.Select(c => DialledNumber.At(c.Phone, isCalled: true).Digits)
                .Where(p => p.Length > 0)
                .ToHashSet(StringComparer.Ordinal),
            [.. new[] { intervention.Name, details.Name }.Where(n => n.Length > 0)]
        );
    }
}
