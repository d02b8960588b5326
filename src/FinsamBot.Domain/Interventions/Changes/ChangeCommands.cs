using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Interventions.Changes;

/// <summary>Something that happens in an intervention's life and that people are told of.</summary>
public abstract record ChangeCommand : InterventionCommand;

/// <summary>Gives it another name; its id, and the names it had, stay.</summary>
public sealed record RenameIntervention(string Name) : ChangeCommand;

/// <summary>Another legal entity (huvudman) answers for it.</summary>
public sealed record ChangeOwner(string Owner) : ChangeCommand;

/// <summary>The organisations that run it together, in the order they are printed.</summary>
public sealed record SetParties(IReadOnlyList<string> Parties) : ChangeCommand;

/// <summary>Hands a role over: whoever takes it inherits everything, and whoever leaves it is asked no more.</summary>
public sealed record HandOver(PersonId From, PersonId To, Role Role) : ChangeCommand;

/// <summary>The writers ask the office for a later last day.</summary>
public sealed record AskForProlongation(DateOnly EndsOn, string Reason) : ChangeCommand;

/// <summary>The office answers what was asked for last.</summary>
/// <param name="Reason">Needed for a no.</param>
public sealed record AnswerProlongation(bool Granted, string Reason) : ChangeCommand;

/// <summary>The report of a period need not be handed in. One that is open rests; nobody is reminded of it.</summary>
public sealed record ExcusePeriod(string Template, DateOnly PeriodEnd, string Reason) : ChangeCommand;

/// <summary>It is to be handed in after all.</summary>
public sealed record RequirePeriod(string Template, DateOnly PeriodEnd) : ChangeCommand;

/// <summary>Another due day for one report than the routine gives.</summary>
public sealed record MoveDueDay(string Template, DateOnly PeriodEnd, DateOnly Day) : ChangeCommand;

/// <summary>From the day on nothing is opened and nobody is reminded.</summary>
/// <param name="Until">The last day of it; null: until somebody ends it.</param>
public sealed record PauseIntervention(DateOnly From, DateOnly? Until, string Reason) : ChangeCommand;

public sealed record ResumeIntervention : ChangeCommand;

/// <summary>It becomes several: it ends, and others go on from the day after, each under a name of its own.</summary>
/// <param name="LastDay">Its own last day.</param>
public sealed record SplitIntervention(DateOnly LastDay, IReadOnlyList<string> Names) : ChangeCommand;
