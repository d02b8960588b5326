using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Planning;

/// <summary>The planned days of one report, as several cards show them.</summary>
internal static class PlanRows
{
    public static DateOnly TodayOf(InterventionView view) => StockholmTime.DayOf(view.Now);

    /// <summary>Period, days, and why they are as they are.</summary>
    public static IEnumerable<AdaptiveElement> Of(Reader to, PlannedReport planned, DateOnly today) =>
        [
            Strong(to["Plan_Report", planned.Template.Name.In(to.Language), Days.Period(planned.Plan.Period, to.Language)]),
            Facts(FactsOf(to, planned.Plan, today)),
            .. planned.Plan.Reasons.Select(r => Close(Subtle(PlanWords.Of(r, to.Language)))),
            .. planned.Plan.Shortage is { } shortage
                ? [Box(AdaptiveContainerStyle.Warning, [Say(PlanWords.Of(shortage, to.Language))])]
                : Array.Empty<AdaptiveElement>(),
        ];

    private static IEnumerable<(string Name, string Value)> FactsOf(Reader to, ReportPlan plan, DateOnly today)
    {
        yield return (to["Plan_WritingOpens"], Days.Near(plan.WritingOpens, today, to.Language));
        if (plan is { SendBy: { } send, AnswersClose: { } close })
        {
            yield return (to["Plan_Send"], Days.Near(send, today, to.Language));
            yield return (to["Plan_Answers"], Days.Near(close, today, to.Language));
        }

        if (plan.SignaturesOpen is { } sign)
        {
            yield return (to["Plan_Signatures"], Days.Near(sign, today, to.Language));
        }

        yield return (to["Plan_Due"], Days.Near(plan.Due, today, to.Language));
    }
}
