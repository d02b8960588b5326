namespace FinsamBot.Domain.Calendar;

/// <summary>The quarters of the calendar.</summary>
public static class CalendarQuarter
{
    public const int Months = 3;

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
}
