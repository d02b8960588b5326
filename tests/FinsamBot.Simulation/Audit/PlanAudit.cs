using FinsamBot.Domain.Agenda;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <summary>A plan keeps what it promises, whatever the calendar.</summary>
internal static class PlanAudit
{
    /// <summary>The ladder where nobody has decided otherwise: label and whom it is for.</summary>
    private const string Usual =
        "O-0 Lead,S-3w Lead,S-0w Lead,T-7 Lead,T-3w Lead,T-0w Lead,T+1w Lead,T+1w Deputy,T+3w Lead,T+3w Office,T+7w Lead,T+7w "
        + "Office,A-2w Member,A-1w Substitute,A-0w Member";

    /// <param name="due">By the form's rule, or as the office has chosen.</param>
    public static void Check(ReportView view, DateOnly due, Almanac almanac)
    {
        var (plan, routine) = (view.Plan, view.Circumstances.Routine);
        if (
            view.Template.Ref == Forms.Quarterly
            && string.Join(',', routine.Reminders.Select(r => $"{r.Label} {r.To}")) is var ladder
            && ladder != Usual
        )
        {
            throw new ViolationException("plan", $"{view.Id} has the ladder {ladder}");
        }

        if (plan.Due != due)
        {
            throw new ViolationException("plan", $"{view.Id} is due {due:yyyy-MM-dd}, planned {plan.Due:yyyy-MM-dd}");
        }

        if (view.Circumstances.Calendar.MorningOnOrAfter(due) is var morning && morning != almanac.Morning(due))
        {
            throw new ViolationException("plan", $"the morning of {due:yyyy-MM-dd} is {almanac.Morning(due):O}, planned {morning:O}");
        }

        if (plan.WritingOpens < plan.Period.Start)
        {
            throw new ViolationException("plan", $"{view.Id} opens {plan.WritingOpens:yyyy-MM-dd}, before its period begins");
        }

        if (plan is not { SendBy: { } send, AnswersClose: { } close })
        {
            return;
        }

        if (send >= close || close > almanac.Add(due, -routine.ClosingDays))
        {
            throw new ViolationException("plan", $"{view.Id}: send {send:yyyy-MM-dd}, close {close:yyyy-MM-dd}, due {due:yyyy-MM-dd}");
        }

        var days = almanac.ReadingBetween(send, close);
        if (plan.Shortage is null && days < routine.AnswerDays)
        {
            throw new ViolationException("plan", $"{view.Id} promises {routine.AnswerDays} reading days and leaves {days}, without a word");
        }
    }
}
