using System.Collections.Concurrent;
using System.Collections.Immutable;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Storage.Blobs;

/// <summary>
/// Each stream an append blob <c>streams/{name}</c>. One append is one block under the condition that the blob has the expected length,
/// so any number of writers need no lock and no reader sees half of it. A blob takes 50,000 blocks: when the service says that it is full,
/// and not before, the stream goes on in <c>streams/{name}~2</c>, and so on. No name contains '~', so listings know only the first.
/// </summary>
/// <param name="mostBlocks">Blocks after which a reader looks for a next blob; what the service allows.</param>
public sealed class AzureStreamStore(AzureContainer container, ILogger<AzureStreamStore> logger, int mostBlocks = 50_000) : IStreamStore
{
    private const string Folder = "streams/";
    private const int Attempts = 3;

    /// <summary>Lengths of the blobs that are full, of the streams that have any. They change no more.</summary>
    private readonly ConcurrentDictionary<StreamName, ImmutableList<long>> _full = new();

    public async ValueTask<StreamChunk> ReadAsync(StreamName stream, long from, CancellationToken cancellation)
    {
        var bytes = await DownloadAsync(stream, from, cancellation);
        var whole = StreamLines.WholeLength(bytes.Span);
        return new StreamChunk(bytes[..whole], from + whole);
    }

    public async Task<AppendOutcome> AppendAsync(StreamName stream, long at, ReadOnlyMemory<byte> lines, CancellationToken cancellation)
    {
        StreamLines.Check(lines.Span);
        for (var attempt = 1; ; attempt++)
        {
            var place = PlaceOf(stream, at);
            var failure = await TryWriteAsync(stream, place, lines, cancellation);
            if (failure is null)
            {
                return AppendOutcome.At(at + lines.Length);
            }

            // Also a refusal may come from our own bytes: the SDK repeats a request whose answer was lost.
            var there = await DownloadAsync(stream, at, cancellation);
            if (there.Length > 0)
            {
                return there.Span.StartsWith(lines.Span) ? AppendOutcome.At(at + lines.Length) : AppendOutcome.Conflict;
            }

            if (AzureFailures.IsFull(failure) && PlaceOf(stream, at) == place)
            {
                Learn(stream, place.Blob, place.Offset);
            }

            if (PlaceOf(stream, at) != place)
            {
                attempt--; // Full is no failure: the stream goes on elsewhere, and each blob is full once.
                continue;
            }

            if (AzureFailures.IsRefusal(failure))
            {
                return AppendOutcome.Conflict;
            }

            if (attempt == Attempts)
            {
                throw AzureFailures.Translated(failure);
            }
        }
    }

    public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation) =>
        container.ListAsync(Folder, prefix, cancellation);

    /// <summary>In which blob a position lies, counted from 0, and where in it, as far as is known by now.</summary>
    private (int Blob, long Offset) PlaceOf(StreamName stream, long at)
    {
        var (full, blob) = (_full.GetValueOrDefault(stream, []), 0);
        while (blob < full.Count && at >= full[blob])
        {
            at -= full[blob++];
        }

        return (blob, at);
    }

    private void Learn(StreamName stream, int blob, long length) =>
        _full.AddOrUpdate(stream, _ => blob == 0 ? [length] : [], (_, known) => known.Count == blob ? known.Add(length) : known);

    /// <summary>Null when written; otherwise why it is refused or unknown.</summary>
    private async Task<Exception?> TryWriteAsync(
        StreamName stream,
        (int Blob, long Offset) place,
        ReadOnlyMemory<byte> lines,
        CancellationToken cancellation
    )
    {
        try
        {
            await WriteAsync(await BlobAsync(stream, place.Blob, cancellation), place.Offset, lines, cancellation);
            return null;
        }
        catch (Exception e) when (AzureFailures.Are(e, cancellation))
        {
            if (!AzureFailures.IsRefusal(e) && !AzureFailures.IsFull(e))
            {
                Log.AppendUnanswered(logger, stream);
            }

            return e;
        }
    }

    private static async Task WriteAsync(AppendBlobClient blob, long at, ReadOnlyMemory<byte> lines, CancellationToken cancellation)
    {
        if (at == 0)
        {
            await blob.CreateIfNotExistsAsync(cancellationToken: cancellation); // If-None-Match: *
        }

        await using var content = BinaryData.FromBytes(lines).ToStream();
        var expected = new AppendBlobRequestConditions { IfAppendPositionEqual = at };
        await blob.AppendBlockAsync(content, new AppendBlobAppendBlockOptions { Conditions = expected }, cancellation);
    }

    /// <summary>Everything from a position to the end, over all blobs of the stream.</summary>
    private async Task<ReadOnlyMemory<byte>> DownloadAsync(StreamName stream, long from, CancellationToken cancellation)
    {
        var all = ReadOnlyMemory<byte>.Empty;
        for (var (blob, offset) = PlaceOf(stream, from); ; blob++)
        {
            var client = await AzureFailures.TranslatedAsync(() => BlobAsync(stream, blob, cancellation).AsTask(), cancellation);
            var part = await AzureFailures.TranslatedAsync(() => AzureContainer.TailAsync(client, offset, cancellation), cancellation);
            all =
                all.IsEmpty ? part.Bytes
                : part.Bytes.IsEmpty ? all
                : (byte[])[.. all.Span, .. part.Bytes.Span];
            if (part.Blocks < mostBlocks)
            {
                return all;
            }

            Learn(stream, blob, part.Length);
            offset = Math.Max(0, offset - part.Length);
        }
    }

    private async ValueTask<AppendBlobClient> BlobAsync(StreamName stream, int blob, CancellationToken cancellation) =>
        (await container.OpenAsync(cancellation)).GetAppendBlobClient(
            blob == 0 ? Folder + stream.Value : FormattableString.Invariant($"{Folder}{stream.Value}~{blob + 1}")
        );
}
