using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Reports.Figures;

/// <summary>A goal has this text, target and standing now.</summary>
public sealed record GoalSaved(Goal Goal) : Event;

public sealed record GoalRemoved(string Id) : Event;

/// <summary>The participants of an intervention or a part of it were counted.</summary>
public sealed record ParticipantsCounted(ParticipantFlow Flow) : Event;

/// <summary>The count of a part was a mistake.</summary>
public sealed record ParticipantsRemoved(string Unit) : Event;

public sealed record DeviationNoted(Deviation Deviation) : Event;

public sealed record DeviationRemoved(int Number) : Event;

public sealed record StaffingSaved(Staffing Post) : Event;

public sealed record StaffingRemoved(int Number) : Event;
