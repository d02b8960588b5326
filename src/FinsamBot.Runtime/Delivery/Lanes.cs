using System.Collections.Concurrent;

namespace FinsamBot.Runtime.Delivery;

/// <summary>Work done side by side in so many lanes.</summary>
internal static class Lanes
{
    /// <summary>So many at a time, begun in order.</summary>
    public static Task AbreastAsync<TItem>(IEnumerable<TItem> items, int abreast, Func<TItem, Task> work)
    {
        var left = new ConcurrentQueue<TItem>(items);
        return Task.WhenAll(Enumerable.Range(0, Math.Min(abreast, left.Count)).Select(_ => LaneAsync()).ToList());

        async Task LaneAsync()
        {
            while (left.TryDequeue(out var item))
            {
                await work(item);
            }
        }
    }
}
