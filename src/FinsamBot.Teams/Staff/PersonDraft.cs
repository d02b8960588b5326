using System.Text.RegularExpressions;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Staff;

/// <summary>What is known of a person who is entered, as it stands in the card.</summary>
/// <param name="Id">Null for somebody new.</param>
/// <param name="Role">What the person is to be for the association besides; null for nothing.</param>
internal sealed partial record PersonDraft(PersonId? Id, string Name, string Organisation, string Mail, string Upn, Role? Role = null)
{
    public const string NameInput = "name";
    public const string OrganisationInput = "organisation";
    public const string MailInput = "mail";
    public const string UpnInput = "upn";

    public static PersonDraft Empty { get; } = new(null, "", "", "", "");

    /// <summary>Pressed again after being told that somebody has that name already.</summary>
    public bool Anyway { get; init; }

    public static PersonDraft Of(Person person) => new(person.Id, person.Name, person.Organisation, person.Mail ?? "", person.Upn ?? "");

    /// <summary>As the card's inputs hold it, or as somebody said it.</summary>
    public static PersonDraft Of(CardData data) =>
        data.Text(Fields.Said) is { } said
            ? Said(said)
            : new PersonDraft(
                data.Text(Fields.Person) is { Length: > 0 } id ? new PersonId(id) : null,
                data.Typed(NameInput).Trim(),
                data.Typed(OrganisationInput).Trim(),
                data.Typed(MailInput).Trim(),
                data.Typed(UpnInput).Trim(),
                data.Text(Fields.Kind) == nameof(Domain.People.Role.Registrar) ? Domain.People.Role.Registrar : null
            )
            {
                Anyway = data.Has(Fields.Anyway),
            };

    public Person With(PersonId id, Person? known) =>
        new(id, Name, Organisation, Mail.Length > 0 ? Mail : null, known?.TeamsObjectId) { Upn = Upn.Length > 0 ? Upn : null };

    /// <summary>Anna Berg från Arbetsförmedlingen, anna.berg@af.example.se.</summary>
    private static PersonDraft Said(string said)
    {
        var mail = Address().Match(said).Value.Trim('.', ',', ';', '<', '>', '(', ')');
        var rest = mail.Length > 0 ? said.Replace(mail, " ", StringComparison.Ordinal) : said;
        var parts = Parting().Split(rest.TrimEnd(' ', '('), 2);
        return new PersonDraft(null, Bare(parts[0]), parts.Length > 1 ? Bare(parts[1]) : "", mail, "");
    }

    private static string Bare(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Trim(' ', ',', ';', ':', '.', '<', '>', '(', ')');

    [GeneratedRegex(@"[^\s,;<>()]+@[^\s,;<>()]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(
        @",|\(| (?:från|fran|på|pa|vid|hos|from|at) ",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Parting();
}
