using FinsamBot.Core.Interventions;

namespace FinsamBot.Core.PersonalData;

/// <summary>What may well stand in a report, because it belongs to those who work with it and not to a participant.</summary>
/// <param name="Mails">Addresses, compared without regard to case.</param>
/// <param name="Domains">What stands behind the @ of addresses that are all fine.</param>
/// <param name="Phones">Numbers as dialled within Sweden, digits only.</param>
/// <param name="Names">Names that look like places and are none: of interventions and of the association.</param>
public sealed record Familiar(IReadOnlySet<string> Mails, IReadOnlySet<string> Domains, IReadOnlySet<string> Phones, IReadOnlyList<string> Names)
{
    public static Familiar Nothing { get; } = new(new HashSet<string>(), new HashSet<string>(), new HashSet<string>(), []);

    /// <summary>The association's own contacts, its mail domain, everybody in its register, and the intervention's name.</summary>
    public static Familiar Of(Association association, Intervention intervention)
    {
        ArgumentNullException.ThrowIfNull(association);
        ArgumentNullException.ThrowIfNull(intervention);
        var details = association.Details;
        IEnumerable<string?> mails = [details.Mailbox, .. details.Contacts.Select(c => c.Mail), .. association.People.Values.Select(p => p.Mail)];
        return new Familiar(
            mails.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase),
            new[] { details.Mailbox }.Where(m => m.Contains('@', StringComparison.Ordinal)).Select(m => m[(m.LastIndexOf('@') + 1)..]).ToHashSet(StringComparer.OrdinalIgnoreCase),
            details.Contacts.Select(c => DialledNumber.At(c.Phone, isCalled: true).Digits).Where(p => p.Length > 0).ToHashSet(StringComparer.Ordinal),
            [.. new[] { intervention.Name, details.Name }.Where(n => n.Length > 0)]);
    }
}
