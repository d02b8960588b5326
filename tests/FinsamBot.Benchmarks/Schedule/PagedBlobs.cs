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

    /// <summary>Without a copy of any page: what the program allocates is measured, not what its store does.</summary>
    public async IAsyncEnumerable<StreamName> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        AskedForPage();
        var place = _names.BinarySearch(new StreamName(prefix.TrimEnd('/') + "/0"));
        var listed = 0;
        for (var at = place < 0 ? ~place : place; at < _names.Count; listed++)
        {
            var name = _names[at];
            if (!name.Value.StartsWith(prefix, StringComparison.Ordinal))
            {
                yield break;
            }

            if (listed > 0 && listed % page == 0)
            {
                AskedForPage();
            }

            yield return name;
            // Others may have put and removed names meanwhile.
            place = at < _names.Count && _names[at] == name ? at : _names.BinarySearch(name);
            at = place < 0 ? ~place : place + 1;
        }
    }

    private void AskedForPage()
    {
        ListCalls++;
        Operations++;
    }
}
