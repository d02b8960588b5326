using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.CrashHost;

/// <summary>Dies after each put and delete.</summary>
internal sealed class DyingBlobStore(IBlobStore inner, Death death) : IBlobStore
{
    private const string Heads = "heads/";

    /// <summary>Put before an append, also before the one that ends what was spared.</summary>
    private const string Marks = "changes/";

    public Task<byte[]?> GetAsync(StreamName name, CancellationToken cancellation) => inner.GetAsync(name, cancellation);

    public IAsyncEnumerable<StreamName> ListAsync(string prefix, CancellationToken cancellation) => inner.ListAsync(prefix, cancellation);

    public async Task PutAsync(StreamName name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await inner.PutAsync(name, content, cancellation);
        // A head is always put under the same name; what was appended before it tells which it is.
        await death.AtAsync(
            name.Value.StartsWith(Heads, StringComparison.Ordinal)
                ? $"after put {name} {death.LastAppendTo(name.Value[Heads.Length..])}"
                : $"after put {name}",
            isWithin: name.Value.StartsWith(Marks, StringComparison.Ordinal)
        );
    }

    public async Task DeleteAsync(StreamName name, CancellationToken cancellation)
    {
        await inner.DeleteAsync(name, cancellation);
        await death.AtAsync($"after delete {name}");
    }
}
