using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Benchmarks.Schedule;

/// <summary>Counts what is asked of a store.</summary>
internal sealed class CountedStreams(IStreamStore inner) : IStreamStore
{
    public int Operations { get; private set; }

    public ValueTask<StreamChunk> ReadAsync(StreamName stream, long from, CancellationToken cancellation)
    {
        Operations++;
        return inner.ReadAsync(stream, from, cancellation);
    }

    public Task<AppendOutcome> AppendAsync(StreamName stream, long at, ReadOnlyMemory<byte> lines, CancellationToken cancellation)
    {
        Operations++;
        return inner.AppendAsync(stream, at, lines, cancellation);
    }

    public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation)
    {
        Operations++;
        return inner.ListAsync(prefix, cancellation);
    }
}
