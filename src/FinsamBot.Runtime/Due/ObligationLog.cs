using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Due;

/// <summary>Appends to streams that owe people something: the next look is planned in the due index before the need for it
/// exists.</summary>
internal sealed class ObligationLog<TState>(EventLog log, DueIndex due, TState initial, Func<TState, EventRecord, TState> evolve)
    where TState : class
{
    private const int Attempts = 20;

    private readonly StateCache<TState> _states = new(log, initial, evolve);

    public async Task<TState> ReadAsync(StreamName stream, CancellationToken cancellation) =>
        (await _states.ReadAsync(stream, cancellation)).State;

    /// <summary>
    /// Appends what <paramref name="decide"/> makes of the current state, and decides again when somebody else wrote first. The state and
    /// what it looks like afterwards; unchanged when there was nothing to append.
    /// </summary>
    public async Task<(TState State, TView View, bool Changed)> ChangeAsync<TView>(
        StreamName stream,
        Stamp stamp,
        Func<TState, CancellationToken, Task<Func<TState, TView>>> views,
        Func<TView, IReadOnlyList<Event>> decide,
        CancellationToken cancellation
    )
        where TView : ObligationView
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var held = await _states.ReadAsync(stream, cancellation);
            var view = await views(held.State, cancellation);
            var before = view(held.State);
            var events = decide(before);
            if (events.Count == 0)
            {
                return (held.State, before, false);
            }

            await PlanAsync(stream, before.Next(), view(_states.Fold(held, events, stamp)).Next(), stamp.At, cancellation);
            if (await _states.AppendAsync(stream, held, events, stamp, cancellation) is { } after)
            {
                return (after.State, view(after.State), true);
            }
        }

        throw new ContentionException(stream);
    }

    /// <summary>The need is planned before it exists: a crash in between costs one idle look, the other order would lose a
    /// reminder.</summary>
    private async Task PlanAsync(
        StreamName stream,
        DateTimeOffset? before,
        DateTimeOffset? after,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (after is { } next && !DueIndex.SameEntry(before, after))
        {
            // Never in the past: a loop takes an old entry for settled, and could remove it before the append.
            await due.PutAsync(stream, next < now ? now : next, cancellation);
        }
    }
}
