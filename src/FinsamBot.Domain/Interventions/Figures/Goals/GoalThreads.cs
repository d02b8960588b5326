using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures.Goals;

/// <summary>Each goal through all reports that said anything of it.</summary>
internal static class GoalThreads
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>A table for each goal, in the order in which they were first told; a report in each row, oldest first.</summary>
    public static IEnumerable<FactSheet> Of(InterventionFigures figures, Language language) =>
        from told in figures.Reports.SelectMany(r => r.Figures.Goals.Select(g => (Report: r, Goal: g)))
        group told by told.Goal.Id into thread
        select Sheet([.. thread], figures, language);

    private static FactSheet Sheet(List<(ToldFigures Report, Goal Goal)> thread, InterventionFigures figures, Language language)
    {
        var goal = thread[^1].Goal;
        var isTold = figures.Reports.Select(r => r.Period.End).ToHashSet();
        return new FactSheet(
            Title(goal, language),
            FigureStory.Heads(language, "Period", "Status", "Outcome", "Comment", "HandedIn"),
            [
                .. goal.Thread.Where(s => !isTold.Contains(s.PeriodEnd)).Select(s => Row(s, language)),
                .. thread.Where(t => t.Goal.Standing != GoalStanding.Unsaid).Select(t => Row(t.Report, t.Goal.Standing, language)),
            ]
        );
    }

    /// <summary>Insatsmål: Hälften går vidare till arbete eller studier (mål minst 50 %)</summary>
    private static string Title(Goal goal, Language language)
    {
        string[] aside = [goal.Unit, GoalWords.Of(goal.Target, language)];
        var beside = string.Join(", ", aside.Where(t => t.Length > 0));
        var text = $"{Texts.Capital(GoalWords.Of(goal.Level, language))}: {goal.Text.Trim().TrimEnd('.')}";
        return beside.Length > 0 ? $"{text} ({beside})" : text;
    }

    private static IReadOnlyList<Fact> Row(ToldFigures report, GoalStanding standing, Language language) =>
        [
            Fact.Of(report.Name(language)),
            Fact.Of(Texts.Capital(GoalWords.Of(standing.Status, language))),
            Fact.Of(GoalWords.Count(standing, language)),
            Fact.Of(string.Join(' ', new[] { Sentence(standing.Comment), Forecast(standing, language) }.Where(t => t.Length > 0))),
            FigureStory.HandedIn(report, language),
        ];

    /// <summary>Of a report that did not come here.</summary>
    private static IReadOnlyList<Fact> Row(GoalStep step, Language language) =>
        [
            Fact.Of(Source.Get(language, "Story_Until", Days.Iso(step.PeriodEnd))),
            Fact.Of(Texts.Capital(GoalWords.Of(step.Status, language))),
            Fact.Of(GoalWords.Count(new GoalStanding(step.Status, step.Numerator, step.Denominator), language)),
            Fact.Of(""),
            Fact.Of(""),
        ];

    private static string Sentence(string text) => FigureWords.Sentence(text);

    private static string Forecast(GoalStanding standing, Language language) =>
        standing.Forecast.Length > 0 ? Source.Get(language, "Goal_Forecast", Sentence(standing.Forecast)) : "";
}
