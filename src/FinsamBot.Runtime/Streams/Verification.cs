using FinsamBot.Domain.Events;

namespace FinsamBot.Runtime.Streams;

/// <summary>A stream whose chain does not hold, and where.</summary>
/// <param name="Sequence">The event at fault, counted from 1.</param>
public sealed record ChainFault(StreamName Stream, long Sequence, string Reason)
{
    /// <summary>The events can be read: only the head says that they are not those that were written, or not all.</summary>
    public bool IsReadable { get; init; }
}

/// <summary>What a walk over the whole store found.</summary>
public sealed record VerificationResult(int Streams, long Events, IReadOnlyList<ChainFault> Faults);

/// <summary>Walks every hash chain of a store and compares it with its head: any edit, cut or reordering is found, the last line
/// included.</summary>
public static class Verification
{
    /// <param name="walked">Told after each stream how many of how many are done.</param>
    public static async Task<VerificationResult> RunAsync(
        IStreamStore streams,
        IBlobStore blobs,
        CancellationToken cancellation,
        Action<int, int>? walked = null
    )
    {
        ArgumentNullException.ThrowIfNull(streams);
        var names = await NamesAsync(streams, blobs, cancellation);
        var faults = new List<ChainFault>();
        var (events, done) = (0L, 0);
        foreach (var stream in names)
        {
            var (count, fault) = await CheckAsync(streams, blobs, stream, cancellation);
            events += count;
            faults.AddRange(fault is null ? [] : [fault]);
            walked?.Invoke(++done, names.Count);
        }

        return new VerificationResult(names.Count, events, faults);
    }

    /// <summary>Every stream that is there or has been.</summary>
    internal static async Task<SortedSet<StreamName>> NamesAsync(IStreamStore streams, IBlobStore blobs, CancellationToken cancellation)
    {
        var names = new SortedSet<StreamName>();
        await foreach (var stream in streams.ListAsync("", cancellation))
        {
            names.Add(stream);
        }

        await foreach (var stream in StreamHead.ListAsync(blobs, cancellation))
        {
            names.Add(stream);
        }

        return names;
    }

    /// <summary>How many events of the stream hold, and the first fault.</summary>
    internal static async Task<(long Events, ChainFault? Fault)> CheckAsync(
        IStreamStore streams,
        IBlobStore blobs,
        StreamName stream,
        CancellationToken cancellation
    )
    {
        // The head first: a write in between then only makes the stream longer than its head, which is allowed.
        var head = await StreamHead.ReadAsync(blobs, stream, cancellation);
        try
        {
            var chunk = await streams.ReadAsync(stream, 0, cancellation);
            return Walk(stream, chunk.Lines, head);
        }
        catch (BrokenStreamException e)
        {
            return (e.Sequence - 1, new ChainFault(stream, e.Sequence, e.Reason));
        }
        catch (Exception e) when (DamageList.IsLasting(e))
        {
            return (0, new ChainFault(stream, 1, $"the stream cannot be read ({e.GetType().Name})"));
        }
    }

    /// <summary>How many of these lines hold, and the first fault.</summary>
    internal static (long Events, ChainFault? Fault) Walk(StreamName stream, ReadOnlyMemory<byte> lines, StreamHead? head)
    {
        try
        {
            return Walk(stream, lines.Span, head);
        }
        catch (BrokenStreamException e)
        {
            return (e.Sequence - 1, new ChainFault(stream, e.Sequence, e.Reason));
        }
    }

    /// <summary>
    /// An event that this program does not know is a link of the chain all the same. A break of the chain goes before: it may be the cause.
    /// </summary>
    private static (long Events, ChainFault? Fault) Walk(StreamName stream, ReadOnlySpan<byte> lines, StreamHead? head)
    {
        var at = Cursor.Start;
        ChainFault? unknown = null;
        while (lines.IndexOf((byte)'\n') is var length and >= 0)
        {
            var found = UnknownIn(stream, lines[..length], at);
            unknown ??= found;
            at = new Cursor(at.Bytes + length + 1, at.Count + 1, EventLine.Hash(lines[..length]));
            if (head?.Count == at.Count && head.Hash != at.Hash)
            {
                return (at.Count, new ChainFault(stream, at.Count, "the line was changed after it was written") { IsReadable = true });
            }

            lines = lines[(length + 1)..];
        }

        return (at.Count, head?.Count > at.Count ? new ChainFault(stream, at.Count + 1, StreamHead.CutOff) { IsReadable = true } : unknown);
    }

    private static ChainFault? UnknownIn(StreamName stream, ReadOnlySpan<byte> line, Cursor at)
    {
        try
        {
            EventLine.Read(line, at);
            return null;
        }
        catch (BrokenStreamException e) when (e.IsUnknownEvent)
        {
            return new ChainFault(stream, e.Sequence, e.Reason);
        }
    }
}
