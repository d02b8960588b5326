using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Delivery;

/// <summary>A message that may have been sent before the store was taken back from a copy.</summary>
public sealed record HeldBackItem(StreamName Stream, AgendaItem Item);

/// <summary>What is not sent by itself since the store was taken back from a copy.</summary>
public sealed class HeldBackList(IStreamStore streams, IBlobStore blobs, Obligations obligations, DamageList damage)
{
    /// <summary>By the instant it was due; what cannot be read is in the list of damage.</summary>
    /// <param name="walked">Told how many of how many streams are done.</param>
    public async Task<IReadOnlyList<HeldBackItem>> ReadAsync(
        DateTimeOffset now,
        CancellationToken cancellation,
        Action<int, int>? walked = null
    )
    {
        var (held, done) = (new List<HeldBackItem>(), 0);
        var names = await Verification.NamesAsync(streams, blobs, cancellation);
        foreach (var stream in names)
        {
            if (obligations.Of(stream) is { } obligation)
            {
                var view = await damage.PassOverAsync(stream, () => obligation.ViewAsync(now, cancellation));
                held.AddRange(view?.HeldBack().Select(i => new HeldBackItem(stream, i)) ?? []);
            }

            walked?.Invoke(++done, names.Count);
        }

        return [.. held.OrderBy(h => h.Item.DueAt).ThenBy(h => h.Item.Key, StringComparer.Ordinal)];
    }
}
