namespace FinsamBot.Core.Calendar;

/// <summary>Arithmetic in working days: Monday to Friday, except free days.</summary>
public static class WorkingDays
{
    /// <summary>When a working morning begins: the bot's own messages leave then.</summary>
    public static TimeOnly Morning { get; } = new(8, 0);

    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !SwedishHolidays.IsFree(day);

    /// <summary>The day itself when it is a working day, else the next one.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The working day <paramref name="count"/> steps away; negative counts go back. The start need not be a working day; 0 returns it as it is.</summary>
    public static DateOnly Add(DateOnly day, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(step);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; 0 when it has passed.</summary>
    public static int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The instant a working morning begins on the day, or on the first working day after it.</summary>
    public static DateTimeOffset MorningOnOrAfter(DateOnly day) => StockholmTime.At(OnOrAfter(day), Morning);
}
