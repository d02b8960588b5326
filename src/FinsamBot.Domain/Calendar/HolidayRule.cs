namespace FinsamBot.Domain.Calendar;

/// <summary>When a named day falls, in any year of the Gregorian calendar.</summary>
/// <param name="Name">Which day.</param>
/// <param name="Kind">What it means for work.</param>
/// <param name="FallsIn">Its date in a year.</param>
internal sealed record HolidayRule(NamedDay Name, HolidayKind Kind, Func<int, DateOnly> FallsIn)
{
    /// <summary>The first year in which the rule holds.</summary>
    public int From { get; init; } = DateOnly.MinValue.Year;

    /// <summary>The last year in which the rule holds.</summary>
    public int Through { get; init; } = DateOnly.MaxValue.Year;

    public bool Holds(int year) => year >= From && year <= Through;

    public Holiday In(int year) => new(FallsIn(year), Name, Kind);

    /// <summary>The same date every year.</summary>
    public static Func<int, DateOnly> Fixed(int month, int day) => year => new DateOnly(year, month, day);

    /// <summary>So many days after Easter Sunday; before it when negative.</summary>
    public static Func<int, DateOnly> AfterEaster(int days) => year => Easter.SundayOf(year).AddDays(days);

    /// <summary>The weekday that falls on the date or within the six days after it.</summary>
    public static Func<int, DateOnly> First(DayOfWeek weekday, int month, int day) =>
        year =>
        {
            var earliest = new DateOnly(year, month, day);
            return earliest.AddDays(((int)weekday - (int)earliest.DayOfWeek + 7) % 7);
        };
}
