using FinsamBot.Core.Calendar;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;

namespace FinsamBot.Core.Agenda;

/// <summary>Which reports an intervention ought to have opened: each on the first working morning after its period.</summary>
public static class InterventionAgenda
{
    public static IEnumerable<ReportingPeriod> Due(Intervention intervention, DateTimeOffset now) =>
        Unopened(intervention).TakeWhile(p => OpensAt(p) <= now);

    public static DateTimeOffset? Next(Intervention intervention) =>
        Unopened(intervention).Select(p => (DateTimeOffset?)OpensAt(p)).FirstOrDefault();

    public static DateTimeOffset OpensAt(ReportingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return WorkingDays.MorningOnOrAfter(period.End.AddDays(1));
    }

    private static IEnumerable<ReportingPeriod> Unopened(Intervention intervention)
    {
        ArgumentNullException.ThrowIfNull(intervention);
        return intervention.Periods?.All().Where(p => !intervention.Opened.ContainsKey(p.End)) ?? [];
    }
}
