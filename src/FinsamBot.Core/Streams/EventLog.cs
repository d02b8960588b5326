namespace FinsamBot.Core.Streams;

/// <summary>Events instead of bytes over an <see cref="IStreamStore"/>: reads verify the hash chain, appends continue it and move the stream's head.</summary>
public sealed class EventLog(IStreamStore streams, IBlobStore blobs)
{
    /// <summary>Events behind <paramref name="from"/>. Throws <see cref="BrokenStreamException"/> when the chain does not hold.</summary>
    public async ValueTask<(IReadOnlyList<EventRecord> Events, Cursor End)> ReadAsync(StreamName stream, Cursor from, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(from);
        var chunk = await streams.ReadAsync(stream, from.Bytes, cancellation);
        return chunk.Lines.IsEmpty ? ([], from) : Parse(stream, chunk.Lines.Span, from);
    }

    /// <summary>
    /// The cursor behind the new events, or null when somebody else wrote first: read again and decide again. Throws
    /// <see cref="BrokenStreamException"/> when the stream ends before its head: its place is kept for what is missing.
    /// </summary>
    public async Task<Cursor?> AppendAsync(StreamName stream, Cursor at, IReadOnlyList<Event> events, Stamp stamp, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(at);
        await RefuseCutAsync(stream, at, cancellation);
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

    /// <summary>A head beyond the cursor is the work of somebody who wrote since, or all that is left of lines that were cut off.</summary>
    private async Task RefuseCutAsync(StreamName stream, Cursor at, CancellationToken cancellation)
    {
        var head = await StreamHead.ReadAsync(blobs, stream, cancellation);
        if (head?.Count > at.Count && (await streams.ReadAsync(stream, at.Bytes, cancellation)).Lines.IsEmpty)
        {
            throw new BrokenStreamException(at.Count + 1, StreamHead.CutOff, stream: stream);
        }
    }

    private static (IReadOnlyList<EventRecord> Events, Cursor End) Parse(StreamName stream, ReadOnlySpan<byte> lines, Cursor at)
    {
        var events = new List<EventRecord>();
        while (lines.IndexOf((byte)'\n') is var length and >= 0)
        {
            events.Add(Read(stream, lines[..length], at));
            at = new Cursor(at.Bytes + length + 1, at.Count + 1, EventLine.Hash(lines[..length]));
            lines = lines[(length + 1)..];
        }

        return (events, at);
    }

    private static EventRecord Read(StreamName stream, ReadOnlySpan<byte> line, Cursor at)
    {
        try
        {
            return EventLine.Read(line, at);
        }
        catch (BrokenStreamException e)
        {
            throw e.In(stream);
        }
    }
}
