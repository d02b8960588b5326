using System.Runtime.CompilerServices;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Benchmarks.Schedule;

/// <summary>Blobs in memory that are listed as Azure lists them, in pages; it counts what is asked of it.</summary>
internal sealed class PagedBlobs(int page) : IBlobStore
{
    private readonly List<StreamName> _names = [];
    private readonly Dictionary<StreamName, byte[]> _contents = [];

    /// <summary>Requests for a page of names.</summary>
    public int ListCalls { get; private set; }

    /// <summary>Everything asked for, pages included.</summary>
    public int Operations { get; private set; }

    public Task PutAsync(StreamName name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        Operations++;
        var place = _names.BinarySearch(name);
        if (place < 0)
        {
            _names.Insert(~place, name);
        }

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
        if (_names.BinarySearch(name) is var place and >= 0)
        {
            _names.RemoveAt(place);
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<StreamName> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var from = new StreamName(prefix.TrimEnd('/') + "/0");
        while (true)
        {
            ListCalls++;
            Operations++;
            var place = _names.BinarySearch(from);
            var names = _names
                .Skip(place < 0 ? ~place : place)
                .Take(page + 1)
                .TakeWhile(n => n.Value.StartsWith(prefix, StringComparison.Ordinal))
                .ToList();
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
