using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;

namespace FinsamBot.Domain.Agenda;

/// <summary>An intervention with everything that is needed to plan it and to show the plan.</summary>
public sealed record InterventionView(Circumstances Circumstances, TemplateCatalogue Templates, DateTimeOffset Now) : ObligationView(Now)
{
    public PlannedIntervention State => new(Circumstances, Templates);

    public Intervention Intervention => Circumstances.Intervention;

    public override ImmutableDictionary<string, Attempt> Deliveries => Intervention.Deliveries;

    protected override IReadOnlyList<OpenItem> Planned() =>
        Intervention.Exists ? OpenItems.Of(InterventionAgenda.Planned(this), Deliveries, Circumstances, Now) : [];

    /// <summary>Also the next instant at which a report is to be opened.</summary>
    public override DateTimeOffset? Next() => new[] { base.Next(), InterventionAgenda.NextOpening(this) }.Min();

    public Circumstances For(Reporting reporting) => State.For(reporting);

    /// <summary>The plans of all reports whose period ends within the days, by due day.</summary>
    public IEnumerable<PlannedReport> Plans(DateOnly from, DateOnly to) => State.Plans(from, to);

    /// <summary>
    /// Reports that could be opened today: those whose period is running. A final report runs for years; it can be opened from the day its
    /// plan says.
    /// </summary>
    public IEnumerable<PlannedReport> Running()
    {
        var today = StockholmTime.DayOf(Now);
        return Intervention
            .Reportings.Select(r =>
                (Reporting: r, Period: Intervention.Unopened(r).TakeWhile(p => p.Start <= today).LastOrDefault(p => p.End >= today))
            )
            .Where(r => r.Period is not null)
            .Select(r => State.PlannedFor(r.Reporting, r.Period!))
            .Where(p => !Intervention.IsFinal(p.Id.Template) || p.Plan.WritingOpens <= today);
    }
}
