using System.Globalization;

namespace FinsamBot.Domain.Calendar;

/// <summary>The quarters of the calendar.</summary>
public static class CalendarQuarter
{
    public const int Months = 3;
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>The one a day lies in.</summary>
    public static ReportingPeriod Of(DateOnly day)
    {
        var first = new DateOnly(day.Year, ((day.Month - 1) / Months * Months) + 1, 1);
        return new ReportingPeriod(first, first.AddMonths(Months).AddDays(-1));
    }

    /// <param name="first">The first day of a quarter.</param>
    public static IReadOnlyList<ReportingPeriod> From(DateOnly first, int count) =>
        [.. Enumerable.Range(0, count).Select(i => Of(first.AddMonths(i * Months)))];

    /// <summary>Every one from the first day's to the last day's; none where there is no day.</summary>
    public static IReadOnlyList<ReportingPeriod> Through(IReadOnlyList<DateOnly> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        if (days.Count == 0)
        {
            return [];
        }

        var (first, last) = (Of(days.Min()).Start, Of(days.Max()).Start);
        return From(first, ((((last.Year - first.Year) * 12) + last.Month - first.Month) / Months) + 1);
    }

    /// <summary>The last quarter that was over before a day.</summary>
    public static ReportingPeriod LastBefore(DateOnly day) => Of(Of(day).Start.AddDays(-1));

    /// <summary>Whether its last day has passed.</summary>
    public static bool IsOver(ReportingPeriod quarter, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        return quarter.End < today;
    }

    /// <summary>2026-Q1, as it is typed and stands in addresses.</summary>
    public static string NameOf(ReportingPeriod quarter)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        return string.Create(CultureInfo.InvariantCulture, $"{quarter.End.Year}-Q{quarter.End.Month / Months}");
    }

    /// <summary>Reads such a name; also 2026-K1. False for what is no quarter.</summary>
    public static bool TryRead(string? name, out ReportingPeriod quarter)
    {
        quarter = null!;
        if (
            name is not [_, _, _, _, '-', 'Q' or 'q' or 'K' or 'k', >= '1' and <= '4' and var number]
            || !int.TryParse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < FirstYear or > LastYear
        )
        {
            return false;
        }

        quarter = Of(new DateOnly(year, (number - '0') * Months, 1));
        return true;
    }
}
