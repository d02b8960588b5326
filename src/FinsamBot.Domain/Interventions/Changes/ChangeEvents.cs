using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Interventions.Changes;

/// <summary>Something happened in an intervention's life. People are told of it.</summary>
public abstract record ChangeEvent : Event;

public sealed record InterventionRenamed(string Name) : ChangeEvent;

public sealed record OwnerChanged(string Owner) : ChangeEvent;

public sealed record PartiesSet(IReadOnlyList<string> Parties) : ChangeEvent;

/// <summary>Stands beside the role taken and the role given.</summary>
public sealed record HandedOver(PersonId From, PersonId To, Role Role) : ChangeEvent;

public sealed record ProlongationAsked(DateOnly EndsOn, string Reason) : ChangeEvent;

public sealed record ProlongationRefused(string Reason) : ChangeEvent;

public sealed record PeriodExcused(string Template, DateOnly PeriodEnd, string Reason) : ChangeEvent;

public sealed record PeriodRequired(string Template, DateOnly PeriodEnd) : ChangeEvent;

public sealed record DueDayMoved(string Template, DateOnly PeriodEnd, DateOnly Day) : ChangeEvent;

/// <param name="Until">The last day of the pause; null: until somebody ends it.</param>
public sealed record InterventionPaused(DateOnly From, DateOnly? Until, string Reason) : ChangeEvent;

public sealed record InterventionResumed : ChangeEvent;
