using FinsamBot.Core.Agenda;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;
using FinsamBot.Core.Streams;

namespace FinsamBot.Core.Delivery;

/// <summary>
/// One pass over what is due: opens reports, sends what the agenda asks for, and plans the next look. May run in several instances at once: a claim in the
/// report's stream decides who sends.
/// </summary>
/// <param name="failed">Told of a stream whose turn failed; the pass goes on with the others, and the stream is looked at again in the next pass.</param>
/// <param name="claim">How long a started send belongs to its sender; must exceed the longest time a channel takes.</param>
public sealed class DeliveryLoop(
    DueIndex due,
    ReportDesk desk,
    Register register,
    IReadOnlyDictionary<ChannelKind, IChannel> channels,
    TimeProvider clock,
    TimeSpan claim,
    Action<StreamName, Exception> failed)
{
    /// <summary>Bounds a pass: what opening and sending makes due at once is taken in the same pass, but no pass runs for ever.</summary>
    private const int MaxRounds = 10;

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

    /// <summary>True when the entry was dealt with and removed.</summary>
    private async Task<bool> WorkAsync(DueEntry entry, List<string> sent, CancellationToken cancellation)
    {
        DateTimeOffset? next = null;
        if (ReportId.TryParse(entry.Stream, out var id))
        {
            next = await SendDueAsync(id, sent, cancellation);
        }
        else if (entry.Stream.Value.Split('/') is ["interventions", var intervention])
        {
            next = await OpenDueAsync(new InterventionId(intervention), cancellation);
        }

        if (next is { } at && (at <= clock.GetUtcNow() || DueIndex.SameEntry(at, entry.Minute)))
        {
            // Something could not be finished now: the entry stays and is looked at in the next pass.
            return false;
        }

        if (next is { } later)
        {
            await due.PutAsync(entry.Stream, later, cancellation);
        }

        await due.RemoveAsync(entry, cancellation);
        return true;
    }

    private async Task<DateTimeOffset?> OpenDueAsync(InterventionId id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var intervention = await register.InterventionAsync(id, cancellation);
        foreach (var period in InterventionAgenda.Due(intervention, now))
        {
            var report = intervention.ReportFor(period);
            await desk.HandleAsync(report, new Request(new OpenReport(period), PersonId.Bot, $"open/{report}", now), cancellation);
        }

        return InterventionAgenda.Next(await register.InterventionAsync(id, cancellation));
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
            if (await new Shipment(desk, register, channels[item.Channel], clock, claim, id, item.Key).RunAsync(cancellation))
            {
                sent.Add(item.Key);
            }
        }

        var after = await desk.FindAsync(id, clock.GetUtcNow(), cancellation);
        return after is null ? null : ReportAgenda.Next(after.Report, after.Circumstances, after.Now);
    }
}
