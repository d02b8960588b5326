using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Domain.Interventions;

/// <summary>A planned report of an intervention.</summary>
public sealed record PlannedReport(ReportId Id, ReportTemplate Template, ReportPlan Plan, bool IsOpened);

/// <summary>An intervention with what is needed to plan its reports and to decide about it.</summary>
public sealed record PlannedIntervention(Circumstances Circumstances, TemplateCatalogue Templates)
{
    public Intervention Intervention => Circumstances.Intervention;

    public Circumstances For(Reporting reporting)
    {
        ArgumentNullException.ThrowIfNull(reporting);
        var template = Templates.Of(reporting.Template);
        return ReferenceEquals(template, Circumstances.Template) ? Circumstances : Circumstances with { Template = template };
    }

    /// <summary>The plans of all reports whose period ends within the days, by due day.</summary>
    public IEnumerable<PlannedReport> Plans(DateOnly from, DateOnly to) =>
        Intervention
            .Reportings.SelectMany(r => Plans(r, to))
            .Where(p => p.Plan.Period.End >= from && p.Plan.Period.End <= to)
            .OrderBy(p => p.Plan.Due);

    /// <summary>The report of a period that is not opened yet.</summary>
    internal PlannedReport PlannedFor(Reporting reporting, ReportingPeriod period)
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
        return opened
            .Concat(later)
            .Select(p => new PlannedReport(
                Intervention.ReportFor(new OpenedPeriod(reporting.Template.Id, p.Period)),
                circumstances.Template,
                circumstances.PlanFor(circumstances.Effective(p.Period)),
                p.IsOpened
            ));
    }
}
