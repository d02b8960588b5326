using System.Collections.Concurrent;
using FinsamBot.Domain.Events;

namespace FinsamBot.Runtime.Streams;

/// <summary>
/// Which streams were written to, minute by minute: one empty blob <c>changes/{utc minute}/{stream}</c> each, left before the append. What
/// follows streams reads these instead of listing what exists, on every replica alike. A mark says "look", not "changed": the append may
/// come a moment later, or fail. So whoever follows looks again at the minutes just past, see <see cref="Lag"/>. Marks are kept for
/// <see cref="Kept"/>; whoever has not followed for longer looks at everything once.
/// </summary>
public sealed class ChangeFeed(IBlobStore blobs, TimeProvider clock)
{
    internal const string Folder = "changes/";

    /// <summary>Marks that are remembered; after more the first ones are left again.</summary>
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<StreamName, Task> _marks = new();
    private DateTimeOffset _cleared;

    /// <summary>How long marks are kept.</summary>
    public static TimeSpan Kept { get; } = TimeSpan.FromDays(1);

    /// <summary>How long after its mark an append may still come, clocks of replicas that differ included.</summary>
    public static TimeSpan Lag { get; } = TimeSpan.FromMinutes(3);

    /// <summary>Marks a stream that is about to be written to. Once each minute is enough: the mark says nothing more the second
    /// time.</summary>
    internal async Task NoteAsync(StreamName stream, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (now - _cleared >= Kept || now < _cleared)
        {
            _cleared = now;
            await ClearAsync(now - Kept, cancellation);
        }

        var name = StreamAtMinute.NameFor(Folder, now, stream);
        if (!_marks.TryGetValue(name, out var mark))
        {
            mark = Leave(name);
        }

        try
        {
            await mark.WaitAsync(cancellation);
        }
        catch
        {
            _marks.TryRemove(name, out _);
            throw;
        }
    }

    /// <summary>Belongs to all who wait for it: none of them can break it off.</summary>
    private Task Leave(StreamName name)
    {
        if (_marks.Count > Most)
        {
            _marks.Clear();
        }

        return _marks.GetOrAdd(name, n => blobs.PutAsync(n, ReadOnlyMemory<byte>.Empty, CancellationToken.None));
    }

    /// <summary>Streams that may have changed since an instant, <see cref="Lag"/> included; null when their marks are no longer
    /// kept.</summary>
    public async Task<IReadOnlySet<StreamName>?> SinceAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (now - since >= Kept - Lag)
        {
            return null;
        }

        var (from, to) = (StreamAtMinute.Minute(since - Lag), StreamAtMinute.Minute(now + Lag));
        var changed = new HashSet<StreamName>();
        await foreach (var name in blobs.ListAsync(Folder + CommonStart(from, to), cancellation))
        {
            // Whole minutes: what was marked in the one in which that began counts.
            if (StreamAtMinute.TryRead(Folder, name, out var minute, out var stream) && minute.AddMinutes(1) > since - Lag)
            {
                changed.Add(stream);
            }
        }

        return changed;
    }

    private async Task ClearAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var first = Folder + StreamAtMinute.Minute(before);
        await foreach (var name in blobs.ListAsync(Folder, cancellation))
        {
            if (string.CompareOrdinal(name.Value, first) >= 0)
            {
                return;
            }

            await blobs.DeleteAsync(name, cancellation);
        }
    }

    private static string CommonStart(string left, string right) => left[..left.AsSpan().CommonPrefixLength(right)];
}
