using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using FinsamBot.Core.Streams;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Storage.Blobs;

/// <summary>
/// Each stream an append blob <c>streams/{name}</c>. One append is one block under the condition that the blob has the expected length,
/// so any number of writers need no lock and no reader sees half of it.
/// </summary>
public sealed class AzureStreamStore(AzureContainer container, ILogger<AzureStreamStore> logger) : IStreamStore
{
    private const string Folder = "streams/";
    private const int Attempts = 3;

    public async ValueTask<StreamChunk> ReadAsync(StreamName stream, long from, CancellationToken cancellation)
    {
        var bytes = await DownloadAsync(stream, new HttpRange(from), cancellation);
        var whole = StreamLines.WholeLength(bytes.Span);
        return new StreamChunk(bytes[..whole], from + whole);
    }

    public async Task<AppendOutcome> AppendAsync(StreamName stream, long at, ReadOnlyMemory<byte> lines, CancellationToken cancellation)
    {
        StreamLines.Check(lines.Span);
        for (var attempt = 1; ; attempt++)
        {
            var failure = await TryWriteAsync(stream, at, lines, cancellation);
            if (failure is null)
            {
                return AppendOutcome.At(at + lines.Length);
            }

            // Also a refusal may come from our own bytes: the SDK repeats a request whose answer was lost.
            var there = await DownloadAsync(stream, new HttpRange(at, lines.Length), cancellation);
            if (there.Length > 0 || AzureFailures.IsRefusal(failure))
            {
                return there.Span.SequenceEqual(lines.Span) ? AppendOutcome.At(at + lines.Length) : AppendOutcome.Conflict;
            }

            if (attempt == Attempts)
            {
                throw AzureFailures.Translated(failure);
            }
        }
    }

    public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation) => container.ListAsync(Folder, prefix, cancellation);

    /// <summary>Null when written; otherwise why it is refused or unknown.</summary>
    private async Task<Exception?> TryWriteAsync(StreamName stream, long at, ReadOnlyMemory<byte> lines, CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(await BlobAsync(stream, cancellation), at, lines, cancellation);
            return null;
        }
        catch (Exception e) when (AzureFailures.Are(e, cancellation))
        {
            if (!AzureFailures.IsRefusal(e))
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

    private Task<ReadOnlyMemory<byte>> DownloadAsync(StreamName stream, HttpRange range, CancellationToken cancellation) =>
        AzureFailures.Translated(
            async () => await AzureContainer.DownloadAsync(await BlobAsync(stream, cancellation), range, cancellation) ?? default,
            cancellation);

    private async ValueTask<AppendBlobClient> BlobAsync(StreamName stream, CancellationToken cancellation) =>
        (await container.OpenAsync(cancellation)).GetAppendBlobClient(Folder + stream.Value);
}
