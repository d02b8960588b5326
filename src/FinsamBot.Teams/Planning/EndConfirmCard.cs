using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Planning;

/// <summary>Shows what a new last day would change, before it is moved.</summary>
internal static class EndConfirmCard
{
    /// <param name="now">As it is.</param>
    /// <param name="then">As it would be.</param>
    public static Card Of(Reader to, InterventionView now, InterventionView then)
    {
        var last = then.Intervention.EndsOn;
        return Card.Of(
            to,
            to["End_Ask"],
            [
                .. Head.Of(to["End_Ask"], now),
                Say(EndMovedCard.Says(to, now.Intervention.EndsOn, last)),
                Subheading(to["End_Now"]),
                .. EndMovedCard.PlannedIn(to, now),
                Subheading(to["End_Then"]),
                .. EndMovedCard.PlannedIn(to, then),
                Say(to["End_Told"]),
                Buttons(
                    Button
                        .To(
                            PlanningVerbs.MoveEnd,
                            last is { } day ? to["Do_MoveTo", $"{Days.DayAndMonth(day, to.Language)} {day.Year}"] : to["Do_LeaveOpen"]
                        )
                        .With(Fields.Intervention, now.Intervention.Id.Value)
                        .With(Fields.Day, last is { } end ? Days.Iso(end) : "")
                        .Main(),
                    Button.To(PlanningVerbs.Plan, to["Do_LeaveEnd"])
                ),
            ]
        );
    }
}
