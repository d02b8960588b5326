namespace FinsamBot.Core.Streams;

/// <summary>Events instead of bytes over an <see cref="IStreamStore"/>: reads verify the hash chain, appends continue it and move the stream's head.</summary>
public sealed class EventLog(IStreamStore streams, IBlobStore blobs)
{
    /// <summary>Events behind <paramref name="from"/>. Throws <see cref="BrokenStreamException"/> when the chain does not hold.</summary>
    public async ValueTask<(IReadOnlyList<EventRecord> Events, Cursor End)> ReadAsync(StreamName stream, Cursor from, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(from);
        var chunk = await streams.ReadAsync(stream, from.Bytes, cancellation);
        return chunk.Lines.IsEmpty ? ([], from) : Parse(chunk.Lines.Span, from);
    }

    /// <summary>The cursor behind the new events, or null when somebody else wrote first: read again and decide again.</summary>
    public async Task<Cursor?> AppendAsync(StreamName stream, Cursor at, IReadOnlyList<Event> events, Stamp stamp, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(at);
        var (lines, end) = EventLine.Write(at, events, stamp);
        var outcome = await streams.AppendAsync(stream, at.Bytes, lines, cancellation);
        if (!outcome.Appended)
        {
            return null;
        }

        await StreamHead.MoveAsync(blobs, stream, end, cancellation);
        return end;
    }

    public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation) => streams.ListAsync(prefix, cancellation);

    private static (IReadOnlyList<EventRecord> Events, Cursor End) Parse(ReadOnlySpan<byte> lines, Cursor at)
    {
        var events = new List<EventRecord>();
        while (lines.IndexOf((byte)'\n') is var length and >= 0)
        {
            events.Add(EventLine.Read(lines[..length], at));
            at = new Cursor(at.Bytes + length + 1, at.Count + 1, EventLine.Hash(lines[..length]));
            lines = lines[(length + 1)..];
        }

        return (events, at);
    }
}
