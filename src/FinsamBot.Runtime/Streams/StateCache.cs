using System.Collections.Concurrent;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office;

namespace FinsamBot.Runtime.Streams;

/// <summary>
/// The fold of each stream, kept in memory and brought up to date on every read by asking only for what came since: always as fresh as
/// the storage, also when another instance wrote.
/// </summary>
public sealed class StateCache<TState>(EventLog log, TState initial, Func<TState, EventRecord, TState> evolve, int capacity = 10_000)
    where TState : class
{
    private readonly ConcurrentDictionary<StreamName, Held> _held = new();
    private readonly Held _nothing = new(initial, Cursor.Start);

    public async ValueTask<Held> ReadAsync(StreamName stream, CancellationToken cancellation)
    {
        var held = _held.TryGetValue(stream, out var kept) ? kept : _nothing;
        var (events, end) = await log.ReadAsync(stream, held.At, cancellation);
        if (events.Count == 0)
        {
            return held;
        }

        var fresh = new Held(FoldRead(stream, held.State, events), end);
        if (held.At == Cursor.Start)
        {
            log.Damage.Clear(DamageKind.Stream, stream.Value);
        }

        Keep(stream, fresh);
        return fresh;
    }

    /// <summary>Appends at <paramref name="held"/>. False when somebody else wrote first.</summary>
    /// <param name="after">What the events make of the held state: see <see cref="Fold"/>.</param>
    public async Task<bool> TryAppendAsync(
        StreamName stream,
        Held held,
        IReadOnlyList<Event> events,
        Stamp stamp,
        TState after,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(held);
        if (await log.AppendAsync(stream, held.At, events, stamp, cancellation) is not { } end)
        {
            return false;
        }

        Keep(stream, new Held(after, end));
        return true;
    }

    /// <summary>The state that <paramref name="events"/> would give, without writing them.</summary>
    public TState Fold(Held held, IReadOnlyList<Event> events, Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(held);
        return events.Select((e, i) => new EventRecord(held.At.Count + i + 1, stamp, e)).Aggregate(held.State, evolve);
    }

    /// <summary>Events that can be read and make no sense together are damage like any other.</summary>
    private TState FoldRead(StreamName stream, TState state, IReadOnlyList<EventRecord> events)
    {
        foreach (var record in events)
        {
            try
            {
                state = evolve(state, record);
            }
            catch (Exception e) when (DamageList.IsLasting(e))
            {
                throw log.Broken(stream, new BrokenStreamException(record.Sequence, "the event does not fit those before it", e));
            }
        }

        return state;
    }

    private void Keep(StreamName stream, Held fresh)
    {
        if (_held.Count >= capacity)
        {
            _held.Clear();
        }

        // Two reads may finish in either order: the longer one is the newer one.
        _held.AddOrUpdate(stream, fresh, (_, kept) => kept.At.Bytes > fresh.At.Bytes ? kept : fresh);
    }

    /// <summary>A state and the place in its stream up to which it was folded.</summary>
    public sealed record Held(TState State, Cursor At);
}
