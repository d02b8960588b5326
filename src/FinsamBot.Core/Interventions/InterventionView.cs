using System.Collections.Immutable;
using FinsamBot.Core.Agenda;
using FinsamBot.Core.Calendar;
using FinsamBot.Core.Delivery;
using FinsamBot.Core.Planning;
using FinsamBot.Core.Reports;

namespace FinsamBot.Core.Interventions;

/// <summary>A planned report of an intervention.</summary>
public sealed record PlannedReport(ReportId Id, ReportTemplate Template, ReportPlan Plan, bool IsOpened);

/// <summary>An intervention with everything that is needed to plan it and to show the plan.</summary>
public sealed record InterventionView(Circumstances Circumstances, TemplateCatalogue Templates, DateTimeOffset Now) : MatterView(Now)
{
    public Intervention Intervention => Circumstances.Intervention;

    public override ImmutableDictionary<string, Attempt> Deliveries => Intervention.Deliveries;

    public override IEnumerable<OpenItem> Open() =>
        Intervention.Exists ? OpenItems.Of(InterventionAgenda.Planned(this), Deliveries, Circumstances.Calendar, Now) : [];

    /// <summary>Also the next instant at which a report is to be opened.</summary>
    public override DateTimeOffset? Next() => new[] { base.Next(), InterventionAgenda.NextOpening(this) }.Min();

    public Circumstances For(Reporting reporting)
    {
        ArgumentNullException.ThrowIfNull(reporting);
        var template = Templates.Of(reporting.Template);
        return ReferenceEquals(template, Circumstances.Template) ? Circumstances : Circumstances with { Template = template };
    }

    /// <summary>The plans of all reports whose period ends within the days, by due day.</summary>
    public IEnumerable<PlannedReport> Plans(DateOnly from, DateOnly to) =>
        Intervention.Reportings.SelectMany(r => Plans(r, to)).Where(p => p.Plan.Period.End >= from && p.Plan.Period.End <= to).OrderBy(p => p.Plan.Due);

    /// <summary>
    /// Reports that could be opened today: those whose period is running. A final report runs for years; it can be opened from the day its plan says.
    /// </summary>
    public IEnumerable<PlannedReport> Running()
    {
        var today = StockholmTime.DayOf(Now);
        return Intervention.Reportings
            .Select(r => (Reporting: r, Period: Intervention.Unopened(r).TakeWhile(p => p.Start <= today).LastOrDefault(p => p.End >= today)))
            .Where(r => r.Period is not null)
            .Select(r => Planned(r.Reporting, r.Period!))
            .Where(p => !Intervention.ReportingOf(p.Id.Template)!.Periods.Whole || p.Plan.WritingOpens <= today);
    }

    private PlannedReport Planned(Reporting reporting, ReportingPeriod period)
    {
        var circumstances = For(reporting);
        var id = Intervention.ReportFor(new OpenedPeriod(reporting.Template.Id, period));
        return new PlannedReport(id, circumstances.Template, circumstances.PlanFor(period), IsOpened: false);
    }

    private IEnumerable<PlannedReport> Plans(Reporting reporting, DateOnly to)
    {
        var circumstances = For(reporting);
        var opened = Intervention.Opened.Where(o => o.Template == reporting.Template.Id).Select(o => (o.Period, IsOpened: true));
        var later = Intervention.Unopened(reporting).TakeWhile(p => p.End <= to).Select(p => (Period: p, IsOpened: false));
        return opened.Concat(later).Select(p => new PlannedReport(
            Intervention.ReportFor(new OpenedPeriod(reporting.Template.Id, p.Period)), circumstances.Template, circumstances.PlanFor(circumstances.Effective(p.Period)), p.IsOpened));
    }
}
