using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;

namespace FinsamBot.Domain.Annual;

/// <summary>What an appendix is to hold.</summary>
/// <param name="Order">Ids of interventions in the order of their chapters; the others follow as registered.</param>
/// <param name="SmallestShown">Counts below it are masked; 0: all are shown; null: as the association has chosen.</param>
public sealed record AppendixOrder(int Year, AppendixKind Kind, IReadOnlyList<InterventionId> Order, int? SmallestShown)
{
    /// <summary>The whole year.</summary>
    public ReportingPeriod Days => new(new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
}

/// <summary>An intervention with what it was to report of the year.</summary>
/// <param name="Reports">Those whose period ends in the year, by period; the view is null while nobody has opened the report.</param>
public sealed record AppendixSource(Intervention Intervention, IReadOnlyList<(PlannedReport Planned, ReportView? View)> Reports);
