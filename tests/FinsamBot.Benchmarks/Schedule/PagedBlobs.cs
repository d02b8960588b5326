using System.Runtime.CompilerServices;
using FinsamBot.Core.Streams;

namespace FinsamBot.Benchmarks.Schedule;

/// <summary>Blobs in memory that are listed as Azure lists them, in pages; it counts what is asked of it.</summary>
internal sealed class PagedBlobs(int page) : IBlobStore
{
    private readonly SortedSet<StreamName> _names = [];
    private readonly Dictionary<StreamName, byte[]> _contents = [];

    /// <summary>Requests for a page of names.</summary>
    public int ListCalls { get; private set; }

    /// <summary>Everything asked for, pages included.</summary>
    public int Operations { get; private set; }

    public Task PutAsync(StreamName name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        Operations++;
        _names.Add(name);
        _contents[name] = content.ToArray();
        return Task.CompletedTask;
    }

    public Task<byte[]?> GetAsync(StreamName name, CancellationToken cancellation)
    {
        Operations++;
        return Task.FromResult(_contents.GetValueOrDefault(name));
    }

    public Task DeleteAsync(StreamName name, CancellationToken cancellation)
    {
        Operations++;
        _contents.Remove(name);
        _names.Remove(name);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<StreamName> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (from, to) = (new StreamName(prefix.TrimEnd('/') + "/0"), new StreamName(prefix.TrimEnd('/') + "/zzz"));
        while (true)
        {
            ListCalls++;
            Operations++;
            var names = _names.GetViewBetween(from, to).Take(page + 1).ToList();
            foreach (var name in names.Take(page))
            {
                yield return name;
            }

            if (names.Count <= page)
            {
                yield break;
            }

            from = names[page];
            await Task.CompletedTask;
        }
    }
}
