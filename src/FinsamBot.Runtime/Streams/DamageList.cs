using System.Collections.Concurrent;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office;

namespace FinsamBot.Runtime.Streams;

/// <summary>
/// What this process has set aside: the one place that decides what one bad thing may do to the others, which is nothing. Filled by whoever
/// meets a damaged thing and by <see cref="Delivery.Patrol"/>; what can be read again leaves it.
/// </summary>
public sealed class DamageList
{
    /// <summary>Names beyond these are not remembered: whoever has so many needs a backup and not a list.</summary>
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<(DamageKind, string), Damage> _known = new();

    /// <summary>By kind and name.</summary>
    public IReadOnlyList<Damage> All => [.. _known.Values.OrderBy(d => d.Kind).ThenBy(d => d.Name, StringComparer.Ordinal)];

    public bool Has(StreamName stream) =>
        _known.ContainsKey((DamageKind.Stream, stream.Value)) || _known.ContainsKey((DamageKind.Use, stream.Value));

    /// <summary>True when it is news.</summary>
    public bool Note(Damage damage)
    {
        ArgumentNullException.ThrowIfNull(damage);
        var key = (damage.Kind, damage.Name);
        var isNews = !_known.ContainsKey(key);
        if (!isNews || _known.Count < Most)
        {
            _known[key] = damage;
        }

        return isNews;
    }

    /// <summary>It is there no more, or in order again.</summary>
    public void Clear(DamageKind kind, string name)
    {
        // Asked after every read: looking takes no lock, removing does.
        if (_known.ContainsKey((kind, name)))
        {
            _known.TryRemove((kind, name), out _);
        }
    }

    /// <summary>
    /// What <paramref name="read"/> gives; null when the thing of that name is damaged, which is noted. A storage that does not answer is
    /// no damage: that is thrown on.
    /// </summary>
    /// <param name="name">What is named when the failure does not say itself which stream is at fault.</param>
    public async Task<T?> PassOverAsync<T>(StreamName name, Func<Task<T?>> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            var found = await read();
            Clear(DamageKind.Use, name.Value);
            return found;
        }
        catch (Exception e) when (IsLasting(e))
        {
            Note(Of(name, e));
            return null;
        }
    }

    /// <summary>Whether this will be so again the next time, whatever the storage and others do meanwhile.</summary>
    public static bool IsLasting(Exception e) =>
        e
            is not (
                OperationCanceledException
                or StorageUnavailableException
                or ContentionException
                or TimeoutException
                or OutOfMemoryException
            );

    /// <summary>What is told of a failure: never its message, which may hold what stands in a stream.</summary>
    public static Damage Of(StreamName name, Exception failure) =>
        failure switch
        {
            BrokenStreamException broken => new Damage(
                DamageKind.Stream,
                (broken.Stream ?? name).Value,
                FormattableString.Invariant($"event {broken.Sequence}: {broken.Reason}")
            ),
            NoSuchChannelException none => new Damage(DamageKind.Channel, none.Channel.Name, $"first met in {name.Value}"),
            _ => new Damage(DamageKind.Use, name.Value, failure?.GetType().Name ?? ""),
        };
}
