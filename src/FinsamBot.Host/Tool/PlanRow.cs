using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Host.Tool;

/// <summary>One planned report as the tool prints it.</summary>
/// <param name="SendBy">Null, as <paramref name="AnswersClose"/> and <paramref name="ReadingDays"/>, for a form that does not ask the
/// steering group.</param>
/// <param name="Reasons">First what is short.</param>
internal sealed record PlanRow(
    string Intervention,
    string Form,
    string Report,
    DateOnly PeriodStart,
    DateOnly PeriodEnd,
    DateOnly WritingOpens,
    DateOnly? SendBy,
    DateOnly? AnswersClose,
    int? ReadingDays,
    DateOnly? SignaturesOpen,
    DateOnly Due,
    bool Short,
    IReadOnlyList<string> Reasons
)
{
    public static PlanRow Of(Intervention intervention, PlannedReport planned, Language language)
    {
        var plan = planned.Plan;
        IEnumerable<string> shortage = plan.Shortage is { } s ? [PlanWords.Of(s, language)] : [];
        IEnumerable<string> signatures = plan.SignaturesOpen is { } day
            ? [ToolTexts.Of(language, "Plan_Signatures", Days.DayAndMonth(day, language))]
            : [];
        return new PlanRow(
            intervention.Id.Value,
            planned.Template.Name.In(language),
            planned.Id.ToString(),
            plan.Period.Start,
            plan.Period.End,
            plan.WritingOpens,
            plan.SendBy,
            plan.AnswersClose,
            plan.SendBy is null ? null : plan.ReadingDays,
            plan.SignaturesOpen,
            plan.Due,
            plan.Shortage is not null,
            [.. shortage, .. plan.Reasons.Select(r => PlanWords.Of(r, language)), .. signatures]
        );
    }
}
