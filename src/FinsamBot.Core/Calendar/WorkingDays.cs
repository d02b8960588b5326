namespace FinsamBot.Core.Calendar;

/// <summary>Arithmetic in working days where no organisation's own calendar is at hand: <see cref="WorkCalendar.Swedish"/>.</summary>
public static class WorkingDays
{
    /// <summary>When a working morning begins: the bot's own messages leave then.</summary>
    public static TimeOnly Morning { get; } = new(8, 0);

    public static bool IsWorkingDay(DateOnly day) => WorkCalendar.Swedish.IsWorkingDay(day);

    /// <inheritdoc cref="WorkCalendar.OnOrAfter"/>
    public static DateOnly OnOrAfter(DateOnly day) => WorkCalendar.Swedish.OnOrAfter(day);

    /// <inheritdoc cref="WorkCalendar.Add"/>
    public static DateOnly Add(DateOnly day, int count) => WorkCalendar.Swedish.Add(day, count);

    /// <inheritdoc cref="WorkCalendar.Between"/>
    public static int Between(DateOnly from, DateOnly to) => WorkCalendar.Swedish.Between(from, to);

    /// <summary>The instant a working morning begins on the day, or on the first working day after it.</summary>
    public static DateTimeOffset MorningOnOrAfter(DateOnly day) => StockholmTime.At(OnOrAfter(day), Morning);
}
