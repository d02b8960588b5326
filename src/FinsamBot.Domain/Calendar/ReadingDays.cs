namespace FinsamBot.Domain.Calendar;

/// <summary>
/// The days on which a steering group can be expected to read: whole working days outside the vacation weeks. Bridge days and half days do
/// not count, whatever the organisation decides about them, because the members work for other authorities. Where those have told their own
/// closed days, each member's days are counted by its own calendar, and the one with the fewest decides.
/// </summary>
/// <param name="members">Calendars of the members' authorities that differ from the common one; may be empty.</param>
public sealed class ReadingDays(WorkCalendar calendar, IEnumerable<WorkCalendar>? members = null)
{
    private readonly WorkCalendar[] _strict = [.. (members ?? []).Prepend(calendar).Distinct().Select(Strict)];

    /// <summary>For everybody.</summary>
    public bool Is(DateOnly day) => Array.TrueForAll(_strict, c => Is(c, day));

    /// <summary>Reading days after <paramref name="from"/> and before or on <paramref name="to"/>, of whoever has the fewest.</summary>
    public int Between(DateOnly from, DateOnly to) => _strict.Min(c => Between(c, from, to));

    private static int Between(WorkCalendar calendar, DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = to; day > from; day = day.AddDays(-1))
        {
            count += Is(calendar, day) ? 1 : 0;
        }

        return count;
    }

    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!Is(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!Is(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The reading day that is <paramref name="count"/> reading days after a day.</summary>
    public DateOnly After(DateOnly day, int count) => _strict.Max(c => After(c, day, count));

    private static DateOnly After(WorkCalendar calendar, DateOnly day, int count)
    {
        for (var left = count; left > 0; )
        {
            day = day.AddDays(1);
            left -= Is(calendar, day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The last reading day that has <paramref name="count"/> reading days after it, up to and including
    /// <paramref name="last"/>.</summary>
    public DateOnly Before(DateOnly last, int count) => OnOrBefore(_strict.Min(c => Before(c, last, count)));

    private static DateOnly Before(WorkCalendar calendar, DateOnly last, int count)
    {
        var day = last;
        for (var left = count; left > 0; day = day.AddDays(-1))
        {
            left -= Is(calendar, day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The breaks that touch the days from one to another, both included, in order.</summary>
    public IEnumerable<Break> BreaksBetween(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (Is(day))
            {
                continue;
            }

            var (first, last) = (OnOrBefore(day).AddDays(1), OnOrAfter(day).AddDays(-1));
            if (last.DayNumber - first.DayNumber + 1 >= Break.Shortest)
            {
                yield return new Break(first, last);
            }

            day = last;
        }
    }

    private static WorkCalendar Strict(WorkCalendar calendar) =>
        calendar with
        {
            BridgeDays = DayPolicy.Free,
            VacationDays = DayPolicy.Free,
        };

    private static bool Is(WorkCalendar strict, DateOnly day) => strict.IsWorkingDay(day) && !SwedishHolidays.IsHalf(day);
}
