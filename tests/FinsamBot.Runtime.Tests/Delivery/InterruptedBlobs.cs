using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Tests.Delivery;

/// <summary>A blob store on which something happens in the worst moment: just before an entry of the due index is deleted, or just after
/// one was put. Each only once.</summary>
internal sealed class InterruptedBlobs(IBlobStore inner) : IBlobStore
{
    public Func<Task>? BeforeDelete { get; set; }

    public Func<Task>? AfterPut { get; set; }

    public async Task PutAsync(StreamName name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await inner.PutAsync(name, content, cancellation);
        if (name.Value.StartsWith("due/", StringComparison.Ordinal) && AfterPut is { } interrupt)
        {
            AfterPut = null;
            await interrupt();
        }
    }

    public Task<byte[]?> GetAsync(StreamName name, CancellationToken cancellation) => inner.GetAsync(name, cancellation);

    public async Task DeleteAsync(StreamName name, CancellationToken cancellation)
    {
        if (BeforeDelete is { } interrupt)
        {
            BeforeDelete = null;
            await interrupt();
        }

        await inner.DeleteAsync(name, cancellation);
    }

    public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation) => inner.ListAsync(prefix, cancellation);
}
