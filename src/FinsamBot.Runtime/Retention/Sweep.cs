using System.Security.Cryptography;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Retention;

/// <summary>
/// Takes away, once a day, what has been kept as long as the settings say and is no part of any report: drafts, unused files and texts,
/// copies of mails. What an event names stays, and nothing in a stream is ever touched. Bounded: what is left over goes the next day.
/// </summary>
public sealed class Sweep(EventLog log, IBlobStore blobs, RetentionOptions periods)
{
    private const int MostADay = 500;
    private const int MarkDigits = 16;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>How many blobs were taken away.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var ledger = await SweepLedger.ReadAsync(blobs, cancellation);
        if (ledger.LastRun <= now && now < ledger.LastRun + Day)
        {
            return 0;
        }

        var (seen, old) = await LookAsync(ledger, now, cancellation);
        var gone = (await UnusedAsync(old, seen, cancellation)).Take(MostADay).ToList();
        foreach (var blob in gone)
        {
            await blobs.DeleteAsync(blob, cancellation);
            seen.Remove(blob.Value);
        }

        await new SweepLedger(now, seen).WriteAsync(blobs, cancellation);
        return gone.Count;
    }

    /// <summary>What is there with the instant since when, and what of it has been kept long enough, the oldest first.</summary>
    private async Task<(Dictionary<string, SeenBlob> Seen, List<(SweptKind Kind, StreamName Blob)> Old)> LookAsync(
        SweepLedger ledger,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (seen, old) = (new Dictionary<string, SeenBlob>(), new List<(SweptKind Kind, StreamName Blob)>());
        foreach (var kind in SweptKind.All(periods))
        {
            await foreach (var blob in blobs.ListAsync(kind.Prefix, cancellation))
            {
                if (!kind.Holds(blob))
                {
                    continue;
                }

                var mark = kind.Changes ? await MarkAsync(blob, cancellation) : "";
                var before = ledger.Seen.GetValueOrDefault(blob.Value);
                var known = seen[blob.Value] = before?.Mark == mark ? before : new SeenBlob(mark, now);
                if (!known.IsUsed && known.Since + kind.For <= now)
                {
                    old.Add((kind, blob));
                }
            }
        }

        return (seen, [.. old.OrderBy(o => seen[o.Blob.Value].Since)]);
    }

    /// <summary>Every stream is read, but only on a day on which something is old enough to go that a stream may name.</summary>
    private async Task<IEnumerable<StreamName>> UnusedAsync(
        List<(SweptKind Kind, StreamName Blob)> old,
        Dictionary<string, SeenBlob> seen,
        CancellationToken cancellation
    )
    {
        var free = old.Where(o => !o.Kind.MayBeUsed).Select(o => o.Blob);
        if (old.TrueForAll(o => !o.Kind.MayBeUsed) || await UsedAsync(cancellation) is not { } used)
        {
            return free;
        }

        foreach (var (_, blob) in old.Where(o => used.Contains(o.Blob.Value)))
        {
            seen[blob.Value] = seen[blob.Value] with { IsUsed = true };
        }

        var parked = (await Parked.ListAsync(blobs, cancellation)).Where(p => p.Sha256.Length > 0).Select(p => KeptMail.NameOf(p.Sha256));
        return old.Select(o => o.Blob).Where(b => !seen[b.Value].IsUsed).Except(parked.ToList());
    }

    /// <summary>Null when a stream cannot be read: nobody knows what it names, so all that a stream may name stays.</summary>
    private async Task<HashSet<string>?> UsedAsync(CancellationToken cancellation)
    {
        try
        {
            var used = new HashSet<string>();
            await foreach (var stream in log.ListAsync(ReportId.StreamPrefix, cancellation))
            {
                var (events, _) = await log.ReadAsync(stream, Cursor.Start, cancellation);
                used.UnionWith(events.SelectMany(e => UsedBlobs.Of(e.Event)));
            }

            return used;
        }
        catch (BrokenStreamException)
        {
            return null;
        }
    }

    private async Task<string> MarkAsync(StreamName blob, CancellationToken cancellation) =>
        Convert.ToHexStringLower(SHA256.HashData(await blobs.GetAsync(blob, cancellation) ?? []))[..MarkDigits];
}
