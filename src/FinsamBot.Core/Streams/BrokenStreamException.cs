namespace FinsamBot.Core.Streams;

/// <summary>A stream's chain does not hold or its events cannot be understood: it was damaged or tampered with. Nobody may decide on such a stream.</summary>
public sealed class BrokenStreamException(long sequence, string reason, Exception? inner = null)
    : Exception($"Event {sequence}: {reason}.", inner)
{
    /// <summary>The event at fault, counted from 1.</summary>
    public long Sequence { get; } = sequence;

    public string Reason { get; } = reason;

    /// <summary>Null when only lines were looked at, and nobody said of which stream they are.</summary>
    public StreamName? Stream { get; init; }

    internal BrokenStreamException In(StreamName stream) => new(Sequence, Reason, InnerException) { Stream = stream };
}
