using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Changing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Staff;

/// <summary>What somebody does who has left, with who could take each of it over.</summary>
internal static class LeavingCard
{
    private const int MostRoles = 8;

    public static Card Of(Reader to, Person person, IReadOnlyList<HeldRole> roles)
    {
        var title = to["Left_Ask", person.Name];
        return Card.Of(
            to,
            title,
            [
                Heading(to["Left_Title"]),
                Say(title),
                .. roles.Take(MostRoles).Select(r => Line(Run(r.Name, bold: true), Run(": " + RoleWords.Of(to, r.Role) + Alone(to, r)))),
                Say(to[roles.Count == 0 ? "Left_NoRoles" : "Left_Roles"]),
                Buttons([
                    .. roles.Take(MostRoles).Select(r => HandOver(to, person, r)),
                    Button.To(StaffVerbs.LetGo, to["Do_LetGo"]).With(Fields.Person, person.Id.Value),
                    Button.To(StaffVerbs.List, to["Do_LeaveAsIs"]),
                ]),
            ]
        );
    }

    private static string Alone(Reader to, HeldRole held) => held.IsAlone ? " " + to["Left_Alone"] : "";

    private static Button HandOver(Reader to, Person person, HeldRole held) =>
        Button
            .To(ChangingVerbs.Ask, to["Do_Replace_" + held.Role, held.Name])
            .With(Fields.Kind, nameof(ChangeKind.HandOver))
            .With(Fields.Intervention, held.Intervention.Value)
            .With(Fields.Person, person.Id.Value)
            .With(Fields.Role, $"{held.Role}");
}
