namespace FinsamBot.Simulation.Stage;

/// <summary>The time that is right. Nobody in the world reads it; each host has a clock of its own that goes wrong by some
/// minutes.</summary>
internal sealed class TrueTime(DateTimeOffset start)
{
    public DateTimeOffset Now { get; private set; } = start;

    public void MoveTo(DateTimeOffset instant) => Now = instant > Now ? instant : Now;

    public void Pass(TimeSpan span) => Now += span;
}

/// <summary>A host's clock.</summary>
internal sealed class HostClock(TrueTime truth) : TimeProvider
{
    public TimeSpan Offset { get; set; }

    public override DateTimeOffset GetUtcNow() => truth.Now + Offset;
}
