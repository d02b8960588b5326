using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Domain.Interventions;

/// <summary>Something a person wants to happen to an intervention.</summary>
public abstract record InterventionCommand;

/// <summary>Registers an intervention. A part of another one (<paramref name="Parent"/>) takes over its people where none are
/// named.</summary>
public sealed record BeginIntervention(
    string Name,
    string Owner,
    TemplateRef Template,
    PeriodScheme Periods,
    InterventionId? Parent,
    IReadOnlyList<RoleGiven> Roles,
    InterventionKind Kind = InterventionKind.Individual
) : InterventionCommand;

/// <summary>Extends the intervention, ends it early, or leaves the end open (null).</summary>
public sealed record MoveEndDate(DateOnly? EndsOn) : InterventionCommand;

/// <summary>One more kind of report, such as the final report.</summary>
public sealed record AddReporting(Reporting Reporting) : InterventionCommand;

/// <summary>Other rules for one kind of report than the association's.</summary>
public sealed record SetRoutine(string Template, ReportRoutine Routine) : InterventionCommand;

public sealed record EnterMeeting(Meeting Meeting) : InterventionCommand;

public sealed record CancelMeeting(DateOnly Day) : InterventionCommand;

/// <summary>Chooses the day by which a report is sent to the steering group.</summary>
public sealed record ChooseSendDay(string Template, DateOnly PeriodEnd, DateOnly Day) : InterventionCommand;

public sealed record GiveRole(PersonId Person, Role Role) : InterventionCommand;

public sealed record TakeRole(PersonId Person, Role Role) : InterventionCommand;

public sealed record NameSubstitute(PersonId Member, PersonId Substitute) : InterventionCommand;

/// <summary>Adds what is owed by itself: a final report whose end was known before the rule was, or a later form.</summary>
public sealed record OweReporting : InterventionCommand;

/// <summary>A command with who gives it, under which id, and when.</summary>
public sealed record InterventionRequest(InterventionCommand Command, PersonId Actor, string CommandId, DateTimeOffset Now);
