using FinsamBot.Core.Reports;

namespace FinsamBot.Core.Calendar;

/// <summary>When a report is due and when answers close. The one place that knows the rule, so that a richer calendar can replace it.</summary>
public static class Deadlines
{
    /// <summary>Local routine of the associations seen: fourteen days after the period's end. No law sets it.</summary>
    public const int DaysAfterPeriod = 14;

    /// <summary>Working days that the steering group is given to answer, when the due date allows.</summary>
    public const int WorkingDaysToAnswer = 5;

    public static DateOnly Due(ReportingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.End.AddDays(DaysAfterPeriod);
    }

    /// <summary>
    /// The last day to answer for a steering group asked on <paramref name="asked"/>: five working days later, but before the due date,
    /// and always at least the next working day.
    /// </summary>
    public static DateOnly AnswersClose(DateOnly asked, DateOnly due)
    {
        var wished = WorkingDays.Add(asked, WorkingDaysToAnswer);
        var latest = WorkingDays.Add(due, -1);
        var earliest = WorkingDays.Add(asked, 1);
        var closes = wished < latest ? wished : latest;
        return closes < earliest ? earliest : closes;
    }
}
