using FinsamBot.Domain.Events;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Domain.Interventions;

/// <summary>The rules for meetings of the steering group and for the days by which it is sent a report.</summary>
internal static class MeetingRules
{
    public static Decision Enter(PlannedIntervention state, Meeting meeting, DateOnly today)
    {
        if (meeting.Day < today)
        {
            return Decision.Refuse(RefusalReason.MeetingPassed, meeting.Day);
        }

        if (!state.Circumstances.Calendar.IsWorkingDay(meeting.Day))
        {
            return Decision.Refuse(
                RefusalReason.MeetingOnFreeDay,
                meeting.Day,
                state.Circumstances.Calendar.OnOrBefore(meeting.Day),
                state.Circumstances.Calendar.OnOrAfter(meeting.Day)
            );
        }

        return state.Intervention.Meetings.GetValueOrDefault(meeting.Day) == meeting
            ? Decision.Nothing
            : Decision.Of(new MeetingEntered(meeting));
    }

    public static Decision Choose(PlannedIntervention state, ChooseSendDay choose, DateOnly today)
    {
        if (
            state.Intervention.ReportingOf(choose.Template) is not { } reporting
            || state.Plans(choose.PeriodEnd, choose.PeriodEnd).FirstOrDefault(p => p.Id.Template == choose.Template)
                is not { Plan.SendBy: not null } planned
        )
        {
            return Decision.Refuse(RefusalReason.NoSuchReport);
        }

        var (calendar, latest) = (
            state.Circumstances.Calendar,
            state.Circumstances.Calendar.Add(planned.Plan.Due, -state.For(reporting).Routine.ClosingDays - 1)
        );
        if (choose.Day < today || choose.Day < planned.Plan.Period.Start)
        {
            return Decision.Refuse(RefusalReason.SendDayPassed, choose.Day);
        }

        if (choose.Day > latest)
        {
            return Decision.Refuse(RefusalReason.SendDayTooLate, choose.Day, latest);
        }

        if (!calendar.IsWorkingDay(choose.Day))
        {
            return Decision.Refuse(RefusalReason.NotWorkingDay, choose.Day, calendar.OnOrBefore(choose.Day));
        }

        return planned.Plan.SendBy == choose.Day
            ? Decision.Nothing
            : Decision.Of(new SendDayChosen(choose.Template, choose.PeriodEnd, choose.Day));
    }
}
