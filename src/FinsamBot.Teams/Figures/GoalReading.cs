using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports.Figures.Goals;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Figures;

/// <summary>Reads a goal as people write one: 50, 50 %, minst 50, 50–60, ja/nej; 75 av 156.</summary>
internal static partial class GoalReading
{
    public static EntryReading Of(string? id, ImmutableDictionary<string, string> typed, Reader to)
    {
        if (!TryTarget(typed[GoalInputs.Target], out var target))
        {
            return EntryReading.Fails(to, "Goal_TargetUnreadable", typed[GoalInputs.Target]);
        }

        if (!TryCount(typed[GoalInputs.Count], out var numerator, out var denominator))
        {
            return EntryReading.Fails(to, "Goal_CountUnreadable", typed[GoalInputs.Count]);
        }

        var level = EntryReading.ChoiceOf(typed[GoalInputs.Level], GoalLevel.Intervention);
        var status = EntryReading.ChoiceOf(typed[GoalInputs.Status], GoalStatus.NotSaid);
        var standing = new GoalStanding(status, numerator, denominator, typed[GoalInputs.Forecast], typed[GoalInputs.Comment]);
        return new EntryReading(new SaveGoal(id, EntryReading.UnitOf(typed), level, typed[GoalInputs.Text], target, standing), null);
    }

    private static bool TryTarget(string text, out GoalTarget target)
    {
        var said = SpokenWords.Fold(text);
        target = GoalTarget.YesNo;
        if (said.Length == 0 || YesNo().IsMatch(said))
        {
            return true;
        }

        var match = Target().Match(said);
        if (!match.Success || (match.Groups["share"].Success && match.Groups["to"].Success))
        {
            return false;
        }

        var from = Number(match.Groups["from"]);
        target =
            match.Groups["share"].Success ? new GoalTarget(TargetKind.Share, from)
            : match.Groups["to"].Success ? new GoalTarget(TargetKind.Range, from, Number(match.Groups["to"]))
            : new GoalTarget(TargetKind.Count, from);
        return true;
    }

    private static bool TryCount(string text, out int? numerator, out int? denominator)
    {
        (numerator, denominator) = (null, null);
        if (text.Length == 0)
        {
            return true;
        }

        var match = Count().Match(SpokenWords.Fold(text));
        if (match.Success)
        {
            numerator = (int)Number(match.Groups["n"]);
            denominator = match.Groups["d"].Success ? (int)Number(match.Groups["d"]) : null;
        }

        return match.Success;
    }

    private static decimal Number(Group digits) =>
        decimal.Parse(
            digits.Value.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture
        );

    private const string Whole = "(?:[0-9]{1,3}(?: [0-9]{3}){1,2}|[0-9]{1,9})";

    [GeneratedRegex("^(?:ja|nej|yes|no)(?: ?(?:/|eller|or) ?(?:nej|no))?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex YesNo();

    [GeneratedRegex(
        $"^(?:(?:minst|mer an|over|ca|cirka|at least|>|>=|≥) ?)?(?<from>{Whole}(?:[.,][0-9])?)"
            + $"(?: ?(?:-|–|—|till|to) ?(?<to>{Whole}(?:[.,][0-9])?))?"
            + " ?(?<share>%|procent|percent|per cent)?(?: ?(?:st|stycken|personer|deltagare|people|participants))?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Target();

    [GeneratedRegex(
        "^(?<n>" + Whole + ")(?: ?(?:av|of|/) ?(?<d>" + Whole + "))?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Count();
}
