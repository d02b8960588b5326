using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;

namespace FinsamBot.Runtime.Streams;

/// <summary>Events instead of bytes over an <see cref="IStreamStore"/>: reads verify the hash chain, appends continue it and move the
/// stream's head.</summary>
/// <param name="damage">Told of every stream that cannot be read.</param>
/// <param name="seals">Seal what is stored of people; null: all is stored in the clear.</param>
/// <param name="changes">Told of every stream before it is written to; null where nobody follows.</param>
public sealed class EventLog(
    IStreamStore streams,
    IBlobStore blobs,
    DamageList? damage = null,
    PersonSeals? seals = null,
    ChangeFeed? changes = null
)
{
    public DamageList Damage { get; } = damage ?? new DamageList();

    /// <summary>Events behind <paramref name="from"/>. Throws <see cref="BrokenStreamException"/> when the chain does not hold.</summary>
    public async ValueTask<(IReadOnlyList<EventRecord> Events, Cursor End)> ReadAsync(
        StreamName stream,
        Cursor from,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(from);
        try
        {
            var chunk = await streams.ReadAsync(stream, from.Bytes, cancellation);
            if (chunk.Lines.IsEmpty)
            {
                return ([], from);
            }

            await (seals?.PrepareAsync(chunk.Lines, cancellation) ?? ValueTask.CompletedTask);
            return Parse(chunk.Lines.Span, from);
        }
        catch (BrokenStreamException e)
        {
            throw Broken(stream, e);
        }
    }

    /// <summary>
    /// The cursor behind the new events, or null when somebody else wrote first: read again and decide again. Throws
    /// <see cref="BrokenStreamException"/> when the stream ends before its head: its place is kept for what is missing.
    /// </summary>
    public async Task<Cursor?> AppendAsync(
        StreamName stream,
        Cursor at,
        IReadOnlyList<Event> events,
        Stamp stamp,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(at);
        await Task.WhenAll(RefuseCutAsync(stream, at, cancellation), changes?.NoteAsync(stream, cancellation) ?? Task.CompletedTask);
        var stored = seals is null ? [] : await seals.SealAsync(stream, events, cancellation);
        var (lines, end) = EventLine.Write(at, events, stamp, stored);
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

    /// <summary>Notes what is at fault in the stream, and says of which stream it is.</summary>
    internal BrokenStreamException Broken(StreamName stream, BrokenStreamException why)
    {
        var broken = why.In(stream);
        Damage.Note(DamageList.Of(stream, broken));
        return broken;
    }

    private (IReadOnlyList<EventRecord> Events, Cursor End) Parse(ReadOnlySpan<byte> lines, Cursor at)
    {
        var events = new List<EventRecord>();
        while (lines.IndexOf((byte)'\n') is var length and >= 0)
        {
            var record = EventLine.Read(lines[..length], at, seals);
            events.Add(record);
            if (record.Event is PersonForgotten forgotten)
            {
                seals?.NoteForgotten(forgotten.Person);
            }

            at = new Cursor(at.Bytes + length + 1, at.Count + 1, EventLine.Hash(lines[..length]));
            lines = lines[(length + 1)..];
        }

        return (events, at);
    }
}
