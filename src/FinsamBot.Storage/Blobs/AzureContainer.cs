using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using FinsamBot.Domain.Events;

namespace FinsamBot.Storage.Blobs;

/// <summary>
/// The container with everything in it, created by the first use when it is missing. The account must not have a hierarchical namespace:
/// listings there come in another order.
/// </summary>
public sealed class AzureContainer(BlobContainerClient client)
{
    private const int NamesPerPage = 500;

    private volatile bool _exists;

    /// <summary>
    /// With the connection string, or else with the identity the program runs under (a managed identity in Azure).
    /// Throws <see cref="FormatException"/> when the connection string cannot be read.
    /// </summary>
    public static AzureContainer Connect(StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var account = options.ConnectionString is { Length: > 0 } connection
            ? new BlobServiceClient(connection, Patience())
            : new BlobServiceClient(new Uri(options.AccountUrl), new DefaultAzureCredential(), Patience());
        return new AzureContainer(account.GetBlobContainerClient(options.Container));
    }

    internal async ValueTask<BlobContainerClient> OpenAsync(CancellationToken cancellation)
    {
        // Asked before created: an identity may be allowed to use the container but not to create any.
        if (!_exists && !await client.ExistsAsync(cancellation))
        {
            await client.CreateIfNotExistsAsync(cancellationToken: cancellation);
        }

        _exists = true;
        return client;
    }

    /// <summary>The bytes in the range, nothing when there is no such blob or it ends before the range begins.</summary>
    internal static async Task<ReadOnlyMemory<byte>?> DownloadAsync(BlobBaseClient blob, HttpRange range, CancellationToken cancellation)
    {
        try
        {
            var content = await blob.DownloadContentAsync(new BlobDownloadOptions { Range = range }, cancellation);
            return content.Value.Content.ToMemory();
        }
        catch (RequestFailedException e) when (e.Status is 404 or 416)
        {
            return null;
        }
    }

    /// <summary>
    /// What an append blob has from an offset on, how long it is and how many blocks it has; nothing of a blob that is not there. One byte
    /// more is asked for, so that there is an answer with these numbers also when nothing new is there.
    /// </summary>
    internal static async Task<(ReadOnlyMemory<byte> Bytes, long Length, int Blocks)> TailAsync(
        AppendBlobClient blob,
        long offset,
        CancellationToken cancellation
    )
    {
        var first = Math.Max(0, offset - 1);
        try
        {
            var answer = (await blob.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(first) }, cancellation)).Value;
            var bytes = answer.Content.ToMemory();
            return (bytes[(int)Math.Min(bytes.Length, offset - first)..], first + bytes.Length, answer.Details.BlobCommittedBlockCount);
        }
        catch (RequestFailedException e) when (e.Status == 404 || (e.Status == 416 && first == 0))
        {
            return default;
        }
        catch (RequestFailedException e) when (e.Status == 416)
        {
            var properties = (await blob.GetPropertiesAsync(cancellationToken: cancellation)).Value;
            return (default, properties.ContentLength, properties.BlobCommittedBlockCount);
        }
    }

    internal async IAsyncEnumerable<StreamName> ListAsync(
        string folder,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var container = await AzureFailures.TranslatedAsync(() => OpenAsync(cancellation).AsTask(), cancellation);
        await using var pages = container
            .GetBlobsAsync(BlobTraits.None, BlobStates.None, folder + prefix, cancellation)
            .AsPages(pageSizeHint: NamesPerPage)
            .GetAsyncEnumerator(cancellation);
        while (await AzureFailures.TranslatedAsync(() => pages.MoveNextAsync().AsTask(), cancellation))
        {
            foreach (var name in pages.Current.Values.Select(b => b.Name[folder.Length..]).Where(n => StreamName.IsValid(n)))
            {
                yield return new StreamName(name);
            }
        }
    }

    /// <summary>Somebody waits in a chat: give up after seconds, not after the minutes that the SDK would try.</summary>
    private static BlobClientOptions Patience() =>
        new()
        {
            Retry =
            {
                Mode = RetryMode.Exponential,
                MaxRetries = 3,
                Delay = TimeSpan.FromMilliseconds(200),
                MaxDelay = TimeSpan.FromSeconds(2),
                NetworkTimeout = TimeSpan.FromSeconds(10),
            },
        };
}
