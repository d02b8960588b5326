using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Planning;

/// <summary>A quarter ahead: holidays or vacation cut the steering group's days, so book time now.</summary>
internal static class ShortTimeCard
{
    public static Card Of(Reader to, InterventionView view, PlannedReport planned)
    {
        var (plan, today) = (planned.Plan, PlanRows.TodayOf(view));
        var (move, show) = (
            to.MoveButton(planned.Id, plan, today, view.Circumstances.Calendar)?.Main(),
            Button.To(PlanningVerbs.Plan, to["Do_ShowPlan"])
        );
        return Card.Of(
            to,
            to["Short_Summary", view.Intervention.Name],
            [
                .. Head.Of(to["Short_Title"], view),
                Say(to["Short_Explain", Days.Period(plan.Period, to.Language)]),
                Say(to.SendByAndWhy(plan, today)),
                .. to.Besides(plan, today).Select(Say),
                Buttons(move, move is null ? show.Main() : show),
            ]
        );
    }

    public static Entry EntryOf(Reader to, InterventionView view, PlannedReport planned) =>
        new(
            Urgency.ToKnow,
            planned.Plan.SendBy ?? planned.Plan.Due,
            view.Intervention.Name,
            to["Short_Title"] + ". " + to.SendByAndWhy(planned.Plan, PlanRows.TodayOf(view)),
            Button.To(PlanningVerbs.Plan, to["Do_ShowPlan"])
        );
}
