using System.Globalization;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Calendar.Dates;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Text;

namespace FinsamBot.Intake.Forms;

/// <summary>
/// Goals as our own documents print them. What stands there is not parsed by rules of its own: what it could mean is said in the words of
/// the document, and taken for meant where these are the words. What somebody has added by hand goes into the comment.
/// </summary>
internal static partial class OwnGoals
{
    private const int LongestNumber = 9;

    public static Goal Of(IReadOnlyList<string> row, GoalLevel level)
    {
        var status = Enum.GetValues<GoalStatus>().FirstOrDefault(s => s != GoalStatus.NotSaid && OwnFigures.Same(Word(s), row[1]));
        var said = status == GoalStatus.NotSaid && !OwnFigures.Same(PrintedForm.Get("Goals_NotSaid"), row[1]) ? row[1].Trim() : "";
        var rest = row[2].Trim();
        var count = Counts(rest).FirstOrDefault(c => Takes(ref rest, GoalWords.Count(c, Language.Swedish)));
        var target =
            Targets(rest).FirstOrDefault(t => Takes(ref rest, Domain.Text.Texts.Capital(GoalWords.Of(t, Language.Swedish))))
            ?? GoalTarget.YesNo;
        var standing = (count ?? GoalStanding.Unsaid) with { Status = status };
        var goal = new Goal("", "", level, row[0].Trim(), target, standing, []);
        var thread = Steps(rest, goal)
            .FirstOrDefault(s => Takes(ref rest, GoalWords.Changed(goal with { Thread = [s] }, Language.Swedish)));
        var (comment, forecast) = Words(row[3].Trim());
        return goal with
        {
            Standing = standing with
            {
                Comment = string.Join(' ', new[] { said, rest, comment }.Where(w => w.Length > 0)),
                Forecast = forecast,
            },
            Thread = thread is null ? [] : [thread],
        };
    }

    /// <summary>Takes away a sentence that the text begins with.</summary>
    private static bool Takes(ref string text, string? sentence)
    {
        var printed = sentence is null or [.., '.'] ? sentence : sentence + ".";
        if (printed is not { Length: > 0 } || !text.StartsWith(printed, StringComparison.Ordinal))
        {
            return false;
        }

        text = text[printed.Length..].TrimStart();
        return true;
    }

    private static IEnumerable<GoalStanding> Counts(string text) =>
        Numbers(text) switch
        {
            [var one, var other, ..] => [Counted(one, other), Counted(one, null)],
            [var one] => [Counted(one, null)],
            _ => [],
        };

    private static GoalStanding Counted(decimal numerator, decimal? denominator) =>
        new(GoalStatus.NotSaid, (int)numerator, denominator is { } whole ? (int)whole : null);

    private static IEnumerable<GoalTarget> Targets(string text) =>
        Numbers(text) is [var from, ..] numbers
            ?
            [
                new GoalTarget(TargetKind.Share, from),
                new GoalTarget(TargetKind.Count, from),
                .. numbers.Skip(1).Take(1).Select(to => new GoalTarget(TargetKind.Range, from, to)),
            ]
            : [];

    /// <summary>What the report before may have said of the goal.</summary>
    private static IEnumerable<GoalStep> Steps(string text, Goal goal)
    {
        if (WrittenDates.Find(text).FirstOrDefault(d => d.IsDay) is not { } written)
        {
            return [];
        }

        var day = written.Start;
        var counts = Numbers(text.Replace(Days.Iso(day), "", StringComparison.Ordinal)) switch
        {
            [var one, var other, ..] => new[] { Counted(one, other), Counted(one, null), GoalStanding.Unsaid },
            [var one] => [Counted(one, null), GoalStanding.Unsaid],
            _ => [GoalStanding.Unsaid],
        };
        return
        [
            new GoalStep(day, goal.Standing.Status, goal.Standing.Numerator, goal.Standing.Denominator),
            .. from status in Enum.GetValues<GoalStatus>()
            from count in counts
            select new GoalStep(day, status, count.Numerator, count.Denominator),
        ];
    }

    private static (string Comment, string Forecast) Words(string text)
    {
        var label = PrintedForm.Get("Goals_Forecast", "");
        var at = text.StartsWith(label, StringComparison.Ordinal) ? 0 : text.LastIndexOf(" " + label, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at].TrimEnd(), text[at..].TrimStart()[label.Length..].Trim());
    }

    private static IReadOnlyList<decimal> Numbers(string text) =>
        [
            .. Number()
                .Matches(text)
                .Take(2)
                .Where(m => m.Length <= LongestNumber)
                .Select(m => decimal.Parse(m.Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)),
        ];

    private static string Word(GoalStatus status) => GoalWords.Of(status, Language.Swedish);

    [GeneratedRegex("[0-9]+(?:,[0-9])?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
