using Azure.Storage.Blobs;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Storage.Blobs;

/// <summary>Blobs as block blobs <c>blobs/{name}</c>.</summary>
public sealed class AzureBlobStore(AzureContainer container) : IBlobStore
{
    private const string Folder = "blobs/";

    public Task PutAsync(StreamName name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        OnAsync(name, blob => blob.UploadAsync(BinaryData.FromBytes(content), overwrite: true, cancellation), cancellation);

    public Task<byte[]?> GetAsync(StreamName name, CancellationToken cancellation) =>
        OnAsync(name, async blob => (await AzureContainer.DownloadAsync(blob, default, cancellation))?.ToArray(), cancellation);

    public Task DeleteAsync(StreamName name, CancellationToken cancellation) =>
        OnAsync(name, blob => blob.DeleteIfExistsAsync(cancellationToken: cancellation), cancellation);

    public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation) =>
        container.ListAsync(Folder, prefix, cancellation);

    private Task<T> OnAsync<T>(StreamName name, Func<BlobClient, Task<T>> work, CancellationToken cancellation) =>
        AzureFailures.TranslatedAsync(
            async () => await work((await container.OpenAsync(cancellation)).GetBlobClient(Folder + name.Value)),
            cancellation
        );
}
