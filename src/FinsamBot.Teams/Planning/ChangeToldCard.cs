using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Changing;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Planning;

/// <summary>Something happened in the intervention's life: what, and the days that hold now for those who still have something to
/// do.</summary>
internal static class ChangeToldCard
{
    public static Card Of(Reader to, InterventionView view, LifeChange change) =>
        Card.Of(
            to,
            to["Change_Summary", view.Intervention.Name],
            [
                .. Head.Of(to["Change_Title"], view),
                Say(ChangeWords.Of(change, view, to.Id.Value, to.Language)),
                .. HasPart(to, view) ? EndMovedCard.PlannedIn(to, view) : [],
                Buttons([
                    .. Answers(to, view, change),
                    IsWriter(to, view) ? Button.To(WritingVerbs.Reports, to["Do_ShowReports"]).Main() : null,
                    HasPart(to, view) ? Button.To(PlanningVerbs.Plan, to["Do_ShowPlan"]) : null,
                ]),
            ]
        );

    public static Entry EntryOf(Reader to, InterventionView view, LifeChange change) =>
        new(
            change.What is ProlongationAsked ? Urgency.ToDo : Urgency.ToKnow,
            PlanRows.TodayOf(view),
            view.Intervention.Name,
            ChangeWords.Of(change, view, to.Id.Value, to.Language),
            Button.To(PlanningVerbs.Plan, to["Do_ShowPlan"])
        );

    /// <summary>A wish that nobody has answered yet waits for the office.</summary>
    private static IEnumerable<Button> Answers(Reader to, InterventionView view, LifeChange change)
    {
        var isOpen = change.What is ProlongationAsked wish && view.Intervention.Changes.Wish == wish;
        return isOpen && view.Circumstances.Association.Roles.Contains((to.Id, Role.Administrator))
            ? [Answer(nameof(ChangeKind.Grant), "Do_Change_Grant").Main(), Answer(nameof(ChangeKind.Refuse), "Do_Change_Refuse")]
            : [];

        Button Answer(string kind, string title) =>
            Button.To(ChangingVerbs.Ask, to[title]).With(Fields.Kind, kind).With(Fields.Intervention, view.Intervention.Id.Value);
    }

    /// <summary>Whoever has left the intervention has no plan of it.</summary>
    private static bool HasPart(Reader to, InterventionView view) => view.Circumstances.MayRead(to.Id, PlanRows.TodayOf(view));

    private static bool IsWriter(Reader to, InterventionView view) => view.Intervention.MayWrite(to.Id);
}
