using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Testing.Storage;

/// <summary>Blobs in memory; shares its faults with a <see cref="MemoryStreamStore"/> when both belong to one process.</summary>
public sealed class MemoryBlobStore(StoreFaults? faults = null) : IBlobStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<StreamName, byte[]> _blobs = [];

    public StoreFaults Faults { get; } = faults ?? new StoreFaults();

    public Task PutAsync(StreamName name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Faults.Begin(StoreOperation.Put);
        Faults.Writing(() => Set(name, content.ToArray()));
        return Task.CompletedTask;
    }

    public Task<byte[]?> GetAsync(StreamName name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Faults.Reading(StoreOperation.Get);
        lock (_lock)
        {
            return Task.FromResult(_blobs.TryGetValue(name, out var content) ? [.. content] : (byte[]?)null);
        }
    }

    public Task DeleteAsync(StreamName name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Faults.Begin(StoreOperation.Delete);
        Faults.Writing(() => Set(name, null));
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation)
    {
        Faults.Reading(StoreOperation.ListBlobs);
        lock (_lock)
        {
            return _blobs.Keys.Where(n => n.Value.StartsWith(prefix, StringComparison.Ordinal)).ToArray().ToAsyncEnumerable();
        }
    }

    private bool Set(StreamName name, byte[]? content)
    {
        lock (_lock)
        {
            _blobs.Remove(name);
            return content is not null && _blobs.TryAdd(name, content);
        }
    }
}
