using FinsamBot.Core.Reports;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <summary>A plan keeps what it promises, whatever the calendar.</summary>
internal static class PlanAudit
{
    public static void Check(ReportView view, Almanac almanac)
    {
        var (plan, routine) = (view.Plan, view.Circumstances.Routine);
        var due = Forms.DueDay(routine, plan.Period.End, almanac);
        if (plan.Due != due)
        {
            throw new ViolationException("plan", $"{view.Id} is due {due:yyyy-MM-dd}, planned {plan.Due:yyyy-MM-dd}");
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
