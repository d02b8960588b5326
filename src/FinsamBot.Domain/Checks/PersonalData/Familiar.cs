namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>What may well stand in a report, because it belongs to those who work with it and not to a participant.</summary>
/// <param name="Mails">Addresses, compared without regard to case.</param>
/// <param name="Domains">What stands behind the @ of addresses that are all fine.</param>
/// <param name="Phones">Numbers as dialled within Sweden, digits only.</param>
/// <param name="Names">Names that look like places and are none: of interventions and of the association.</param>
public sealed record Familiar(
    IReadOnlySet<string> Mails,
    IReadOnlySet<string> Domains,
    IReadOnlySet<string> Phones,
    IReadOnlyList<string> Names
)
{
    public static Familiar Nothing { get; } = new(new HashSet<string>(), new HashSet<string>(), new HashSet<string>(), []);
}
