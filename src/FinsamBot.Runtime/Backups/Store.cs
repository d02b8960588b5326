using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Backups;

/// <summary>All that is kept in one place: that of a bot, or a copy of it.</summary>
public sealed record Store(IStreamStore Streams, IBlobStore Blobs)
{
    /// <summary>Made from the streams, or from the copy itself: neither copied nor in the way of anything.</summary>
    private static readonly string[] Derived = [StreamHead.Folder, "due/", ChangeFeed.Folder, BackupManifest.Folder];

    internal static bool IsDerived(StreamName blob) => Derived.Any(d => blob.Value.StartsWith(d, StringComparison.Ordinal));

    /// <summary>The names of all blobs that hold something of their own.</summary>
    internal async Task<IReadOnlyList<StreamName>> BlobNamesAsync(string prefix, CancellationToken cancellation) =>
        await Blobs.ListAsync(prefix, cancellation).Where(n => !IsDerived(n)).ToListAsync(cancellation);

    /// <summary>Adds whole lines behind a position, in pieces that an append takes. False when somebody else wrote there.</summary>
    internal async Task<bool> AppendAsync(StreamName stream, long at, ReadOnlyMemory<byte> lines, CancellationToken cancellation)
    {
        while (!lines.IsEmpty)
        {
            var piece = lines;
            if (piece.Length > StreamLines.MaxAppend)
            {
                piece = piece[..(piece.Span[..StreamLines.MaxAppend].LastIndexOf((byte)'\n') + 1)];
            }

            var outcome = await Streams.AppendAsync(stream, at, piece, cancellation);
            if (!outcome.Appended)
            {
                return false;
            }

            (at, lines) = (outcome.End, lines[piece.Length..]);
        }

        return true;
    }
}
