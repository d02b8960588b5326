using System.Collections.Concurrent;

namespace FinsamBot.Domain.Calendar;

/// <summary>Days and clock times are Europe/Stockholm; instants are UTC. This is the only place where the two meet.</summary>
public static class StockholmTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>A few years of days on which the clocks are not changed: asking the zone three times for each planned morning is most of a
    /// plan's cost.</summary>
    private static readonly ConcurrentDictionary<DateOnly, TimeSpan> PlainDays = new();

    private const int MostRemembered = 10_000;

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    public static TimeOnly ClockOf(DateTimeOffset instant) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>
    /// The instant of a clock time. A time that does not exist (the spring night) moves forward by the gap; one that occurs twice (the
    /// autumn night) means the first.
    /// </summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly clock)
    {
        if (PlainDays.TryGetValue(day, out var plain))
        {
            return new DateTimeOffset(day.ToDateTime(clock, DateTimeKind.Unspecified), plain).ToUniversalTime();
        }

        var local = day.ToDateTime(clock, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        if (
            PlainDays.Count < MostRemembered
            && Zone.GetUtcOffset(day.ToDateTime(TimeOnly.MinValue)) == Zone.GetUtcOffset(day.ToDateTime(TimeOnly.MaxValue))
        )
        {
            PlainDays[day] = offset;
        }

        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
