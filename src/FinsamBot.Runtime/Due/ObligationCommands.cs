using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Due;

/// <summary>Commands to streams that owe people something: the next look is planned in the due index before the need for it
/// exists.</summary>
internal sealed class ObligationCommands<TState>(CommandHandler<TState> commands, DueIndex due)
    where TState : class
{
    public ValueTask<TState> ReadAsync(StreamName stream, CancellationToken cancellation) => commands.ReadAsync(stream, cancellation);

    /// <summary>Takes a step of a send.</summary>
    public Task<Handled<TView>> HandleAsync<TView>(
        StreamName stream,
        DeliveryCommand command,
        string commandId,
        DateTimeOffset now,
        Func<TState, CancellationToken, Task<Func<TState, TView>>> views,
        CancellationToken cancellation
    )
        where TView : ObligationView =>
        HandleAsync(stream, new Stamp(now, PersonId.Bot.Value, commandId), views, view => DeliveryRules.On(view, command), cancellation);

    /// <param name="views">Reads what a view depends on besides the state; gives the view of any state with that.</param>
    /// <param name="decide">The rule.</param>
    /// <param name="keep">Keeps the plan of what else belongs to the command, before the first of it stands.</param>
    public async Task<Handled<TView>> HandleAsync<TView>(
        StreamName stream,
        Stamp stamp,
        Func<TState, CancellationToken, Task<Func<TState, TView>>> views,
        Func<TView, Decision> decide,
        CancellationToken cancellation,
        Func<Task>? keep = null
    )
        where TView : ObligationView
    {
        Func<TState, TView>? view = null;
        TView? before = null;
        TView? after = null;
        var handled = await commands.HandleAsync(stream, stamp, DecideAsync, PlanAsync, cancellation);
        return new Handled<TView>(before!, after ?? before!, handled.Decision);

        async ValueTask<Decision> DecideAsync(TState state)
        {
            view = await views(state, cancellation);
            (before, after) = (view(state), null);
            return decide(before);
        }

        async Task PlanAsync(TState _, TState state)
        {
            after = view!(state);
            await AnnounceAsync(stream, before!, after, stamp.At, cancellation);
            await (keep?.Invoke() ?? Task.CompletedTask);
        }
    }

    /// <summary>The need is planned before it exists: a crash in between costs one idle look, the other order would lose a
    /// reminder.</summary>
    public async Task AnnounceAsync(
        StreamName stream,
        ObligationView before,
        ObligationView after,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        if (after.Next() is { } next && !DueIndex.SameEntry(before.Next(), next))
        {
            // Never in the past: a loop takes an old entry for settled, and could remove it before the append.
            await due.PutAsync(stream, next < at ? at : next, cancellation);
        }
    }
}
