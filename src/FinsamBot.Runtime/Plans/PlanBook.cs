using System.Collections.Concurrent;
using System.Security.Cryptography;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Plans;

/// <summary>Plans under way: one blob <c>plans/{hash of the plan}</c> each, from before its first step until after its last.</summary>
public sealed class PlanBook(IBlobStore blobs)
{
    private const string Folder = "plans/";

    private readonly ConcurrentDictionary<RequestPlan, StreamName> _kept = new();

    /// <summary>Whether a plan that this process has kept was not dropped: it is under way, or was left when the storage gave
    /// way.</summary>
    internal bool HasLeft => !_kept.IsEmpty;

    internal async Task KeepAsync(RequestPlan plan, CancellationToken cancellation)
    {
        var content = PlanText.Write(plan);
        var name = NameOf(content);
        try
        {
            await blobs.PutAsync(name, content, cancellation);
        }
        finally
        {
            // Also when no answer came: it may stand there all the same.
            _kept[plan] = name;
        }
    }

    /// <summary>Costs nothing for a plan that was never kept, because there was nothing to do.</summary>
    internal Task DropAsync(RequestPlan plan, CancellationToken cancellation) =>
        _kept.TryGetValue(plan, out var name) ? DropAsync(name, cancellation) : Task.CompletedTask;

    internal async Task DropAsync(StreamName name, CancellationToken cancellation)
    {
        await blobs.DeleteAsync(name, cancellation);
        Forget(_kept, kept => kept == name);
    }

    /// <summary>The plans that are kept, by this process and others. What this process remembers and is not there was never written, or
    /// was finished by another: it is asked for no more.</summary>
    internal async Task<IReadOnlyList<StreamName>> NamesAsync(CancellationToken cancellation)
    {
        var remembered = _kept.ToArray();
        var names = await blobs.ListAsync(Folder, cancellation).ToListAsync(cancellation);
        Forget(remembered, kept => !names.Contains(kept));
        return names;
    }

    /// <summary>Null when somebody has dropped it meanwhile. Throws <see cref="BrokenStreamException"/> for what is no plan.</summary>
    internal async Task<RequestPlan?> FindAsync(StreamName name, CancellationToken cancellation) =>
        await blobs.GetAsync(name, cancellation) is { } content ? PlanText.Read(content) : null;

    private void Forget(IEnumerable<KeyValuePair<RequestPlan, StreamName>> among, Func<StreamName, bool> isOver)
    {
        foreach (var kept in among.Where(k => isOver(k.Value)))
        {
            _kept.TryRemove(kept);
        }
    }

    private static StreamName NameOf(ReadOnlyMemory<byte> content) =>
        new(Folder + Convert.ToHexStringLower(SHA256.HashData(content.Span))[..32]);
}
