using System.Runtime.CompilerServices;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Due;

/// <summary>A stream to look at from a minute on.</summary>
public readonly record struct DueEntry(StreamName Name, DateTimeOffset Minute, StreamName Stream);

/// <summary>
/// Which streams to look at, and when: one empty blob <c>due/{utc minute}/{stream}</c> each. Written before the events that create the need
/// and deleted after what it asked for is done, so a crash in between costs one idle look and never a lost reminder. A blob in the folder
/// that is no entry is passed over and named.
/// </summary>
public sealed class DueIndex(IBlobStore blobs, DamageList? damage = null)
{
    private const string Folder = "due/";

    public Task PutAsync(StreamName stream, DateTimeOffset at, CancellationToken cancellation) =>
        blobs.PutAsync(NameFor(stream, at), ReadOnlyMemory<byte>.Empty, cancellation);

    public Task RemoveAsync(DueEntry entry, CancellationToken cancellation) => blobs.DeleteAsync(entry.Name, cancellation);

    /// <summary>Entries up to <paramref name="now"/>, oldest first. Reads no further, whatever lies beyond.</summary>
    public async IAsyncEnumerable<DueEntry> UntilAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entry in AllAsync(cancellation))
        {
            if (entry.Minute > now)
            {
                yield break;
            }

            yield return entry;
        }
    }

    /// <summary>Every entry, oldest first.</summary>
    public async IAsyncEnumerable<DueEntry> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var name in blobs.ListAsync(Folder, cancellation))
        {
            if (StreamAtMinute.TryRead(Folder, name, out var minute, out var stream))
            {
                yield return new DueEntry(name, minute, stream);
                continue;
            }

            damage?.Note(new Damage(DamageKind.DueEntry, name.Value, "not an entry of the due index"));
        }
    }

    /// <summary>The first entry of all; null when nothing is planned.</summary>
    public async Task<DateTimeOffset?> FirstAsync(CancellationToken cancellation)
    {
        await foreach (var entry in AllAsync(cancellation))
        {
            return entry.Minute;
        }

        return null;
    }

    public static StreamName NameFor(StreamName stream, DateTimeOffset at) => StreamAtMinute.NameFor(Folder, at, stream);

    /// <summary>Whether two instants lie in the same entry.</summary>
    public static bool SameEntry(DateTimeOffset? left, DateTimeOffset? right) =>
        left?.ToUnixTimeSeconds() / 60 == right?.ToUnixTimeSeconds() / 60;
}
