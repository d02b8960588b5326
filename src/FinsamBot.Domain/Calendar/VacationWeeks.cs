using System.Globalization;

namespace FinsamBot.Domain.Calendar;

/// <summary>
/// The weeks of a year in which most people are away, by ISO 8601 week number, both ends included. A local setting: semesterlagen
/// (1977:480) 12 § gives four weeks in a row within June–August, and weeks 28–31 are when most offices take them.
/// </summary>
public sealed record VacationWeeks
{
    /// <summary>More would leave too little of a year to plan in.</summary>
    public const int MostWeeks = 10;

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> for a week that no year has, an end before the start, or more than
    /// <see cref="MostWeeks"/>.</summary>
    public VacationWeeks(int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, 53);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last - first + 1, MostWeeks);
        (First, Last) = (first, last);
    }

    /// <summary>Weeks 28–31, nearly all of July.</summary>
    public static VacationWeeks July { get; } = new(28, 31);

    public int First { get; }

    public int Last { get; }

    public bool Contains(DateOnly day)
    {
        var week = ISOWeek.GetWeekOfYear(day);
        return week >= First && week <= Last;
    }
}
