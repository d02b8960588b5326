using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;

namespace FinsamBot.Domain.Reports.Writing;

/// <summary>Rules for putting off reminders, and for telling the office when a late report comes.</summary>
internal static class Waiting
{
    /// <summary>A reminder can wait, but not past the day on which the report is due: from then on the office is waiting too.</summary>
    public static Decision Snooze(Report report, Circumstances circumstances, SnoozeReminders snooze, Request request)
    {
        var today = StockholmTime.DayOf(request.Now);
        if (snooze.Until <= today)
        {
            return Decision.Refuse(RefusalReason.SnoozeInPast, snooze.Until);
        }

        var latest = Latest(report, circumstances, today);
        return snooze.Until > latest
            ? Decision.Refuse(RefusalReason.SnoozeTooLong, latest)
            : Decision.Of(new RemindersSnoozed(request.Actor, snooze.Until));
    }

    /// <summary>Once a day is enough: what was asked for in the morning is not sent again.</summary>
    public static Decision Remind(Report report, DateTimeOffset now)
    {
        if (report.Submission is { } submission)
        {
            return Decision.Refuse(RefusalReason.AlreadySubmitted, StockholmTime.DayOf(submission.At));
        }

        return report.ReminderAskedAt is { } asked && StockholmTime.DayOf(asked) == StockholmTime.DayOf(now)
            ? Decision.Nothing
            : Decision.Of(new ReminderAsked());
    }

    /// <summary>The last day that a reminder can wait until.</summary>
    public static DateOnly Latest(Report report, Circumstances circumstances, DateOnly today)
    {
        var due = circumstances.PlanOf(report).Due;
        return today < due ? due : circumstances.Calendar.Add(today, LongestWhenLate);
    }

    public static Decision Promise(PromiseReport promise, Request request)
    {
        var today = StockholmTime.DayOf(request.Now);
        return promise.On < today ? Decision.Refuse(RefusalReason.PromiseInPast, promise.On)
            : promise.On > today.AddDays(LongestPromise) ? Decision.Refuse(RefusalReason.PromiseTooLate, today.AddDays(LongestPromise))
            : Decision.Of(new ReportPromised(promise.On));
    }

    /// <summary>Working days that a reminder of a late report can wait.</summary>
    private const int LongestWhenLate = 3;

    private const int LongestPromise = 90;
}
