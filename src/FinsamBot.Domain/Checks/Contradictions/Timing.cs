using System.Globalization;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Calendar.Dates;

namespace FinsamBot.Domain.Checks.Contradictions;

/// <summary>Whether days and stretches of time in a text fit each other and the period.</summary>
public static partial class Timing
{
    private const int SameBeginning = 14;
    private const int ShortestMonths = 3;
    private const int MostPlans = 50;

    /// <summary>A line that is a stretch of days, and a sentence that lets the first group begin some other day near it.</summary>
    /// <param name="year">The year of dates that are written without one.</param>
    public static IEnumerable<Contradiction> Starts(string where, Prose prose, int year)
    {
        ArgumentNullException.ThrowIfNull(prose);
        var lines = prose.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var plans = lines
            .Where(l => l.Length < 60)
            .SelectMany(l => WrittenDates.Find(l, year).Where(d => !d.IsDay).Take(1).Select(d => (Line: l, d.Start, d.End)))
            .Take(MostPlans)
            .ToList();
        foreach (var statement in prose.Statements.Where(s => s.Text.Length >= 60 && Began().IsMatch(s.Text)))
        {
            var cue = Began().Match(statement.Text).Index;
            var day = WrittenDates.Find(statement.Text, year).FirstOrDefault(d => d.IsDay && d.Index > cue);
            var plan = plans.FirstOrDefault(p =>
                day is not null && p.Start < day.Start && day.Start.DayNumber - p.Start.DayNumber <= SameBeginning
            );
            if (day is not null && plan.Line is not null)
            {
                yield return new Contradiction(ContradictionKind.StartDates, where, statement.Text, plan.Line.Trim());
            }
        }
    }

    /// <summary><c>under en period om ett år</c> beside a period of fourteen months.</summary>
    public static IEnumerable<Contradiction> Durations(string where, Prose prose, ReportingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(prose);
        ArgumentNullException.ThrowIfNull(period);
        var months =
            ((period.End.Year - period.Start.Year) * 12)
            + period.End.Month
            - period.Start.Month
            + (period.End.Day >= period.Start.Day ? 1 : 0);
        foreach (var statement in prose.Statements)
        {
            var match = Length().Match(statement.Text);
            if (match.Success && NumberWords.Of(match.Groups["n"].Value) is { } number)
            {
                var said = number * (match.Groups["unit"].Value.StartsWith('m') ? 1 : 12);
                if (said >= ShortestMonths && Math.Abs(said - months) >= Math.Max(2, months / 12))
                {
                    yield return new Contradiction(
                        ContradictionKind.Duration,
                        where,
                        statement.Text,
                        string.Create(CultureInfo.InvariantCulture, $"{period} = {months} mån")
                    );
                }
            }
        }
    }

    [GeneratedRegex(
        @"\b(?:startade|började|påbörjades) (?:\p{L}+ ){0,2}(?:första )?(?:grupp|projekt|insats)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Began();

    [GeneratedRegex(
        @"\b(?:insatsen|projektet)\b[^.]{0,40}\b(?:en period (?:om|på)|pågått i|pågått under|varit igång i|varit aktiv(?:t)? i)"
            + @"\s(?:ca\.? |cirka |drygt |knappt |ungefär )?(?<n>[0-9]{1,3}|\p{L}{2,9})\s(?<unit>år|månader)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Length();
}
