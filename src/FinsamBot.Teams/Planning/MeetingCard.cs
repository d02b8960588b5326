using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Planning;

/// <summary>A meeting of the steering group was entered or cancelled, with what that changes in the plan.</summary>
internal static class MeetingCard
{
    public static Card Of(Reader to, InterventionView before, InterventionView after, Meeting meeting)
    {
        var (today, isHeld) = (PlanRows.TodayOf(after), after.Intervention.Meetings.ContainsKey(meeting.Day));
        var title = to[isHeld ? "Meeting_Entered" : "Meeting_Cancelled"];
        return Card.Of(
            to,
            title,
            [
                .. Head.Of(title, after),
                Say(to[isHeld ? "Meeting_Held" : "Meeting_NotHeld", to.At(meeting, today)]),
                .. Changes(to, before, after, today),
                Buttons(
                    Button.To(PlanningVerbs.Plan, to["Do_ShowPlan"]).Main(),
                    isHeld
                        ? Button
                            .To(PlanningVerbs.CancelMeeting, to["Do_CancelMeeting"])
                            .With(Fields.Intervention, after.Intervention.Id.Value)
                            .With(Fields.Said, Days.Iso(meeting.Day))
                        : null
                ),
            ]
        );
    }

    private static IEnumerable<AdaptiveElement> Changes(Reader to, InterventionView before, InterventionView after, DateOnly today)
    {
        var (from, until) = (today.AddYears(-1), today.AddYears(1));
        var old = before.Plans(from, until).ToDictionary(p => p.Id);
        var changed = after
            .Plans(from, until)
            .Where(p =>
                old.TryGetValue(p.Id, out var was)
                && p.Plan.Due >= today
                && (was.Plan.SendBy != p.Plan.SendBy || was.Plan.AnswersClose != p.Plan.AnswersClose || was.Plan.Meeting != p.Plan.Meeting)
            )
            .ToList();
        return changed.Count == 0 ? [Say(to["Meeting_NoChange"])] : changed.SelectMany(p => PlanRows.Of(to, p, today));
    }

    /// <summary>Whose steering group is meant?</summary>
    public static Card Ask(Reader to, IReadOnlyList<InterventionView> interventions, string said, bool cancels) =>
        Card.Of(
            to,
            to["Meeting_Whose"],
            [
                Heading(to["Meeting_Whose"]),
                Buttons(
                    interventions.Select(i =>
                        Button
                            .To(cancels ? PlanningVerbs.CancelMeeting : PlanningVerbs.Meet, to["Do_ChooseOne", i.Intervention.Name])
                            .With(Fields.Intervention, i.Intervention.Id.Value)
                            .With(Fields.Said, said)
                    )
                ),
            ]
        );
}
