using System.Diagnostics;

namespace FinsamBot.Benchmarks.Peers;

/// <summary>What one round gave.</summary>
/// <param name="PerSecond">Turns completed per second.</param>
/// <param name="P99">The 99th percentile of the time from request to answer.</param>
/// <param name="ProcessorTime">Of the server's process, per turn.</param>
/// <param name="Bytes">Allocated in the server's process, per turn; null where that cannot be asked.</param>
internal sealed record Round(double PerSecond, TimeSpan P99, TimeSpan ProcessorTime, double? Bytes);

/// <summary>A server under load.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Process">Where it runs.</param>
/// <param name="Load">What it gets.</param>
/// <param name="Replies">Whether each turn posts a reply to the connector.</param>
/// <param name="Divisor">The slower ones get fewer turns per round.</param>
internal sealed record Peer(string Name, ChildProcess Process, Load Load, bool Replies = true, int Divisor = 1)
{
    public async Task<Round> RunAsync(int turns)
    {
        turns = turns / Divisor / Load.Lanes * Load.Lanes;
        var (bytes, processor, posts) = (await Process.AllocatedAsync(), Process.ProcessorTime, Outside.Posts);
        var (times, elapsed) = await Load.RunAsync(turns);
        var (bytesAfter, processorAfter, postsAfter) = (await Process.AllocatedAsync(), Process.ProcessorTime, Outside.Posts);
        if (Replies && postsAfter - posts != turns)
        {
            throw new InvalidOperationException($"{Name}: {turns} turns, but {postsAfter - posts} replies arrived.");
        }

        return new Round(
            turns / elapsed.TotalSeconds,
            TimeSpan.FromSeconds((double)times[(int)(turns * 0.99)] / Stopwatch.Frequency),
            (processorAfter - processor) / turns,
            (bytesAfter - bytes) / (double)turns
        );
    }
}
