using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports.Figures;

/// <summary>What is worth a look among registered figures, said in words.</summary>
public static class RemarkWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>What is worth a look, as a sentence.</summary>
    public static string Of(FigureRemark remark, Language language)
    {
        ArgumentNullException.ThrowIfNull(remark);
        object[] said =
        [
            .. remark.Arguments.Select(a => a is Goal goal ? $"{goal.Text.Trim().TrimEnd('.')}: {GoalWords.Standing(goal, language)}" : a),
        ];
        return Source.Get(language, $"Remark_{remark.Kind}", said);
    }
}
