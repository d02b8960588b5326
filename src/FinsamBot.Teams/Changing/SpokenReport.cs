using System.Globalization;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Changing;

/// <summary>Which planned report somebody means: by the form's name, the quarter or the months of its period.</summary>
internal static partial class SpokenReport
{
    private const int MonthsInQuarter = 3;
    private static readonly string[] Ordinals = ["forsta", "andra", "tredje", "fjarde", "first", "second", "third", "fourth"];
    private const int Quarters = 4;

    /// <summary>Those that fit; all when nothing says which.</summary>
    public static IReadOnlyList<PlannedReport> In(string said, IReadOnlyList<PlannedReport> planned)
    {
        var flat = SpokenWords.Fold(said);
        var formed = planned.Where(p => flat.Contains(SpokenWords.Fold(p.Template.Name.Sv), StringComparison.Ordinal)).ToList();
        var all = formed.Count > 0 ? formed : planned;
        if (EndMonth(flat) is not { } month)
        {
            return all;
        }

        var year = Year().Match(flat) is { Success: true } named ? int.Parse(named.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var ending = all.Where(p => p.Plan.Period.End.Month == month && (year == 0 || p.Plan.Period.End.Year == year)).ToList();
        // Of the same quarter in two years the nearest is meant, where no year is named.
        return ending.Count > 1 ? [ending.MinBy(p => p.Plan.Due)!] : ending;
    }

    private static int? EndMonth(string flat)
    {
        if (Quarter().Match(flat) is { Success: true } quarter)
        {
            var number = quarter.Groups["n"].Success
                ? int.Parse(quarter.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)
                : (Array.IndexOf(Ordinals, quarter.Groups["nth"].Value) % Quarters) + 1;
            return number * MonthsInQuarter;
        }

        var months = Month().Matches(flat);
        return months.Count == 0 ? null : NumberOf(months[^1].Value);
    }

    private static int NumberOf(string month) =>
        Enumerable
            .Range(1, 12)
            .First(n =>
                new[] { Language.Swedish, Language.English }.Any(l =>
                    SpokenWords
                        .Fold(Days.DayAndMonth(new DateOnly(2026, n, 1), l))
                        .Split(' ')
                        .Any(w => w.Length > 2 && w[..3] == month[..3])
                )
            );

    [GeneratedRegex(
        @"\b(?:(?<nth>forsta|andra|tredje|fjarde|first|second|third|fourth)"
            + @" (?:kvartalet|kvartal|quarter)|(?:kvartal|q|quarter) ?(?<n>[1-4]))\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Quarter();

    [GeneratedRegex(
        @"\b(?:januari|january|februari|february|mars|march|april|maj|may|juni|june|juli|july|augusti|august|september|oktober|october"
            + @"|november|december)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Month();

    [GeneratedRegex(@"\b20[0-9]{2}\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Year();
}
