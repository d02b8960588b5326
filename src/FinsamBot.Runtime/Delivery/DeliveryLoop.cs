using System.Collections.Concurrent;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Delivery;

/// <summary>
/// One pass over what is due: opens reports, sends what the agendas ask for, and plans the next look. May run in several instances at once:
/// a claim in the stream that owes something decides who sends.
/// </summary>
/// <param name="instance">Names this loop among all that ever run on the store, so that no two claims are alike.</param>
/// <param name="failed">Told of a stream whose turn failed; the pass goes on with the others, and the stream is looked at again in the next
/// pass.</param>
/// <param name="claim">
/// How long a started send belongs to its sender; must exceed the longest time a channel takes by more than the clocks of two instances may
/// differ.
/// </param>
public sealed class DeliveryLoop(
    DueIndex due,
    Obligations obligations,
    AssociationDirectory directory,
    IReadOnlyDictionary<ChannelKind, IChannel> channels,
    TimeProvider clock,
    TimeSpan claim,
    Action<StreamName, Exception> failed,
    string instance
)
{
    /// <summary>
    /// Bounds a pass: what opening and sending makes due at once is taken in the same pass, but no pass turns in a circle for ever. A round
    /// that was cut short in a burst does not count.
    /// </summary>
    private const int MaxRounds = 10;

    /// <summary>Streams read at a time: the storage is some milliseconds away, and a quarter's end makes thousands due.</summary>
    private const int ReadAbreast = 16;

    /// <summary>No message is begun later than this in a round: what fell due meanwhile must not wait for a long burst's end. The next
    /// round goes on with it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long an entry of the index outlives its minute. Whoever put it may still be appending the events it announces, or have a clock
    /// that is five minutes late; an entry removed in between would be a lost reminder.
    /// </summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(8);

    private long _shipments;

    /// <summary>Looks at everything that is due. Keys of what was sent, in order.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation)
    {
        var (sent, quiet) = (new ConcurrentQueue<string>(), new HashSet<StreamName>());
        for (var round = 0; round < MaxRounds; )
        {
            var end = clock.GetUtcNow() + Longest;
            var entries = new List<DueEntry>();
            await foreach (var entry in due.UntilAsync(clock.GetUtcNow(), cancellation))
            {
                if (!quiet.Contains(entry.Name))
                {
                    entries.Add(entry);
                }
            }

            if (!await RoundAsync(entries, sent, quiet, cancellation))
            {
                break;
            }

            round += clock.GetUtcNow() < end ? 1 : 0;
        }

        return [.. sent];
    }

    /// <summary>Sends what somebody is waiting for in one stream that has just made it due. The rest waits for a pass, to be
    /// gathered.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(StreamName stream, CancellationToken cancellation)
    {
        var sent = new ConcurrentQueue<string>();
        await TryAsync(
            stream,
            async () =>
            {
                var waiting = obligations.Of(stream) is { } obligation ? await LookAsync(obligation, cancellation) : [];
                await SendAsync([.. waiting.Where(w => !w.MayBeGathered)], sent, cancellation);
            },
            cancellation
        );
        return [.. sent];
    }

    /// <summary>True when something was opened or sent, or an entry was dealt with and removed.</summary>
    /// <param name="quiet">Entries whose stream had nothing to send: in this pass they are not looked at again.</param>
    private async Task<bool> RoundAsync(
        List<DueEntry> entries,
        ConcurrentQueue<string> sent,
        HashSet<StreamName> quiet,
        CancellationToken cancellation
    )
    {
        List<IObligation> owing = [.. entries.Select(e => e.Stream).Distinct().Select(obligations.Of).OfType<IObligation>()];
        var before = sent.Count;
        var opened = await EachAsync(owing, o => o.Stream, o => o.PrepareAsync(clock.GetUtcNow(), cancellation), cancellation);
        if (opened.Contains(true))
        {
            // What was opened may have something to say this very morning: listed again, it is gathered with the rest.
            return true;
        }

        List<DueItem> waiting =
        [
            .. (await EachAsync(owing, o => o.Stream, o => LookAsync(o, cancellation), cancellation)).SelectMany(w => w ?? []),
        ];
        await SendAsync(waiting, sent, cancellation);
        var busy = waiting.Select(w => w.Stream).ToHashSet();
        quiet.UnionWith(entries.Where(e => !busy.Contains(e.Stream)).Select(e => e.Name));
        var settled = await EachAsync(entries, e => e.Stream, e => SettleAsync(e, cancellation), cancellation);
        return settled.Contains(true) || sent.Count > before;
    }

    /// <summary>What came of each; the default for a stream whose turn failed, which must not keep the others waiting.</summary>
    private async Task<T?[]> EachAsync<TItem, T>(
        List<TItem> items,
        Func<TItem, StreamName> streamOf,
        Func<TItem, Task<T>> work,
        CancellationToken cancellation
    )
    {
        var results = new T?[items.Count];
        await Lanes.AbreastAsync(
            items.Count,
            ReadAbreast,
            i => TryAsync(streamOf(items[i]), async () => results[i] = await work(items[i]), cancellation)
        );
        return results;
    }

    private async Task<IReadOnlyList<DueItem>> LookAsync(IObligation obligation, CancellationToken cancellation)
    {
        if (await obligation.ViewAsync(clock.GetUtcNow(), cancellation) is not { } view)
        {
            return [];
        }

        await Abandoned.CloseAsync(obligation, view, $"close/{instance}-{Interlocked.Increment(ref _shipments)}", cancellation);
        return
        [
            .. view.Due()
                .Select(i => new DueItem(
                    obligation,
                    obligation.Stream,
                    i.Key,
                    i.Channel,
                    i.To.Id,
                    !i.StandsAlone,
                    view.Deliveries.GetValueOrDefault(i.Key)
                )),
        ];
    }

    /// <summary>Each channel at its own pace: a mailbox that may send thirty letters a minute does not keep the chats waiting. What no
    /// channel here carries stays, and somebody hears of it.</summary>
    private Task SendAsync(List<DueItem> waiting, ConcurrentQueue<string> sent, CancellationToken cancellation)
    {
        var number = Interlocked.Increment(ref _shipments);
        if (waiting.Count == 0)
        {
            return Task.CompletedTask;
        }

        var end = clock.GetUtcNow() + Longest;
        var bundles = Gathering.Of(waiting, $"{instance}-{number}").ToLookup(b => b.Channel);
        var stranded = bundles.Where(b => !channels.ContainsKey(b.Key)).ToList();
        stranded.ForEach(b => failed(b.First().Stream, new NoSuchChannelException(b.Key)));
        return Task.WhenAll(channels.Values.Select(c => SendAsync(c, [.. bundles[c.Kind]], end, sent, cancellation)).ToList());
    }

    private Task SendAsync(
        IChannel channel,
        List<Bundle> bundles,
        DateTimeOffset end,
        ConcurrentQueue<string> sent,
        CancellationToken cancellation
    ) =>
        Lanes.AbreastAsync(
            bundles.Count,
            channel.Abreast,
            i => clock.GetUtcNow() < end ? ShipAsync(channel, bundles[i], sent, cancellation) : Task.CompletedTask
        );

    private Task ShipAsync(IChannel channel, Bundle bundle, ConcurrentQueue<string> sent, CancellationToken cancellation) =>
        TryAsync(
            bundle.Stream,
            async () =>
            {
                var command = $"deliver/{bundle.Letter}/{instance}-{Interlocked.Increment(ref _shipments)}";
                var shipment = new Shipment(directory, channel, clock, claim, bundle, command, failed);
                foreach (var key in await shipment.RunAsync(cancellation))
                {
                    sent.Enqueue(key);
                }
            },
            cancellation
        );

    /// <summary>True when the entry was dealt with and removed. Else something could not be finished now, or somebody may still be writing:
    /// it stays.</summary>
    private async Task<bool> SettleAsync(DueEntry entry, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (entry.Minute + Settling > now)
        {
            return false;
        }

        var view = obligations.Of(entry.Stream) is { } obligation ? await obligation.ViewAsync(now, cancellation) : null;
        var next = view?.Next();
        if (next <= now || DueIndex.SameEntry(next, entry.Minute))
        {
            return false;
        }

        if (next is { } later)
        {
            await due.PutAsync(entry.Stream, later, cancellation);
        }

        await due.RemoveAsync(entry, cancellation);
        return true;
    }

    /// <summary>One stream that cannot be read or sent must not keep the others waiting.</summary>
    private async Task TryAsync(StreamName stream, Func<Task> work, CancellationToken cancellation)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            failed(stream, e);
        }
    }
}
