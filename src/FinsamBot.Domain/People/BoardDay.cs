using FinsamBot.Domain.Calendar;

namespace FinsamBot.Domain.People;

/// <summary>When the paper for the board is to be there.</summary>
/// <param name="Days">Calendar days after the quarter's last day.</param>
/// <param name="SetAt">Papers that would have been due before it are not offered.</param>
public sealed record BoardDay(int Days, DateTimeOffset SetAt)
{
    public const int First = 1;
    public const int Last = 90;

    /// <summary>When the paper of a quarter is offered: the first working morning from the day on.</summary>
    public DateTimeOffset MorningFor(ReportingPeriod quarter, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.MorningOnOrAfter(quarter.End.AddDays(Days));
    }
}
