using FinsamBot.Domain.People;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Staff;

/// <summary>Asks which of several people is meant: two of one name are told apart by where they work.</summary>
internal static class WhichPersonCard
{
    private const int Most = 6;

    /// <param name="chosen">The button that goes on with the person.</param>
    public static Card Of(Reader to, string question, IReadOnlyList<Person> people, Func<Person, Button> chosen, Notice? notice = null) =>
        Card.Of(
            to,
            question,
            [
                notice?.ToBox(),
                Heading(question),
                people.Count > Most ? Say(to["Person_MoreThanShown"]) : null,
                Buttons(people.Take(Most).Select(p => chosen(p).Titled(to["Do_ChooseOne", PersonInput.TitleOf(p)]))),
            ]
        );

    /// <summary>Nobody of that name: whoever it is can be entered at once.</summary>
    /// <param name="said">The name with what else was said of the person; null: the name alone.</param>
    public static Card Unknown(Reader to, string name, string? said = null)
    {
        var notice = Notice.Bad(to[name.Length > 0 ? "Person_Unknown" : "Person_NotNamed", Notice.Quote(name)]);
        return Card.Of(
            to,
            notice.Text,
            [
                notice.ToBox(),
                Buttons(
                    Button.To(StaffVerbs.New, to["Do_AddPerson"]).With(Fields.Said, said ?? name).Main(),
                    Button.To(StaffVerbs.List, to["Do_ShowPeople"])
                ),
            ]
        );
    }
}
