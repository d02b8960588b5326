using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Simulation.Store;

/// <summary>The disk for a reader to whom nothing happens.</summary>
internal sealed class QuietStore(Disk disk) : IStreamStore, IBlobStore
{
    public ValueTask<StreamChunk> ReadAsync(StreamName stream, long from, CancellationToken cancellation)
    {
        var bytes = disk.Read(stream, from);
        return new(new StreamChunk(bytes, from + bytes.Length));
    }

    public Task<AppendOutcome> AppendAsync(StreamName stream, long at, ReadOnlyMemory<byte> lines, CancellationToken cancellation) =>
        Task.FromResult(disk.Append(stream, at, lines));

    public Task PutAsync(StreamName name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        disk.Put(name, content);
        return Task.CompletedTask;
    }

    public Task<byte[]?> GetAsync(StreamName name, CancellationToken cancellation) => Task.FromResult(disk.Get(name));

    public Task DeleteAsync(StreamName name, CancellationToken cancellation)
    {
        disk.Delete(name);
        return Task.CompletedTask;
    }

    IAsyncEnumerable<StreamName> IStreamStore.ListAsync(string prefix, CancellationToken cancellation) =>
        disk.Streams.Where(n => n.Value.StartsWith(prefix, StringComparison.Ordinal)).ToAsyncEnumerable();

    IAsyncEnumerable<StreamName> IBlobStore.ListAsync(string prefix, CancellationToken cancellation) =>
        disk.Names(prefix).ToAsyncEnumerable();
}
