using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.People;

/// <summary>What is asked about a person.</summary>
internal static class PersonFields
{
    private const string Name = "namn";
    private const string Organisation = "organisation";
    private const string Mail = "adress";
    private const string Account = "konto";

    public static IReadOnlyList<Field> Of(Voice voice, Person? person) =>
        [
            new TextField(Name, voice.Office("Person_NameField"), person?.Name ?? ""),
            new TextField(Organisation, voice.Office("Person_Organisation"), person?.Organisation ?? "")
            {
                Hint = voice.Office("Person_OrganisationHint"),
                IsOptional = true,
            },
            new TextField(Mail, voice.Office("Person_Mail"), person?.Mail ?? "")
            {
                Kind = "email",
                Hint = voice.Office("Person_MailHint"),
                Longest = 254,
                IsOptional = true,
            },
            new TextField(Account, voice.Office("Person_Account"), person?.Upn ?? "")
            {
                Hint = voice.Office("Person_AccountHint"),
                Longest = 254,
                IsOptional = true,
            },
        ];

    /// <param name="known">What the register knows of the person already; null of somebody new.</param>
    public static Person Read(Filled filled, PersonId id, Person? known)
    {
        var (mail, account) = (filled.Text(Mail), filled.Text(Account));
        return (known ?? new Person(id, "", "", null, null)) with
        {
            Name = filled.Text(Name),
            Organisation = filled.Text(Organisation),
            Mail = mail.Length == 0 ? null : mail,
            Upn = account.Length == 0 ? null : account,
        };
    }
}
