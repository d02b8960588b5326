using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports.Writing;

namespace FinsamBot.Domain.Reports;

/// <summary>What circumstances mean for an opened report.</summary>
public static class ReportCircumstances
{
    /// <summary>The plan of an opened report.</summary>
    public static ReportPlan PlanOf(this Circumstances circumstances, Report report)
    {
        ArgumentNullException.ThrowIfNull(circumstances);
        ArgumentNullException.ThrowIfNull(report);
        return circumstances.PlanFor(circumstances.Effective(report.Period!));
    }

    /// <summary>One's own text set aside, or one whose writer no longer writes here and so cannot decide.</summary>
    public static bool MayDiscard(this Circumstances circumstances, AsideText aside, PersonId person, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(circumstances);
        ArgumentNullException.ThrowIfNull(aside);
        return aside.By == person || !circumstances.MayWrite(aside.By, today);
    }
}
