namespace FinsamBot.Domain.Calendar;

/// <summary>
/// The public holidays, free eves and half days of any year: thirteen holidays and three eves from 1990 on, see <see cref="HolidayRules"/>
/// for the laws. Saturdays and Sundays without a name of their own are not among them.
/// </summary>
public static class SwedishHolidays
{
    /// <summary>The first whole year of the Gregorian calendar; <see cref="Of"/> answers from it on.</summary>
    public const int FirstYear = 1583;

    /// <summary>The last year a date can have.</summary>
    public const int LastYear = 9999;

    /// <summary>The year from which <see cref="Of"/> gives what the law said; before it, the rules of 1990 carried back.</summary>
    public const int LawKnownFrom = 1990;

    /// <summary>By year, a bit for each free day. Two threads may build the same year at once; both get the same bits.</summary>
    private static readonly ulong[]?[] FreeDays = new ulong[]?[LastYear + 1];

    private static readonly ulong[]?[] HalfDays = new ulong[]?[LastYear + 1];

    /// <summary>A public holiday or a free eve, of whatever weekday. Asked for every day of every plan, so a look in a table.</summary>
    public static bool IsFree(DateOnly day) => IsIn(FreeDays[day.Year] ??= BitsOf(day.Year, free: true), day);

    /// <summary>A day that many offices shorten, of whatever weekday.</summary>
    public static bool IsHalf(DateOnly day) => IsIn(HalfDays[day.Year] ??= BitsOf(day.Year, free: false), day);

    /// <summary>
    /// The named days of a year by date. A half day is left out where nobody would work anyway. Throws
    /// <see cref="ArgumentOutOfRangeException"/> outside <see cref="FirstYear"/>–<see cref="LastYear"/>.
    /// </summary>
    public static IReadOnlyList<Holiday> Of(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        return [.. NamedIn(year).Where(h => h.IsFree || IsWeekday(h.Day)).OrderBy(h => h.Day).ThenBy(h => h.Name)];
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsFree(day);

    private static bool IsIn(ulong[] days, DateOnly day) => (days[day.DayOfYear / 64] >> (day.DayOfYear % 64) & 1) != 0;

    private static ulong[] BitsOf(int year, bool free)
    {
        var bits = new ulong[(366 / 64) + 1];
        foreach (var day in NamedIn(year).Where(h => h.IsFree == free).Select(h => h.Day.DayOfYear))
        {
            bits[day / 64] |= 1UL << (day % 64);
        }

        return bits;
    }

    private static IEnumerable<Holiday> NamedIn(int year) => HolidayRules.All.Where(r => r.Holds(year)).Select(r => r.In(year));
}
