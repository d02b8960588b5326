using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Domain.People;

public sealed record AssociationDetailsSet(AssociationDetails Details) : Event;

/// <summary>A person is in the register, or the register knows something new about a person.</summary>
public sealed record PersonRegistered(Person Person) : Event;

public sealed record AssociationRoleGiven(PersonId Person, Role Role) : Event;

/// <summary>To whom the bot speaks first from now on.</summary>
public sealed record SendingChosen(SendingMode Sending) : Event;

/// <summary>A person has left for good: is in no role any more and is asked nothing. What was signed and answered stays.</summary>
public sealed record PersonLeft(PersonId Person) : Event;

/// <summary>A person is forgotten: the key of what was stored of it is thrown away. It comes back under no circumstances.</summary>
public sealed record PersonForgotten(PersonId Person) : Event;

public sealed record InterventionRegistered(InterventionId Intervention) : Event;

public sealed record AssociationRoleTaken(PersonId Person, Role Role) : Event;

/// <summary>When the association works: its own closed days, and what it does with bridge days and vacation weeks.</summary>
public sealed record WorkCalendarSet(WorkCalendar Calendar) : Event;

/// <summary>When an authority with people in steering groups works; null: as the association itself.</summary>
public sealed record MemberCalendarSet(string Organisation, WorkCalendar? Calendar) : Event;

/// <summary>How many days after each quarter the board's paper is offered to the office; null: never.</summary>
public sealed record BoardDaySet(int? Days) : Event;

/// <summary>How the association runs one kind of report, in every intervention that does not do it differently.</summary>
public sealed record AssociationRoutineSet(string Template, ReportRoutine Routine) : Event;
