using System.Globalization;

namespace FinsamBot.Domain.Calendar.Dates;

/// <summary>One date as far as it is written: the year may have to come from its neighbour, or from the report.</summary>
internal readonly record struct DatePart(int? Year, int? Quarter, int? Month, int? Week, int? Day, int? LastDay, int Index, int Length)
{
    public int End => Index + Length;

    public DatePrecision Precision
    {
        get
        {
            if (Day is not null)
            {
                return DatePrecision.Day;
            }

            if (Week is not null)
            {
                return DatePrecision.Week;
            }

            if (Month is not null)
            {
                return DatePrecision.Month;
            }

            return Quarter is not null ? DatePrecision.Quarter : DatePrecision.Year;
        }
    }

    /// <summary>Where in a year it lies, in days: enough to see that one part lies before another one.</summary>
    public int Place => ((Month ?? 0) * 31) + (Day ?? 0) + ((Week ?? 0) * 7) + ((Quarter ?? 0) * 92);

    /// <summary>The first and last day; null where there is no such day.</summary>
    public (DateOnly Start, DateOnly End)? In(int year)
    {
        if (year is < 1900 or > 2199)
        {
            return null;
        }

        if (Week is { } week)
        {
            return WeekOf(year, week);
        }

        if (Quarter is { } quarter)
        {
            return Months(year, (3 * quarter) - 2, 3);
        }

        if (Month is not { } month)
        {
            return Months(year, 1, 12);
        }

        if (month is < 1 or > 12)
        {
            return null;
        }

        return Day is not { } day ? Months(year, month, 1) : DaysOf(year, month, day, LastDay ?? day);
    }

    private static (DateOnly, DateOnly)? DaysOf(int year, int month, int first, int last) =>
        first >= 1 && first <= last && last <= DateTime.DaysInMonth(year, month)
            ? (new DateOnly(year, month, first), new DateOnly(year, month, last))
            : null;

    private static (DateOnly, DateOnly) Months(int year, int first, int count)
    {
        var start = new DateOnly(year, first, 1);
        return (start, start.AddMonths(count).AddDays(-1));
    }

    private static (DateOnly, DateOnly)? WeekOf(int year, int week)
    {
        if (week < 1 || week > ISOWeek.GetWeeksInYear(year))
        {
            return null;
        }

        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return (monday, monday.AddDays(6));
    }
}
