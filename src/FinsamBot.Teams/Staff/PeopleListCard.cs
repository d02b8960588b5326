using AdaptiveCards;
using FinsamBot.Domain.People;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.SettingUp;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Staff;

/// <summary>Who is in the register and how each is reached; a line opens the person.</summary>
internal static class PeopleListCard
{
    private const int Most = 15;

    public static Card Of(Caller caller, IReadOnlyList<Person> people)
    {
        var to = caller.Reader;
        var count = to.Count("People_Count", people.Count);
        return Card.Of(
            to,
            count,
            [
                Heading(to["People_Title"]),
                Say(people.Count == 0 ? to["People_None"] : count),
                .. people.Take(Most).Select(p => LineOf(to, p)),
                people.Count > Most ? Subtle(to.Count("People_More", people.Count - Most)) : null,
                Buttons(
                    Button.To(StaffVerbs.New, to["Do_NewPerson"]).Main(),
                    caller.Association.Sending == SendingMode.ToAll ? null : Button.To(SettingUpVerbs.Show, to["Do_SetUp"])
                ),
            ]
        );
    }

    private static AdaptiveElement LineOf(Reader to, Person person) =>
        Row(
            Button.To(StaffVerbs.New, to["Do_ChangePerson", person.Name]).With(Fields.Person, person.Id.Value).Below(),
            Run(person.Name, bold: true, color: AdaptiveTextColor.Accent),
            Run(person.Organisation.Length > 0 ? ", " + person.Organisation : ""),
            Run(" · " + to[WayOf(person)], subtle: true)
        );

    private static string WayOf(Person person) =>
        person.TeamsObjectId is not null ? "People_Teams"
        : person.Mail is not null ? "People_Mail"
        : "People_Unreachable";
}
