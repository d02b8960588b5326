using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Changing;

/// <summary>Somebody is to be stood in for: what that comes to, or why it comes to nothing.</summary>
internal static class StandInCard
{
    public static Card Confirm(Reader to, Person from, Person standIn, StandInWish wish, DateOnly today)
    {
        var says = Says(to, from, standIn, wish, today);
        return Card.Of(
            to,
            says,
            [
                Heading(to["Change_Confirm"]),
                Say(says),
                Say(to["Substitute_Back", from.FirstName]),
                Buttons(
                    wish.On(ChangingVerbs.StandIn, to["Do_StandIn"]).Main(),
                    Button.To(ChangingVerbs.Interventions, to["Do_LeaveAsIs"])
                ),
            ]
        );
    }

    public static Card Nothing(Reader to, Person person)
    {
        var notice = Notice.Bad(to["Substitute_NoRole", person.Name]);
        return Card.Of(
            to,
            notice.Text,
            [notice.ToBox(), Buttons(Button.To(ChangingVerbs.Interventions, to["Do_ShowInterventions"]).Main())]
        );
    }

    public static string Says(Reader to, Person from, Person standIn, StandInWish wish, DateOnly today) =>
        to[
            "Substitute_Says",
            from.Name,
            wish.First == wish.Last
                ? Days.Near(wish.First, today, to.Language)
                : Days.Period(new Domain.Calendar.ReportingPeriod(wish.First, wish.Last), to.Language),
            standIn.Name
        ];
}
