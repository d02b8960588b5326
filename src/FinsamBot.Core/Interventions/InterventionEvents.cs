using FinsamBot.Core.Reports;
using FinsamBot.Core.Streams;

namespace FinsamBot.Core.Interventions;

public sealed record InterventionBegun(InterventionId Id, string Name, string Owner, TemplateRef Template, PeriodScheme Periods) : Event;

public sealed record RoleGiven(PersonId Person, Role Role) : Event;

public sealed record RoleTaken(PersonId Person, Role Role) : Event;

/// <summary>The report of a period was opened; its own stream holds the rest.</summary>
public sealed record PeriodOpened(ReportingPeriod Period) : Event;
