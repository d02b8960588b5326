using FinsamBot.Domain.Events;

namespace FinsamBot.Runtime.Streams;

/// <summary>
/// A stream cannot be read to its end: it was damaged, tampered with, or written by a later program. Nobody may decide on such a stream.
/// </summary>
public sealed class BrokenStreamException(long sequence, string reason, Exception? inner = null, StreamName? stream = null)
    : Exception(stream is { } named ? $"Stream {named}, event {sequence}: {reason}." : $"Event {sequence}: {reason}.", inner)
{
    /// <summary>The event at fault, counted from 1.</summary>
    public long Sequence { get; } = sequence;

    public string Reason { get; } = reason;

    /// <summary>Null when only lines were looked at, and nobody said of which stream they are.</summary>
    public StreamName? Stream { get; } = stream;

    /// <summary>The chain holds; only this program does not know what the event means.</summary>
    public bool IsUnknownEvent { get; init; }

    /// <summary>The same, with the stream's name in what is logged.</summary>
    internal BrokenStreamException In(StreamName stream) =>
        new(Sequence, Reason, InnerException, stream) { IsUnknownEvent = IsUnknownEvent };
}
