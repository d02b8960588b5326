using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;

namespace FinsamBot.Web.Calendar;

/// <summary>Which reports have a planned day within given years. A report's days may lie up to a year and a half after its period, and some
/// before its end.</summary>
internal static class PlanWindow
{
    private const int YearsAfterPeriod = 2;

    public static IEnumerable<PlannedReport> Reports(InterventionView view, int firstYear, int lastYear) =>
        view.Plans(new DateOnly(firstYear - YearsAfterPeriod, 1, 1), new DateOnly(lastYear + 1, 12, 31))
            .Where(p => p.Plan.Due.Year >= firstYear && p.Plan.WritingOpens.Year <= lastYear);
}
