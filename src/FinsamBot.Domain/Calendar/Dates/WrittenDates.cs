using System.Text.RegularExpressions;

namespace FinsamBot.Domain.Calendar.Dates;

/// <summary>
/// Reads the days and periods that people write: every form of <see cref="SwedishDate"/>, within a text and joined to ranges, months
/// (<c>nov-dec-21</c>, <c>mars -2022</c>), ISO weeks (<c>V32-V43</c>), quarters and years. Separators are hyphens and dashes, with or
/// without blanks, and <c>till</c>.
/// </summary>
public static partial class WrittenDates
{
    /// <summary>Every date in the text, in order. One that is written without a year and has no neighbour to take it from is left
    /// out.</summary>
    /// <param name="year">The year of dates that are written without one.</param>
    public static IReadOnlyList<WrittenDate> Find(string text, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = DateScan.Parts(text).ToList();
        var dates = new List<WrittenDate>();
        for (var i = 0; i < parts.Count; i++)
        {
            var joined =
                i + 1 < parts.Count && Separator().IsMatch(text[parts[i].End..parts[i + 1].Index])
                    ? Range(parts[i], parts[i + 1], year)
                    : null;
            if (joined is not null)
            {
                i++;
            }

            if ((joined ?? Single(parts[i], year)) is { } date)
            {
                dates.Add(date);
            }
        }

        return dates;
    }

    /// <summary>The period a field names: a range, a month, quarter or year, or two days in order. False when there is none.</summary>
    public static bool TryPeriod(string? text, out ReportingPeriod period)
    {
        var dates = Find(text ?? "");
        var range =
            dates.FirstOrDefault(d => !d.IsDay && d.Precision != DatePrecision.Year) ?? Days(dates) ?? dates.FirstOrDefault(d => !d.IsDay);
        period = range is null ? null! : new ReportingPeriod(range.Start, range.End);
        return range is not null;
    }

    private static WrittenDate? Days(IReadOnlyList<WrittenDate> dates) =>
        dates.Where(d => d.IsDay).ToList() is [var first, var last, ..] && first.Start < last.End ? first with { End = last.End } : null;

    private static WrittenDate? Single(DatePart part, int? year) =>
        (part.Year ?? year) is { } known && part.In(known) is var (start, end)
            ? new WrittenDate(start, end, part.Precision, part.Index, part.Length)
            : null;

    /// <summary>A range whose first part may lack the year: it lies in the year of the last one, or in the year before when it would come
    /// after it.</summary>
    private static WrittenDate? Range(DatePart first, DatePart last, int? year)
    {
        var from = first.Year ?? (last.Year is { } known ? known - (first.Place > last.Place ? 1 : 0) : year);
        var to = last.Year ?? (from is { } begun ? begun + (first.Place > last.Place ? 1 : 0) : null);
        return from is { } a && to is { } b && first.In(a) is var (start, _) && last.In(b) is var (_, end) && start <= end
            ? new WrittenDate(
                start,
                end,
                (DatePrecision)Math.Min((int)first.Precision, (int)last.Precision),
                first.Index,
                last.End - first.Index
            )
            : null;
    }

    [GeneratedRegex(
        @"^\s*(?:-{1,2}|–|—|−|till(?: och med)?|t\.? ?o\.? ?m\.?|to)\s*(?:den )?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Separator();
}
