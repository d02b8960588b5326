namespace FinsamBot.Core.Calendar;

/// <summary>When the bot may speak first: working days 8–17, Europe/Stockholm.</summary>
public static class WorkingHours
{
    private static readonly TimeOnly End = new(17, 0);

    public static bool IsOpen(DateTimeOffset instant)
    {
        var clock = StockholmTime.ClockOf(instant);
        return clock >= WorkingDays.Morning && clock < End && WorkingDays.IsWorkingDay(StockholmTime.DayOf(instant));
    }

    /// <summary>
    /// <paramref name="wished"/> when <paramref name="earliest"/>, the later of the wish and now, lies within working hours; else the next working morning.
    /// </summary>
    public static DateTimeOffset OnOrAfter(DateTimeOffset earliest, DateTimeOffset wished)
    {
        if (IsOpen(earliest))
        {
            return wished;
        }

        var day = StockholmTime.DayOf(earliest);
        return WorkingDays.MorningOnOrAfter(StockholmTime.ClockOf(earliest) < WorkingDays.Morning ? day : day.AddDays(1));
    }
}
