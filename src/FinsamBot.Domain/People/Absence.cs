using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.People;

/// <summary>The days somebody is away, both included (Europe/Stockholm), and who takes over meanwhile.</summary>
/// <param name="NotedAt">When it was said; the stand-in is told then.</param>
public sealed record Absence(DateOnly First, DateOnly Last, PersonId StandIn, DateTimeOffset NotedAt)
{
    public bool Holds(DateOnly day) => day >= First && day <= Last;

    public bool Overlaps(Absence other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return First <= other.Last && other.First <= Last;
    }
}
