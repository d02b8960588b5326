using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Office;

/// <summary>From the next Monday on the office gets its weekly digest.</summary>
public sealed record DigestsBegun : Event;
