using FinsamBot.Domain.Events;

namespace FinsamBot.Runtime.Streams;

/// <summary>What came of a command to a stream.</summary>
/// <param name="Before">The state, or the view of it, that was decided upon.</param>
/// <param name="After">With what was appended; the same when nothing was.</param>
internal sealed record Handled<TState>(TState Before, TState After, Decision Decision)
{
    public bool Changed => Decision.Events.Count > 0;
}

/// <summary>
/// The one way to write to streams of a kind: a rule decides on the fold, what becomes due is announced, and the events are appended, in
/// that order. When somebody else wrote first, the rule decides again on what is true now.
/// </summary>
/// <param name="capacity">Folds that are kept in memory.</param>
internal sealed class CommandHandler<TState>(EventLog log, TState initial, Func<TState, EventRecord, TState> evolve, int capacity = 10_000)
    where TState : class
{
    private const int Attempts = 20;

    private readonly StateCache<TState> _states = new(log, initial, evolve, capacity);

    /// <summary>The state as fresh as the storage.</summary>
    public async ValueTask<TState> ReadAsync(StreamName stream, CancellationToken cancellation) =>
        (await _states.ReadAsync(stream, cancellation)).State;

    public Task<Handled<TState>> HandleAsync(
        StreamName stream,
        Stamp stamp,
        Func<TState, Decision> decide,
        CancellationToken cancellation
    ) => HandleAsync(stream, stamp, state => ValueTask.FromResult(decide(state)), (_, _) => Task.CompletedTask, cancellation);

    /// <param name="decide">A rule, and the reading of what it depends on besides the state.</param>
    /// <param name="announce">Told of the states before and after, before the events stand.</param>
    public async Task<Handled<TState>> HandleAsync(
        StreamName stream,
        Stamp stamp,
        Func<TState, ValueTask<Decision>> decide,
        Func<TState, TState, Task> announce,
        CancellationToken cancellation
    )
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var held = await _states.ReadAsync(stream, cancellation);
            var decision = await decide(held.State);
            if (decision.Events.Count == 0)
            {
                return new Handled<TState>(held.State, held.State, decision);
            }

            var after = _states.Fold(held, decision.Events, stamp);
            await announce(held.State, after);
            if (await _states.TryAppendAsync(stream, held, decision.Events, stamp, after, cancellation))
            {
                return new Handled<TState>(held.State, after, decision);
            }
        }

        throw new ContentionException(stream);
    }
}
