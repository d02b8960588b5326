using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Backups;

/// <summary>What a look at a copy found.</summary>
/// <param name="Manifest">Null when it is no copy, or half a one.</param>
/// <param name="Faults">What is not as it was copied.</param>
public sealed record BackupState(BackupManifest? Manifest, IReadOnlyList<ChainFault> Faults)
{
    public bool IsWhole => Manifest is not null && Faults.Count == 0;
}

/// <summary>Whether a copy is whole: everything that its manifest names, byte for byte, and nothing else; and every chain holds.</summary>
public static class BackupCheck
{
    private const string Changed = "it is not as it was copied";
    private const string Gone = "it is missing in the copy";
    private const string Foreign = "it was not copied: it was put there afterwards";

    /// <param name="walked">Told how many of how many are done.</param>
    public static async Task<BackupState> RunAsync(Store copy, CancellationToken cancellation, Action<int, int>? walked = null)
    {
        ArgumentNullException.ThrowIfNull(copy);
        if (await BackupManifest.FindAsync(copy.Blobs, cancellation) is not { } manifest)
        {
            return new BackupState(null, []);
        }

        var (faults, done) = (new List<ChainFault>(), 0);
        foreach (var stream in manifest.Streams)
        {
            faults.AddRange(await FaultsOfAsync(copy, stream, cancellation));
            walked?.Invoke(++done, manifest.Streams.Count + manifest.Blobs.Count);
        }

        foreach (var blob in manifest.Blobs)
        {
            var content = await copy.Blobs.GetAsync(new StreamName(blob.Name), cancellation);
            faults.AddRange(Compared(blob.Name, content, content, blob.Bytes, blob.Sha256));
            walked?.Invoke(++done, manifest.Streams.Count + manifest.Blobs.Count);
        }

        return new BackupState(manifest, [.. faults, .. await StrangersAsync(copy, manifest, cancellation)]);
    }

    private static async Task<IEnumerable<ChainFault>> FaultsOfAsync(Store copy, CopiedStream stream, CancellationToken cancellation)
    {
        var name = new StreamName(stream.Name);
        try
        {
            var lines = (await copy.Streams.ReadAsync(name, 0, cancellation)).Lines;
            var compared = Compared(stream.Name, lines.IsEmpty && stream.Bytes > 0 ? null : [], lines, stream.Bytes, stream.Sha256);
            var chain = Verification.Walk(name, lines, await StreamHead.ReadAsync(copy.Blobs, name, cancellation)).Fault;
            // What was wrong before it was copied is told as that, and is no fault of the copy.
            return stream.Fault is null && chain is not null ? [.. compared, chain] : compared;
        }
        catch (BrokenStreamException e)
        {
            return [new ChainFault(name, e.Sequence, e.Reason)];
        }
    }

    private static IReadOnlyList<ChainFault> Compared(string name, byte[]? found, ReadOnlyMemory<byte> content, long bytes, string sha256)
    {
        if (found is null)
        {
            return [new ChainFault(new StreamName(name), 1, Gone)];
        }

        return content.Length == bytes && BackupManifest.HashOf(content.Span) == sha256
            ? []
            : [new ChainFault(new StreamName(name), 1, Changed)];
    }

    private static async Task<IEnumerable<ChainFault>> StrangersAsync(Store copy, BackupManifest manifest, CancellationToken cancellation)
    {
        var (streams, blobs) = (manifest.Streams.Select(s => s.Name).ToHashSet(), manifest.Blobs.Select(b => b.Name).ToHashSet());
        var there = await copy.Streams.ListAsync("", cancellation).Where(s => !streams.Contains(s.Value)).ToListAsync(cancellation);
        return there
            .Concat((await copy.BlobNamesAsync("", cancellation)).Where(b => !blobs.Contains(b.Value)))
            .Select(s => new ChainFault(s, 1, Foreign));
    }
}
