using System.Globalization;
using System.Text;
using FinsamBot.Domain.Events;

namespace FinsamBot.Runtime.Streams;

/// <summary>
/// The anchor of a hash chain: how many events a stream had and the hash of the last one, kept apart from the stream under
/// <c>heads/{stream}</c>. Without it nobody could see that the last line was changed or cut off. It is written after the append, so it may
/// lag by what a crash left in between, never lead.
/// </summary>
public sealed record StreamHead(long Count, string Hash)
{
    internal const string Folder = "heads/";

    /// <summary>What is wrong with a stream that has fewer events than its head.</summary>
    internal const string CutOff = "events were cut off at the end";

    public static StreamName NameFor(StreamName stream) => new(Folder + stream.Value);

    public static Task MoveAsync(IBlobStore blobs, StreamName stream, Cursor end, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(blobs);
        ArgumentNullException.ThrowIfNull(end);
        return blobs.PutAsync(NameFor(stream), Encoding.ASCII.GetBytes($"{end.Count} {end.Hash}"), cancellation);
    }

    /// <summary>The head, or null when none was written or it cannot be read.</summary>
    public static async Task<StreamHead?> ReadAsync(IBlobStore blobs, StreamName stream, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(blobs);
        return await blobs.GetAsync(NameFor(stream), cancellation) is { } content ? Parse(content) : null;
    }

    /// <summary>Every stream that has a head, also one whose stream is gone.</summary>
    public static async IAsyncEnumerable<StreamName> ListAsync(
        IBlobStore blobs,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(blobs);
        await foreach (var name in blobs.ListAsync(Folder, cancellation))
        {
            yield return new StreamName(name.Value[Folder.Length..]);
        }
    }

    /// <summary>The place behind whole lines.</summary>
    internal static Cursor EndOf(ReadOnlyMemory<byte> lines, long events)
    {
        if (lines.IsEmpty)
        {
            return Cursor.Start;
        }

        var last = lines.Span[..^1];
        return new Cursor(lines.Length, events, EventLine.Hash(last[(last.LastIndexOf((byte)'\n') + 1)..]));
    }

    private static StreamHead? Parse(ReadOnlySpan<byte> content)
    {
        var space = content.IndexOf((byte)' ');
        return
            space >= 0
            && content[(space + 1)..] is var hash
            && !hash.Contains((byte)' ')
            && long.TryParse(content[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new StreamHead(count, Encoding.ASCII.GetString(hash))
            : null;
    }
}
