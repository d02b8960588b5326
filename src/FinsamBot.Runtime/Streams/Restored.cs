using FinsamBot.Domain.Events;

namespace FinsamBot.Runtime.Streams;

/// <summary>
/// A store whose streams were restored from before while the heads are those of later looks like one whose last lines were cut off: nothing
/// more is written to such a stream. Whoever knows that it was a restore says so, and what is there counts from then on.
/// </summary>
public static class Restored
{
    /// <summary>The streams that ended before their heads and may be written to again. A stream whose chain does not hold is left
    /// alone.</summary>
    public static async Task<IReadOnlyList<StreamName>> AcceptAsync(IStreamStore streams, IBlobStore blobs, CancellationToken cancellation)
    {
        var found = await FindAsync(streams, blobs, cancellation);
        foreach (var (stream, count) in found)
        {
            await MoveBackAsync(streams, blobs, stream, count, cancellation);
        }

        return [.. found.Select(f => f.Stream)];
    }

    /// <summary>The streams that end before their heads, each with the events that it has.</summary>
    public static async Task<IReadOnlyList<(StreamName Stream, long Count)>> FindAsync(
        IStreamStore streams,
        IBlobStore blobs,
        CancellationToken cancellation
    )
    {
        var found = new List<(StreamName, long)>();
        foreach (var stream in await Verification.NamesAsync(streams, blobs, cancellation))
        {
            var (count, fault) = await Verification.CheckAsync(streams, blobs, stream, cancellation);
            if (fault?.Reason == StreamHead.CutOff)
            {
                found.Add((stream, count));
            }
        }

        return found;
    }

    private static async Task MoveBackAsync(
        IStreamStore streams,
        IBlobStore blobs,
        StreamName stream,
        long count,
        CancellationToken cancellation
    )
    {
        if (count == 0)
        {
            await blobs.DeleteAsync(StreamHead.NameFor(stream), cancellation);
            return;
        }

        var lines = (await streams.ReadAsync(stream, 0, cancellation)).Lines;
        await StreamHead.MoveAsync(blobs, stream, StreamHead.EndOf(lines, count), cancellation);
    }
}
