using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Interventions.Log;

/// <summary>The log says something else than before. No plan follows from it.</summary>
public abstract record LogEvent : Event
{
    /// <summary>What it adds to its stream: a line, and its text.</summary>
    internal virtual int Size => 1;
}

/// <summary>An entry was noted, or stands corrected.</summary>
/// <param name="Accepted">What of it looked like personal data and was accepted; null: nothing did.</param>
public sealed record LogEntryNoted(
    LogEntry Entry,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<AcceptedInLog>? Accepted = null
) : LogEvent
{
    internal override int Size => 1 + Entry.Text.Length + Entry.Organisations.Sum(o => o.Length);
}

public sealed record LogEntryStruck(int Number) : LogEvent;
