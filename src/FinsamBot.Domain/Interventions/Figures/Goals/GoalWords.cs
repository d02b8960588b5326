using System.Globalization;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures.Goals;

/// <summary>A goal in words: what is to be reached, where it stands, what has changed, how it is expected to end.</summary>
public static class GoalWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    public static string Of(Goal goal, Language language)
    {
        ArgumentNullException.ThrowIfNull(goal);
        var unit = goal.Unit.Length > 0 ? $" ({goal.Unit})" : "";
        string?[] parts =
        [
            $"**{goal.Text.Trim().TrimEnd('.')}**{unit}: {Standing(goal, language)}.",
            Changed(goal, language),
            goal.Standing.Comment.Length > 0 ? FigureWords.Sentence(goal.Standing.Comment) : null,
            goal.Standing.Forecast.Length > 0 ? Source.Get(language, "Goal_Forecast", FigureWords.Sentence(goal.Standing.Forecast)) : null,
        ];
        return string.Join(' ', parts.OfType<string>());
    }

    /// <summary>delvis uppfyllt, 75 av 156 (48,1 %), mål minst 50 %</summary>
    public static string Standing(Goal goal, Language language)
    {
        ArgumentNullException.ThrowIfNull(goal);
        string?[] parts = [Of(goal.Standing.Status, language), Count(goal.Standing, language), Of(goal.Target, language)];
        return string.Join(", ", parts.OfType<string>().Where(p => p.Length > 0));
    }

    public static string Of(GoalStatus status, Language language) => Source.Get(language, $"Goal_{status}");

    public static string Of(GoalLevel level, Language language) => Source.Get(language, $"Level_{level}");

    /// <summary>mål minst 50 %; empty where it is reached or not.</summary>
    public static string Of(GoalTarget target, Language language)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Kind == TargetKind.YesNo
            ? ""
            : Source.Get(language, $"Target_{target.Kind}", Number(target.From, language), Number(target.To, language));
    }

    /// <summary>75 av 156 (48,1 %); null where nothing is counted.</summary>
    public static string? Count(GoalStanding standing, Language language)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return (standing.Numerator, standing.Denominator, standing.Percent) switch
        {
            (null, _, _) => null,
            ({ } n, null, _) => n.ToString(CultureInfo.InvariantCulture),
            ({ } n, { } d, null) => Source.Get(language, "Goal_Of", n, d),
            ({ } n, { } d, { } share) => Source.Get(language, "Goal_OfShare", n, d, Number(share, language)),
        };
    }

    /// <summary>What the report before said, when it was something else; null when there was none.</summary>
    public static string? Changed(Goal goal, Language language)
    {
        ArgumentNullException.ThrowIfNull(goal);
        if (goal.Thread is not [.., var before])
        {
            return null;
        }

        var then = new GoalStanding(before.Status, before.Numerator, before.Denominator);
        var isSame =
            then.Status == goal.Standing.Status
            && then.Numerator == goal.Standing.Numerator
            && then.Denominator == goal.Standing.Denominator;
        var said = string.Join(", ", new[] { Of(then.Status, language), Count(then, language) }.OfType<string>());
        return isSame
            ? Source.Get(language, "Goal_Unchanged", Days.Iso(before.PeriodEnd))
            : Source.Get(language, "Goal_Changed", Days.Iso(before.PeriodEnd), said);
    }

    /// <summary>48,1; empty for null.</summary>
    public static string Number(decimal? number, Language language) =>
        number?.ToString("0.#", language == Language.Swedish ? Comma : NumberFormatInfo.InvariantInfo) ?? "";

    private static NumberFormatInfo Comma { get; } = new() { NumberDecimalSeparator = "," };
}
