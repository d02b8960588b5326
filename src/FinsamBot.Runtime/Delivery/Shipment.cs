using System.Runtime.ExceptionServices;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Delivery;

/// <summary>Items that leave together, by key, each with the stream that owes it.</summary>
/// <param name="IsRetry">Takes up again what was begun under that letter; else nothing in it is under way anywhere.</param>
internal sealed record Bundle(
    ChannelKind Channel,
    string Letter,
    StreamName Stream,
    IReadOnlyList<(IObligation Obligation, string Key)> Items,
    bool IsRetry
);

/// <summary>
/// One message on its way: claim each item in its stream, send, record in each how it ended. Each step is an event, so a crash between any
/// two loses nothing and doubles nothing.
/// </summary>
/// <param name="commandId">
/// Unlike that of any other shipment. Two senders in the same instant would else write the same bytes, and the store would take the second
/// claim for a repetition of the first: both would send.
/// </param>
/// <param name="failed">Told of a stream that cannot be written to; what travels with its item goes on.</param>
internal sealed class Shipment(
    AssociationDirectory directory,
    IChannel channel,
    TimeProvider clock,
    TimeSpan claim,
    Bundle bundle,
    string commandId,
    Action<StreamName, Exception> failed
)
{
    private readonly List<(IObligation Obligation, Parcel Parcel)> _claimed = [];
    private Attempt? _before;
    private int _tries;

    /// <summary>Keys of what was sent now.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation)
    {
        foreach (var (obligation, key) in bundle.Items)
        {
            if (!await TryClaimAsync(obligation, key, cancellation))
            {
                break;
            }
        }

        if (_claimed.Count == 0)
        {
            return [];
        }

        var request = new DeliveryRequest([.. _claimed.Select(c => c.Parcel)], bundle.Letter, _before);
        var outcome = await channel.SendAsync(
            request,
            (handle, token) => RecordAsync(key => new PrepareDelivery(key, handle), token),
            cancellation
        );
        if (outcome is SendOutcome.Refused { Unreachable: true } refused && channel.NoteLost(refused.Reason) is { } lost)
        {
            await NoteAsync(new PersonId(request.To.Recipient), lost, cancellation);
        }

        await RecordAsync(key => new EndDelivery(key, outcome, _tries), cancellation);
        return outcome is SendOutcome.Sent ? [.. _claimed.Select(c => c.Parcel.Item.Key)] : [];
    }

    private async Task<bool> TryClaimAsync(IObligation obligation, string key, CancellationToken cancellation)
    {
        try
        {
            return await ClaimAsync(obligation, key, cancellation);
        }
        catch (Exception e) when (DamageList.IsLasting(e))
        {
            failed(obligation.Stream, e);
            return true;
        }
    }

    /// <summary>
    /// Decided on the current state: the item may have been sent or overtaken since it was listed, then it is left out. False when another
    /// instance has claimed it: that one is sending this message, and what it leaves is taken up in a later pass.
    /// </summary>
    private async Task<bool> ClaimAsync(IObligation obligation, string key, CancellationToken cancellation)
    {
        var command = new ClaimDelivery(key, bundle.Channel, bundle.Letter, bundle.IsRetry, claim, _tries);
        var handled = await obligation.HandleAsync(command, commandId, clock.GetUtcNow(), cancellation);
        var before = handled.Before.Deliveries.GetValueOrDefault(key);
        if (!handled.Changed)
        {
            return !(before is { State: AttemptState.Started } taken && taken.NextTry > clock.GetUtcNow());
        }

        _tries = Math.Max(_tries, before?.Tries ?? 0);
        _before ??= bundle.IsRetry ? before : null;
        _claimed.Add((obligation, new Parcel(handled.Before.Due().First(i => i.Key == key), handled.After)));
        return true;
    }

    /// <summary>The person blocked or removed the bot: from now on another way is used, until something of theirs arrives again.</summary>
    private async Task NoteAsync(PersonId person, ContactCommand lost, CancellationToken cancellation) =>
        await directory.Damage.PassOverAsync(
            person.Stream,
            async () =>
            {
                var stamp = new Stamp(clock.GetUtcNow(), PersonId.Bot.Value, commandId);
                await directory.HandleAsync(person, lost, stamp, cancellation);
                return lost;
            }
        );

    private async Task RecordAsync(Func<string, DeliveryCommand> step, CancellationToken cancellation)
    {
        Exception? transient = null;
        foreach (var (obligation, parcel) in _claimed)
        {
            try
            {
                await obligation.HandleAsync(step(parcel.Item.Key), commandId, clock.GetUtcNow(), cancellation);
            }
            catch (Exception e) when (!cancellation.IsCancellationRequested)
            {
                // How it ended is noted of the others all the same: they would else be taken for unsent.
                failed(obligation.Stream, e);
                transient ??= DamageList.IsLasting(e) && _claimed.Count > 1 ? null : e;
            }
        }

        if (transient is not null)
        {
            ExceptionDispatchInfo.Throw(transient);
        }
    }
}
