namespace FinsamBot.Runtime.Delivery;

/// <summary>Work done side by side in so many lanes.</summary>
internal static class Lanes
{
    /// <summary>So many at a time, begun in order.</summary>
    public static Task AbreastAsync<TItem>(IReadOnlyList<TItem> items, int abreast, Func<TItem, Task> work)
    {
        var begun = 0;
        return Task.WhenAll(Enumerable.Range(0, Math.Min(abreast, items.Count)).Select(_ => LaneAsync()).ToList());

        async Task LaneAsync()
        {
            while (Interlocked.Increment(ref begun) is var number && number <= items.Count)
            {
                await work(items[number - 1]);
            }
        }
    }
}
