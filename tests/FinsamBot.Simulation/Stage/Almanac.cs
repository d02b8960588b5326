namespace FinsamBot.Simulation.Stage;

/// <summary>
/// Swedish days and hours once more, on purpose not the product's: Easter from a table, the rest spelled out, summer time by the rule of
/// directive 2000/84/EC. What the product reckons is judged by it.
/// </summary>
internal sealed class Almanac
{
    public const int FirstYear = 2024;
    public const int LastYear = 2044;

    /// <summary>Old papers are of the year before, and what they plan may reach back.</summary>
    private const int FirstEaster = 2022;

    /// <summary>Easter Sunday of 2022–2045, month times 100 plus day.</summary>
    private static readonly int[] Easters =
    [
        417,
        409,
        331,
        420,
        405,
        328,
        416,
        401,
        421,
        413,
        328,
        417,
        409,
        325,
        413,
        405,
        425,
        410,
        401,
        421,
        406,
        329,
        417,
        409,
    ];

    private static readonly int[] FixedFree = [101, 106, 501, 606, 1224, 1225, 1226, 1231];
    private static readonly int[] FixedHalf = [105, 430, 605];

    /// <summary>The association's own closed days.</summary>
    public HashSet<DateOnly> Closed { get; set; } = [];

    public bool BridgeDaysFree { get; set; }

    public bool VacationFree { get; set; }

    public bool IsWorking(DateOnly day) => IsOpen(day, VacationFree) && !(BridgeDaysFree && IsBridge(day, VacationFree));

    /// <summary>Whole working days outside vacation weeks and bridge days, whatever the association decided.</summary>
    public bool IsReading(DateOnly day) => IsOpen(day, true) && !IsBridge(day, true) && !IsHalf(day);

    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorking(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    public DateOnly Add(DateOnly day, int count)
    {
        for (var left = Math.Abs(count); left > 0; left -= IsWorking(day) ? 1 : 0)
        {
            day = day.AddDays(Math.Sign(count));
        }

        return day;
    }

    public int ReadingBetween(DateOnly from, DateOnly to) =>
        Enumerable.Range(1, Math.Max(0, to.DayNumber - from.DayNumber)).Count(n => IsReading(from.AddDays(n)));

    /// <summary>Eight in the morning of the first working day on or after a day.</summary>
    public DateTimeOffset Morning(DateOnly day) => Instant(OnOrAfter(day), new TimeOnly(8, 0));

    /// <summary>Whether the bot may speak first at that instant.</summary>
    public bool MaySpeak(DateTimeOffset instant)
    {
        var local = Local(instant);
        return local.Hour is >= 8 and < 17 && IsWorking(DateOnly.FromDateTime(local));
    }

    /// <summary>That instant, or when nobody may be spoken to then, the next working morning.</summary>
    public DateTimeOffset SpeakOnOrAfter(DateTimeOffset instant) =>
        MaySpeak(instant) ? instant : Morning(Local(instant).Hour < 8 ? DayOf(instant) : DayOf(instant).AddDays(1));

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    public static DateTimeOffset Instant(DateOnly day, TimeOnly clock)
    {
        var local = day.ToDateTime(clock);
        var winter = new DateTimeOffset(local, TimeSpan.FromHours(1)).ToUniversalTime();
        return IsSummer(winter.AddHours(-1)) ? winter.AddHours(-1) : winter;
    }

    private static DateTime Local(DateTimeOffset instant) => instant.UtcDateTime.AddHours(IsSummer(instant) ? 2 : 1);

    private static bool IsSummer(DateTimeOffset instant) =>
        instant >= LastSunday(instant.UtcDateTime.Year, 3) && instant < LastSunday(instant.UtcDateTime.Year, 10);

    private static DateTimeOffset LastSunday(int year, int month)
    {
        var last = new DateTimeOffset(year, month, 31, 1, 0, 0, TimeSpan.Zero);
        return last.AddDays(-(int)last.DayOfWeek);
    }

    private bool IsBridge(DateOnly day, bool vacationFree) =>
        IsOpen(day, vacationFree) && !IsOpen(day.AddDays(-1), vacationFree) && !IsOpen(day.AddDays(1), vacationFree);

    private bool IsOpen(DateOnly day, bool vacationFree) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !IsHoliday(day)
        && !Closed.Contains(day)
        && !(vacationFree && System.Globalization.ISOWeek.GetWeekOfYear(day) is >= 28 and <= 31);

    private static bool IsHoliday(DateOnly day)
    {
        var easter = AfterEaster(day);
        return Array.IndexOf(FixedFree, Number(day)) >= 0
            || easter is -2 or 0 or 1 or 39 or 49
            || (day.DayOfWeek == DayOfWeek.Friday && Number(day) is >= 619 and <= 625)
            || (day.DayOfWeek == DayOfWeek.Saturday && Number(day) is (>= 620 and <= 626) or 1031 or (>= 1101 and <= 1106));
    }

    private static bool IsHalf(DateOnly day) =>
        Array.IndexOf(FixedHalf, Number(day)) >= 0
        || AfterEaster(day) is -3 or 38
        || (day.DayOfWeek == DayOfWeek.Friday && Number(day) is (>= 1030 and <= 1031) or (>= 1101 and <= 1105));

    private static int Number(DateOnly day) => (day.Month * 100) + day.Day;

    private static int AfterEaster(DateOnly day)
    {
        var number = Easters[Math.Clamp(day.Year - FirstEaster, 0, Easters.Length - 1)];
        return day.DayNumber - new DateOnly(day.Year, number / 100, number % 100).DayNumber;
    }
}
