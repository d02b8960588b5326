using FinsamBot.Core.Agenda;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;
using FinsamBot.Core.Streams;

namespace FinsamBot.Core.Delivery;

/// <summary>
/// One pass over what is due: opens reports, sends what the agenda asks for, and plans the next look. May run in several instances at once: a claim in the
/// report's stream decides who sends.
/// </summary>
/// <param name="instance">Names this loop among all that ever run on the store, so that no two claims are alike.</param>
/// <param name="failed">Told of a stream whose turn failed; the pass goes on with the others, and the stream is looked at again in the next pass.</param>
/// <param name="claim">How long a started send belongs to its sender; must exceed the longest time a channel takes.</param>
public sealed class DeliveryLoop(
    DueIndex due,
    ReportDesk desk,
    Register register,
    IReadOnlyDictionary<ChannelKind, IChannel> channels,
    TimeProvider clock,
    TimeSpan claim,
    Action<StreamName, Exception> failed,
    string instance)
{
    /// <summary>Bounds a pass: what opening and sending makes due at once is taken in the same pass, but no pass runs for ever.</summary>
    private const int MaxRounds = 10;

    /// <summary>
    /// How long an entry of the index outlives its minute. Whoever put it may still be appending the events it announces; an entry removed in between
    /// would be a lost reminder. Longer than an append takes with its retries.
    /// </summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(3);

    private long _shipments;

    /// <summary>Keys of what was sent in this pass, in order.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation)
    {
        var sent = new List<string>();
        for (var round = 0; round < MaxRounds; round++)
        {
            var entries = new List<DueEntry>();
            await foreach (var entry in due.UntilAsync(clock.GetUtcNow(), cancellation))
            {
                entries.Add(entry);
            }

            var progress = false;
            foreach (var entry in entries)
            {
                progress |= await TryWorkAsync(entry, sent, cancellation);
            }

            if (!progress)
            {
                break;
            }
        }

        return sent;
    }

    /// <summary>One stream that cannot be read or sent must not keep the others waiting.</summary>
    private async Task<bool> TryWorkAsync(DueEntry entry, List<string> sent, CancellationToken cancellation)
    {
        try
        {
            return await WorkAsync(entry, sent, cancellation);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            failed(entry.Stream, e);
            return false;
        }
    }

    /// <summary>True when something was opened or sent, or the entry was dealt with and removed.</summary>
    private async Task<bool> WorkAsync(DueEntry entry, List<string> sent, CancellationToken cancellation)
    {
        var before = sent.Count;
        var (next, opened) = await LookAsync(entry.Stream, sent, cancellation);
        var now = clock.GetUtcNow();
        if (next <= now || DueIndex.SameEntry(next, entry.Minute) || entry.Minute + Settling > now)
        {
            // Something could not be finished now, or somebody may still be writing: the entry stays and is looked at in the next pass.
            return opened || sent.Count > before;
        }

        if (next is { } later)
        {
            await due.PutAsync(entry.Stream, later, cancellation);
        }

        await due.RemoveAsync(entry, cancellation);
        return true;
    }

    private async Task<(DateTimeOffset? Next, bool Opened)> LookAsync(StreamName stream, List<string> sent, CancellationToken cancellation)
    {
        if (ReportId.TryParse(stream, out var id))
        {
            return (await SendDueAsync(id, sent, cancellation), false);
        }

        return stream.Value.Split('/') is ["interventions", var intervention]
            ? await OpenDueAsync(new InterventionId(intervention), cancellation)
            : (null, false);
    }

    private async Task<(DateTimeOffset? Next, bool Opened)> OpenDueAsync(InterventionId id, CancellationToken cancellation)
    {
        var (now, opened) = (clock.GetUtcNow(), false);
        var intervention = await register.InterventionAsync(id, cancellation);
        foreach (var period in InterventionAgenda.Due(intervention, now))
        {
            var report = intervention.ReportFor(period);
            await desk.HandleAsync(report, new Request(new OpenReport(period), PersonId.Bot, $"open/{report}", now), cancellation);
            opened = true;
        }

        return (InterventionAgenda.Next(await register.InterventionAsync(id, cancellation)), opened);
    }

    private async Task<DateTimeOffset?> SendDueAsync(ReportId id, List<string> sent, CancellationToken cancellation)
    {
        var view = await desk.FindAsync(id, clock.GetUtcNow(), cancellation);
        if (view is null)
        {
            return null;
        }

        foreach (var item in ReportAgenda.Due(view.Report, view.Circumstances, view.Now))
        {
            if (await new Shipment(desk, register, channels[item.Channel], clock, claim, id, item.Key, $"deliver/{item.Key}/{instance}-{Interlocked.Increment(ref _shipments)}").RunAsync(cancellation))
            {
                sent.Add(item.Key);
            }
        }

        var after = await desk.FindAsync(id, clock.GetUtcNow(), cancellation);
        return after is null ? null : ReportAgenda.Next(after.Report, after.Circumstances, after.Now);
    }
}
