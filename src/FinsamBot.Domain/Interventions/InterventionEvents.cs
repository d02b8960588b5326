using System.Text.Json.Serialization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Domain.Interventions;

/// <param name="Parent">The intervention this one is a part of (tilläggsansökan, delinsats); null for one of its own.</param>
/// <param name="Kind">Left out: for individuals.</param>
public sealed record InterventionBegun(
    InterventionId Id,
    string Name,
    string Owner,
    TemplateRef Template,
    PeriodScheme Periods,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] InterventionId? Parent = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] InterventionKind Kind = InterventionKind.Individual
) : Event;

public sealed record RoleGiven(PersonId Person, Role Role) : Event;

public sealed record RoleTaken(PersonId Person, Role Role) : Event;

/// <summary>Answers for a member of the steering group who stays silent.</summary>
public sealed record SubstituteNamed(PersonId Member, PersonId Substitute) : Event;

/// <summary>The report of a period was opened; its own stream holds the rest.</summary>
/// <param name="Template">Null: the form the intervention began with.</param>
public sealed record PeriodOpened(
    ReportingPeriod Period,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Template = null
) : Event;

/// <summary>The intervention owes one more kind of report; or the same kind on a later version of its form, from the next one that is
/// opened.</summary>
public sealed record ReportingAdded(Reporting Reporting) : Event;

/// <summary>Extended, or ended early; null: no end is decided. Every plan follows.</summary>
/// <param name="ContinuedBy">The names of those that go on from the day after, where it was split.</param>
public sealed record EndDateChanged(
    DateOnly? EndsOn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? ContinuedBy = null
) : Event;

/// <summary>The intervention runs one kind of report differently from its association.</summary>
public sealed record RoutineSet(string Template, ReportRoutine Routine) : Event;

public sealed record MeetingEntered(Meeting Meeting) : Event;

public sealed record MeetingCancelled(DateOnly Day) : Event;

/// <summary>A report is to be sent to the steering group by another day than the calendar gives.</summary>
public sealed record SendDayChosen(string Template, DateOnly PeriodEnd, DateOnly Day) : Event;
