using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Goals;

namespace FinsamBot.Documents.Word.Figures;

internal sealed class GoalTable() : FigureTable(SectionKind.Goals, [28, 15, 30, 27])
{
    protected override IEnumerable<string[]> Rows(ReportFigures figures, TemplateSection section) => figures.GoalsIn(section).Select(Row);

    private static string[] Row(Goal goal) =>
        [
            Unit(goal.Unit) + goal.Text.Trim(),
            goal.Standing.Status == GoalStatus.NotSaid
                ? PrintedForm.Get("Goals_NotSaid")
                : Domain.Text.Texts.Capital(GoalWords.Of(goal.Standing.Status, Read)),
            Sentences(
                GoalWords.Count(goal.Standing, Read),
                Domain.Text.Texts.Capital(GoalWords.Of(goal.Target, Read)),
                GoalWords.Changed(goal, Read)
            ),
            Sentences(
                goal.Standing.Comment,
                goal.Standing.Forecast.Length > 0 ? PrintedForm.Get("Goals_Forecast", goal.Standing.Forecast) : null
            ),
        ];

    private static string Sentences(params string?[] parts) =>
        string.Join(' ', parts.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p!.Trim().EndsWith('.') ? p.Trim() : p.Trim() + "."));
}
