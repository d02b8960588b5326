using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Domain.People;

/// <summary>Something that changes what the whole association plans by, or whom and what it knows.</summary>
public abstract record AssociationCommand;

/// <summary>Begins the association with its details, its people and who is its office; nothing happens when it is there
/// already.</summary>
public sealed record FoundAssociation(AssociationDetails Details, IReadOnlyList<Person> People, IReadOnlyList<AssociationRoleGiven> Roles)
    : AssociationCommand;

/// <summary>Enters a person in the register, or what is new about a person.</summary>
public sealed record RegisterPerson(Person Person) : AssociationCommand;

/// <summary>Likewise, for many at once: all of them or none.</summary>
public sealed record RegisterPeople(IReadOnlyList<Person> People) : AssociationCommand;

/// <summary>Makes whoever the host's settings name as administrator known and an administrator. Only the program itself may.</summary>
/// <param name="Person">As the Teams roster or the work account has told; the object id alone counts afterwards.</param>
public sealed record AdmitAdministrator(Person Person) : AssociationCommand;

/// <summary>Teams has told which account a person in the register has.</summary>
public sealed record RecogniseInTeams(PersonId Person, string TeamsObjectId) : AssociationCommand;

/// <summary>Sets name, mailbox, page with help and contacts. Case numbers and small counts have their own commands.</summary>
public sealed record SetDetails(AssociationDetails Details) : AssociationCommand;

/// <summary>Begins, tries out or stops what the bot sends by itself.</summary>
public sealed record ChooseSending(SendingMode Sending) : AssociationCommand;

/// <summary>Takes a person out of the association's roles and out of use. Roles in interventions are handed over or taken before: whoever
/// makes the command sees to it.</summary>
public sealed record LeaveForGood(PersonId Person) : AssociationCommand;

/// <summary>Forgets a person who has left for good.</summary>
public sealed record ForgetPerson(PersonId Person) : AssociationCommand;

/// <summary>Makes somebody in the register an administrator or a registrar.</summary>
public sealed record GiveAssociationRole(PersonId Person, Role Role) : AssociationCommand;

public sealed record TakeAssociationRole(PersonId Person, Role Role) : AssociationCommand;

/// <summary>Notes an intervention as one of the association's own.</summary>
public sealed record RegisterIntervention(InterventionId Intervention) : AssociationCommand;

/// <summary>Sets when people work here. Every date is planned anew.</summary>
public sealed record SetWorkCalendar(WorkCalendar Calendar) : AssociationCommand;

/// <summary>Sets when an authority with people in steering groups works; null: as the association. Windows are planned anew.</summary>
public sealed record SetMemberCalendar(string Organisation, WorkCalendar? Calendar) : AssociationCommand;

/// <summary>Sets how one kind of report is run where an intervention does not run it differently.</summary>
public sealed record SetAssociationRoutine(string Template, ReportRoutine Routine) : AssociationCommand;

/// <summary>Sets how case numbers look; null for both: any short text will do.</summary>
public sealed record SetCaseNumbers(string? Pattern, string? Example) : AssociationCommand;

/// <summary>Sets below which number of participants a count is masked where several interventions are shown; 0: none is.</summary>
public sealed record SetSmallestShown(int SmallestShown) : AssociationCommand;

/// <summary>Sets how many days after each quarter the board's paper is offered to the office; null: never.</summary>
public sealed record SetBoardDay(int? Days) : AssociationCommand;

/// <summary>A command with who gives it, under which id, and when.</summary>
public sealed record AssociationRequest(AssociationCommand Command, PersonId Actor, string CommandId, DateTimeOffset Now);
