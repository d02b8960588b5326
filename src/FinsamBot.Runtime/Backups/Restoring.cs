using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Backups;

/// <summary>What a restoration would meet.</summary>
/// <param name="InTheWay">Streams and blobs that hold something else than the copy does, by name.</param>
/// <param name="Streams">So many streams are not there yet, or not to their end.</param>
/// <param name="Blobs">Likewise blobs.</param>
public sealed record RestorePlan(IReadOnlyList<string> InTheWay, int Streams, int Blobs);

/// <summary>
/// Puts a copy back into a store that is empty, or was left half restored. Nothing is ever overwritten. The association's stream comes
/// first, and with it the word that this is a restoration: before anything else can be owed, what may have been sent is held back.
/// </summary>
public sealed class Restoring(Store copy, BackupManifest manifest, Store to, RestorationNote note)
{
    public async Task<RestorePlan> LookAsync(CancellationToken cancellation)
    {
        var (inTheWay, streams, blobs) = (new List<string>(), manifest.Streams.Count, manifest.Blobs.Count);
        await foreach (var stream in to.Streams.ListAsync("", cancellation))
        {
            switch (await MissingOfAsync(stream, cancellation))
            {
                case null:
                    inTheWay.Add(stream.Value);
                    break;
                case { IsEmpty: true }:
                    streams--;
                    break;
            }
        }

        var copied = manifest.Blobs.ToDictionary(b => b.Name, b => b.Sha256);
        foreach (var blob in await to.BlobNamesAsync("", cancellation))
        {
            var content = await to.Blobs.GetAsync(blob, cancellation) ?? [];
            if (copied.GetValueOrDefault(blob.Value) != BackupManifest.HashOf(content))
            {
                inTheWay.Add(blob.Value);
                continue;
            }

            blobs--;
        }

        return new RestorePlan(inTheWay, streams, blobs);
    }

    /// <summary>Puts back what is missing. Begun again after a crash it goes on.</summary>
    /// <param name="walked">Told how many of how many are done.</param>
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellation, Action<int, int>? walked = null)
    {
        var (all, done) = (manifest.Streams.Count + manifest.Blobs.Count, 0);
        var streams = manifest.Streams.Select(s => new StreamName(s.Name)).ToList();
        foreach (var stream in streams.Where(s => s == Association.Stream).Concat(streams.Where(s => s != Association.Stream)))
        {
            await PutAsync(stream, cancellation);
            await (stream == Association.Stream ? note.NoteAsync(manifest.From, now, cancellation) : Task.CompletedTask);
            walked?.Invoke(++done, all);
        }

        foreach (var blob in manifest.Blobs.Select(b => new StreamName(b.Name)))
        {
            if (await copy.Blobs.GetAsync(blob, cancellation) is { } content)
            {
                await to.Blobs.PutAsync(blob, content, cancellation);
            }

            walked?.Invoke(++done, all);
        }
    }

    private async Task PutAsync(StreamName stream, CancellationToken cancellation)
    {
        var missing = await MissingOfAsync(stream, cancellation) ?? throw new ContentionException(stream);
        if (missing.IsEmpty)
        {
            return;
        }

        var whole = (await copy.Streams.ReadAsync(stream, 0, cancellation)).Lines;
        if (!await to.AppendAsync(stream, whole.Length - missing.Length, missing, cancellation))
        {
            throw new ContentionException(stream);
        }

        if (await copy.Blobs.GetAsync(StreamHead.NameFor(stream), cancellation) is { } head)
        {
            await to.Blobs.PutAsync(StreamHead.NameFor(stream), head, cancellation);
        }
    }

    /// <summary>What the copy has of the stream beyond what is there; null when something else is there.</summary>
    private async Task<ReadOnlyMemory<byte>?> MissingOfAsync(StreamName stream, CancellationToken cancellation)
    {
        var whole = (await copy.Streams.ReadAsync(stream, 0, cancellation)).Lines;
        var there = (await to.Streams.ReadAsync(stream, 0, cancellation)).Lines;
        if (whole.Span.StartsWith(there.Span))
        {
            return whole[there.Length..];
        }

        // A null that is made memory would be taken for nothing missing.
        var isNoted = stream == Association.Stream && there.Span.StartsWith(whole.Span) && IsNote(there[whole.Length..], whole);
        return isNoted ? ReadOnlyMemory<byte>.Empty : default(ReadOnlyMemory<byte>?);
    }

    /// <summary>The word of this restoration, and nothing else.</summary>
    private bool IsNote(ReadOnlyMemory<byte> lines, ReadOnlyMemory<byte> before)
    {
        var at = StreamHead.EndOf(before, before.Span.Count((byte)'\n'));
        try
        {
            return lines.Span.IndexOf((byte)'\n') == lines.Length - 1
                && EventLine.Read(lines.Span[..^1], at).Event is StoreRestored noted
                && noted.From == manifest.From;
        }
        catch (BrokenStreamException)
        {
            return false;
        }
    }
}
