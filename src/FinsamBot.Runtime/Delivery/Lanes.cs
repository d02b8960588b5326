namespace FinsamBot.Runtime.Delivery;

/// <summary>Work done side by side in so many lanes.</summary>
internal static class Lanes
{
    /// <summary>The pieces 0 to <paramref name="count"/> - 1, so many at a time, begun in order.</summary>
    public static Task AbreastAsync(int count, int abreast, Func<int, Task> work)
    {
        var begun = 0;
        var lanes = new Task[Math.Min(abreast, count)];
        for (var i = 0; i < lanes.Length; i++)
        {
            lanes[i] = LaneAsync();
        }

        return Task.WhenAll(lanes);

        async Task LaneAsync()
        {
            while (Interlocked.Increment(ref begun) is var number && number <= count)
            {
                await work(number - 1);
            }
        }
    }
}
