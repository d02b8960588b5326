using System.Collections.Immutable;

namespace FinsamBot.Domain.Calendar;

/// <summary>
/// When an organisation works: Monday to Friday, except the free days of the Swedish year, the days it has closed itself and, by its own
/// choice, bridge days and vacation weeks. A value: two calendars with the same choices are equal. Arithmetic that would leave the years
/// 1–9999 throws <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public sealed record WorkCalendar
{
    /// <summary>What holds for everybody: no closed days, bridge days and July count as working days.</summary>
    public static WorkCalendar Swedish { get; } = new();

    /// <summary>Days that the organisation keeps closed on top of the holidays, such as a planning day.</summary>
    public ImmutableSortedSet<DateOnly> ClosedDays { get; init; } = [];

    public DayPolicy BridgeDays { get; init; } = DayPolicy.Works;

    /// <summary>When most people are away; null for an organisation without common vacation.</summary>
    public VacationWeeks? Vacation { get; init; } = VacationWeeks.July;

    /// <summary>Whether the days of <see cref="Vacation"/> count as working days. They are known as vacation either way.</summary>
    public DayPolicy VacationDays { get; init; } = DayPolicy.Works;

    public bool IsWorkingDay(DateOnly day) => IsOpen(day) && !(BridgeDays == DayPolicy.Free && IsBridgeDay(day));

    /// <summary>Klämdag: a single working day between free days. Asked before the choice for bridge days, so it holds whatever that choice
    /// is.</summary>
    public bool IsBridgeDay(DateOnly day) =>
        IsOpen(day) && day > DateOnly.MinValue && day < DateOnly.MaxValue && !IsOpen(day.AddDays(-1)) && !IsOpen(day.AddDays(1));

    public bool IsVacation(DateOnly day) => Vacation?.Contains(day) == true;

    /// <summary>
    /// The named days of a year by date, as <see cref="SwedishHolidays.Of"/> gives them, with the bridge days of this calendar and without
    /// half days on which it is closed.
    /// </summary>
    public IReadOnlyList<Holiday> NamedDaysOf(int year)
    {
        var named = SwedishHolidays.Of(year).Where(h => h.IsFree || IsOpen(h.Day));
        var bridges = Enumerable
            .Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
            .Select(new DateOnly(year, 1, 1).AddDays)
            .Where(IsBridgeDay);
        return
        [
            .. named
                .Concat(bridges.Select(d => new Holiday(d, NamedDay.BridgeDay, HolidayKind.BridgeDay)))
                .OrderBy(h => h.Day)
                .ThenBy(h => h.Name),
        ];
    }

    /// <summary>The day itself when it is a working day, else the next one.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The day itself when it is a working day, else the one before.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The working day <paramref name="count"/> steps away; negative counts go back. The start need not be a working day; 0
    /// returns it as it is.</summary>
    public DateOnly Add(DateOnly day, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0; )
        {
            day = day.AddDays(step);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; 0 when it has passed.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = to; day > from; day = day.AddDays(-1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The day as <paramref name="rule"/> would have it when it is not a working day.</summary>
    public DateOnly Shift(DateOnly day, WhenClosed rule) =>
        rule switch
        {
            WhenClosed.Later => OnOrAfter(day),
            WhenClosed.Earlier => OnOrBefore(day),
            _ => day,
        };

    /// <summary>The instant a working morning begins on the day, or on the first working day after it.</summary>
    public DateTimeOffset MorningOnOrAfter(DateOnly day) => StockholmTime.At(OnOrAfter(day), WorkingHours.Morning);

    public bool Equals(WorkCalendar? other) =>
        other is not null
        && BridgeDays == other.BridgeDays
        && Vacation == other.Vacation
        && VacationDays == other.VacationDays
        && ClosedDays.SetEquals(other.ClosedDays);

    public override int GetHashCode() => HashCode.Combine(BridgeDays, Vacation, VacationDays, ClosedDays.Count);

    private bool IsOpen(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !SwedishHolidays.IsFree(day)
        && !ClosedDays.Contains(day)
        && !(VacationDays == DayPolicy.Free && IsVacation(day));
}
