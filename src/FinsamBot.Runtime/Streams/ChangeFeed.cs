using System.Collections.Concurrent;
using System.Globalization;
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

    private const string MinuteFormat = "yyyyMMddHHmm";

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

        var name = new StreamName($"{Folder}{MinuteOf(now)}/{stream.Value}");
        if (_marks.Count > 1_000)
        {
            _marks.Clear();
        }

        var mark = _marks.GetOrAdd(name, n => blobs.PutAsync(n, ReadOnlyMemory<byte>.Empty, cancellation));
        try
        {
            await mark;
        }
        catch
        {
            _marks.TryRemove(name, out _);
            throw;
        }
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

        var (from, to) = (MinuteOf(since - Lag), MinuteOf(now + Lag));
        var changed = new HashSet<StreamName>();
        await foreach (var name in blobs.ListAsync(Folder + CommonStart(from, to), cancellation))
        {
            var minute = name.Value.AsSpan(Folder.Length);
            if (minute.IndexOf('/') != MinuteFormat.Length || minute[..MinuteFormat.Length].CompareTo(from, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            changed.Add(new StreamName(minute[(MinuteFormat.Length + 1)..].ToString()));
        }

        return changed;
    }

    private async Task ClearAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var first = Folder + MinuteOf(before);
        await foreach (var name in blobs.ListAsync(Folder, cancellation))
        {
            if (string.CompareOrdinal(name.Value, first) >= 0)
            {
                return;
            }

            await blobs.DeleteAsync(name, cancellation);
        }
    }

    private static string MinuteOf(DateTimeOffset at) => at.UtcDateTime.ToString(MinuteFormat, CultureInfo.InvariantCulture);

    private static string CommonStart(string left, string right) => left[..left.AsSpan().CommonPrefixLength(right)];
}
