using System.Collections.Concurrent;
using System.Security.Cryptography;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Plans;

/// <summary>Plans under way: one blob <c>plans/{hash of the plan}</c> each, from before its first step until after its last.</summary>
public sealed class PlanBook(IBlobStore blobs)
{
    private const string Folder = "plans/";

    private readonly ConcurrentDictionary<StreamName, bool> _kept = new();

    /// <summary>Whether a plan that this process has kept was not dropped: it is under way, or was left when the storage gave
    /// way.</summary>
    internal bool HasLeft => !_kept.IsEmpty;

    internal Task KeepAsync(RequestPlan plan, CancellationToken cancellation)
    {
        var content = PlanText.Write(plan);
        var name = NameOf(content);
        _kept[name] = true;
        return blobs.PutAsync(name, content, cancellation);
    }

    /// <summary>Costs nothing for a plan that was never kept, because there was nothing to do.</summary>
    internal Task DropAsync(RequestPlan plan, CancellationToken cancellation)
    {
        var name = NameOf(PlanText.Write(plan));
        return _kept.ContainsKey(name) ? DropAsync(name, cancellation) : Task.CompletedTask;
    }

    internal async Task DropAsync(StreamName name, CancellationToken cancellation)
    {
        await blobs.DeleteAsync(name, cancellation);
        _kept.TryRemove(name, out _);
    }

    /// <summary>The plans that are kept, by this process and others.</summary>
    internal IAsyncEnumerable<StreamName> NamesAsync(CancellationToken cancellation) => blobs.ListAsync(Folder, cancellation);

    /// <summary>Null when somebody has dropped it meanwhile. Throws <see cref="BrokenStreamException"/> for what is no plan.</summary>
    internal async Task<RequestPlan?> FindAsync(StreamName name, CancellationToken cancellation) =>
        await blobs.GetAsync(name, cancellation) is { } content ? PlanText.Read(content) : null;

    private static StreamName NameOf(ReadOnlyMemory<byte> content) =>
        new(Folder + Convert.ToHexStringLower(SHA256.HashData(content.Span))[..32]);
}
