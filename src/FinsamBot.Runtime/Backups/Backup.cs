using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Backups;

/// <summary>
/// Copies everything while the bot goes on. Each stream is whole up to some event; streams are read again until none has grown, so that
/// where people pause for a moment all are of one moment. What streams refer to is put before the event that says so, so blobs are copied
/// after them; requests under way are copied before too, so that what is half done is finished after a restoration.
/// </summary>
public sealed class Backup(Store from, Store to, TimeProvider clock)
{
    private const string Plans = "plans/";

    /// <summary>Somebody may write all the time.</summary>
    private const int MostPasses = 5;

    private readonly Dictionary<StreamName, long> _lengths = [];
    private readonly Dictionary<StreamName, string> _unread = [];
    private readonly SortedDictionary<StreamName, CopiedBlob> _blobs = [];

    /// <param name="walked">Told how many of how many are done.</param>
    public async Task<BackupManifest> RunAsync(CancellationToken cancellation, Action<int, int>? walked = null)
    {
        var began = clock.GetUtcNow();
        var heads = await HeadsAsync(cancellation);
        foreach (var plan in await from.BlobNamesAsync(Plans, cancellation))
        {
            await CopyBlobAsync(plan, cancellation);
        }

        for (var pass = 0; pass < MostPasses && await PassAsync(heads.Keys, pass == 0 ? walked : null, cancellation); pass++)
        {
            continue;
        }

        foreach (var blob in await from.BlobNamesAsync("", cancellation))
        {
            await CopyBlobAsync(blob, cancellation);
        }

        var streams = new List<CopiedStream>();
        foreach (var (stream, head) in heads)
        {
            streams.Add(await SealAsync(stream, head, cancellation));
        }

        var manifest = new BackupManifest(BackupManifest.ThisFormat, began, clock.GetUtcNow(), streams, [.. _blobs.Values]);
        await BackupManifest.WriteAsync(to.Blobs, manifest, cancellation);
        return manifest;
    }

    /// <summary>Of all streams that are there or have been. Read first: what is written meanwhile only makes a stream longer than its
    /// head.</summary>
    private async Task<SortedDictionary<StreamName, StreamHead?>> HeadsAsync(CancellationToken cancellation)
    {
        var heads = new SortedDictionary<StreamName, StreamHead?>();
        foreach (var stream in await Verification.NamesAsync(from.Streams, from.Blobs, cancellation))
        {
            heads[stream] = await StreamHead.ReadAsync(from.Blobs, stream, cancellation);
        }

        return heads;
    }

    /// <summary>True when a stream had more than was copied of it.</summary>
    private async Task<bool> PassAsync(
        SortedDictionary<StreamName, StreamHead?>.KeyCollection streams,
        Action<int, int>? walked,
        CancellationToken cancellation
    )
    {
        var (grew, done) = (false, 0);
        foreach (var stream in streams)
        {
            grew |= await CopyTailAsync(stream, cancellation);
            walked?.Invoke(++done, streams.Count);
        }

        return grew;
    }

    private async Task<bool> CopyTailAsync(StreamName stream, CancellationToken cancellation)
    {
        try
        {
            var at = _lengths.GetValueOrDefault(stream);
            var chunk = await from.Streams.ReadAsync(stream, at, cancellation);
            if (chunk.Lines.IsEmpty)
            {
                return false;
            }

            await to.AppendAsync(stream, at, chunk.Lines, cancellation);
            _lengths[stream] = chunk.End;
            return true;
        }
        catch (BrokenStreamException e)
        {
            // One file that cannot be opened keeps the others from being copied no more than it keeps them from being used.
            _unread[stream] = e.Reason;
            return false;
        }
    }

    private async Task CopyBlobAsync(StreamName blob, CancellationToken cancellation)
    {
        if (await from.Blobs.GetAsync(blob, cancellation) is { } content)
        {
            await to.Blobs.PutAsync(blob, content, cancellation);
            _blobs[blob] = new CopiedBlob(blob.Value, content.Length, BackupManifest.HashOf(content));
        }
    }

    /// <summary>Read back from the copy: what is named is what stands there.</summary>
    /// <param name="head">As it was before copying: it tells when the last line is not the one that was written.</param>
    private async Task<CopiedStream> SealAsync(StreamName stream, StreamHead? head, CancellationToken cancellation)
    {
        var lines = (await to.Streams.ReadAsync(stream, 0, cancellation)).Lines;
        var (events, fault) = Verification.Walk(stream, lines, head);
        var reason = _unread.GetValueOrDefault(stream) ?? fault?.Reason;
        if (reason is null && events > 0)
        {
            await StreamHead.MoveAsync(to.Blobs, stream, StreamHead.EndOf(lines, events), cancellation);
        }
        else if (head is not null)
        {
            await to.Blobs.PutAsync(
                StreamHead.NameFor(stream),
                (await from.Blobs.GetAsync(StreamHead.NameFor(stream), cancellation)) ?? [],
                cancellation
            );
        }

        return new CopiedStream(stream.Value, lines.Length, events, BackupManifest.HashOf(lines.Span), reason);
    }
}
