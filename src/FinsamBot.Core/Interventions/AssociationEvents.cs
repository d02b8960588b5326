using FinsamBot.Core.Streams;

namespace FinsamBot.Core.Interventions;

public sealed record AssociationDetailsSet(AssociationDetails Details) : Event;

/// <summary>A person is in the register, or the register knows something new about a person.</summary>
public sealed record PersonRegistered(Person Person) : Event;

public sealed record AssociationRoleGiven(PersonId Person, Role Role) : Event;

public sealed record InterventionRegistered(InterventionId Intervention) : Event;
