using System.Diagnostics;

namespace FinsamBot.Benchmarks;

/// <summary>
/// Sends one activity after the other over a few kept connections, each of which waits for its answer: as many turns are under way as there
/// are lanes.
/// </summary>
/// <param name="port">Of a server on loopback.</param>
/// <param name="token">For the Authorization header; null sends none.</param>
/// <param name="next">The next activity of a lane.</param>
/// <param name="expected">Stands in each lane's first answer; otherwise something else would be measured.</param>
internal sealed class Load(int port, string? token, Func<int, string> next, string expected)
{
    /// <summary>Turns under way at a time.</summary>
    public const int Lanes = 8;

    /// <summary>The time of each turn from request to answer, sorted, and how long all of them took.</summary>
    public async Task<(long[] Times, TimeSpan Elapsed)> RunAsync(int turns)
    {
        var lanes = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => Connection.OpenAsync(port, token)));
        var start = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(lanes.Select((lane, number) => Task.Run(() => RunAsync(lane, number, turns / Lanes))));
        var elapsed = Stopwatch.GetElapsedTime(start);
        Array.ForEach(lanes, lane => lane.Dispose());
        var all = times.SelectMany(t => t).ToArray();
        Array.Sort(all);
        return (all, elapsed);
    }

    private async Task<long[]> RunAsync(Connection lane, int number, int turns)
    {
        var times = new long[turns];
        for (var i = 0; i < turns; i++)
        {
            var activity = next(number);
            var sent = Stopwatch.GetTimestamp();
            await lane.PostAsync(activity);
            times[i] = Stopwatch.GetTimestamp() - sent;
            if (lane.Status != 200 || (i == 0 && !lane.Text.Contains(expected, StringComparison.Ordinal)))
            {
                throw new InvalidOperationException($"Port {port} answered {lane.Status}, not 200 with '{expected}': {lane.Text}");
            }
        }

        return times;
    }
}
