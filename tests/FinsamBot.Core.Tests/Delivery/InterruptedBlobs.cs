using FinsamBot.Core.Streams;

namespace FinsamBot.Core.Tests.Delivery;

/// <summary>A blob store on which something happens in the worst moment: just before a delete, or just after a put. Each only once.</summary>
internal sealed class InterruptedBlobs(IBlobStore inner) : IBlobStore
{
    public Func<Task>? BeforeDelete { get; set; }

    public Func<Task>? AfterPut { get; set; }

    public async Task PutAsync(StreamName name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await inner.PutAsync(name, content, cancellation);
        var interrupt = AfterPut;
        AfterPut = null;
        await (interrupt?.Invoke() ?? Task.CompletedTask);
    }

    public Task<byte[]?> GetAsync(StreamName name, CancellationToken cancellation) => inner.GetAsync(name, cancellation);

    public async Task DeleteAsync(StreamName name, CancellationToken cancellation)
    {
        var interrupt = BeforeDelete;
        BeforeDelete = null;
        await (interrupt?.Invoke() ?? Task.CompletedTask);
        await inner.DeleteAsync(name, cancellation);
    }

    public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation) => inner.ListAsync(prefix, cancellation);
}
