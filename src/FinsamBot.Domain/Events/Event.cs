namespace FinsamBot.Domain.Events;

/// <summary>Something that has happened. Stored for ever under a name with a version (see <see cref="NamedEvent"/>), never under its CLR
/// type.</summary>
public abstract record Event;

/// <summary>Who caused events, through which command, and when (UTC). The command's id makes repeated deliveries harmless.</summary>
public readonly record struct Stamp(DateTimeOffset At, string Actor, string Command);

/// <summary>An event as it stands in its stream.</summary>
/// <param name="Sequence">1 for the first event of the stream, then without gaps.</param>
public sealed record EventRecord(long Sequence, Stamp Stamp, Event Event);
