namespace FinsamBot.Domain.Calendar;

/// <summary>When the bot may speak first: working days 8–17, Europe/Stockholm.</summary>
public static class WorkingHours
{
    private static readonly TimeOnly End = new(17, 0);

    /// <summary>When a working morning begins: the bot's own messages leave then.</summary>
    public static TimeOnly Morning { get; } = new(8, 0);

    public static bool IsOpen(DateTimeOffset instant, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var clock = StockholmTime.ClockOf(instant);
        return clock >= Morning && clock < End && calendar.IsWorkingDay(StockholmTime.DayOf(instant));
    }

    /// <summary>
    /// <paramref name="wished"/> when <paramref name="earliest"/>, the later of the wish and now, lies within working hours; else the next
    /// working morning.
    /// </summary>
    public static DateTimeOffset OnOrAfter(DateTimeOffset earliest, DateTimeOffset wished, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (IsOpen(earliest, calendar))
        {
            return wished;
        }

        var day = StockholmTime.DayOf(earliest);
        return calendar.MorningOnOrAfter(StockholmTime.ClockOf(earliest) < Morning ? day : day.AddDays(1));
    }
}
