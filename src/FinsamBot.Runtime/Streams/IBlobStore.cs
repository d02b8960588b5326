using FinsamBot.Domain.Events;

namespace FinsamBot.Runtime.Streams;

/// <summary>
/// Small whole blobs beside the streams: the due index, the heads that anchor the hash chains, scratch texts.
/// Names follow the rules of <see cref="StreamName"/>. A later put replaces an earlier one; readers see one or the other, never a mix.
/// </summary>
public interface IBlobStore
{
    Task PutAsync(StreamName name, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>The content, or null when there is no such blob.</summary>
    Task<byte[]?> GetAsync(StreamName name, CancellationToken cancellation);

    /// <summary>Deletes the blob; no error when it is not there.</summary>
    Task DeleteAsync(StreamName name, CancellationToken cancellation);

    /// <summary>
    /// Names that begin with <paramref name="prefix"/>, in ordinal order, fetched as the caller goes on: who stops early
    /// pays only for what was read.
    /// </summary>
    IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation);
}
