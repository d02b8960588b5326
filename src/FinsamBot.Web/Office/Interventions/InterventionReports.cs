using FinsamBot.Domain.Text;

namespace FinsamBot.Web.Office.Interventions;

/// <summary>A report as the page lists it.</summary>
/// <param name="Due">Null for one that need not be handed in.</param>
/// <param name="Excused">Why not; null when it must.</param>
/// <param name="IsMoved">The office has chosen its due day.</param>
internal sealed record ListedReport(
    string Template,
    string Name,
    DateOnly End,
    string Period,
    DateOnly? Due,
    bool IsOpened,
    bool IsHandedIn,
    string? Excused,
    bool IsMoved
);

/// <summary>The reports of an intervention around today: what is owed, and what is excused.</summary>
internal static class InterventionReports
{
    /// <summary>What ended earlier is not listed.</summary>
    private const int MonthsBack = 6;

    private const int MonthsAhead = 24;

    public static IReadOnlyList<ListedReport> Of(Looked at)
    {
        var (today, changes) = (at.Call.Today, at.Intervention.Changes);
        var handedIn = at.Reports.Where(r => r.HandedInOn is not null).Select(r => r.Id).ToHashSet();
        var planned = at
            .View.Plans(today.AddMonths(-MonthsBack), today.AddMonths(MonthsAhead))
            .Select(p => new ListedReport(
                p.Id.Template,
                at.NameOf(p.Template),
                p.Id.PeriodEnd,
                at.PeriodOf(p.Plan.Period),
                changes.IsExcused(p.Id.Template, p.Id.PeriodEnd) ? null : p.Plan.Due,
                p.IsOpened,
                handedIn.Contains(p.Id),
                changes.Excused.GetValueOrDefault((p.Id.Template, p.Id.PeriodEnd)),
                changes.DueDays.ContainsKey((p.Id.Template, p.Id.PeriodEnd))
            ))
            .ToList();
        var unopened = changes.Excused.Where(e => planned.All(p => (p.Template, p.End) != e.Key)).Select(e => Excused(at, e.Key, e.Value));
        return [.. planned.Concat(unopened).OrderBy(r => r.End).ThenBy(r => r.Template, StringComparer.Ordinal)];
    }

    private static ListedReport Excused(Looked at, (string Template, DateOnly End) report, string why)
    {
        var reporting = at.Intervention.ReportingOf(report.Template);
        var period = reporting?.Periods.All().TakeWhile(p => p.End <= report.End).LastOrDefault(p => p.End == report.End);
        return new ListedReport(
            report.Template,
            reporting is null ? report.Template : at.NameOf(at.View.Templates.Of(reporting.Template)),
            report.End,
            period is null ? Days.Full(report.End, at.Voice.Language) : at.PeriodOf(period),
            null,
            false,
            false,
            why,
            false
        );
    }
}
