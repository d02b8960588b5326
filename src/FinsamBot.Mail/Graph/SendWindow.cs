using System.Collections.Immutable;

namespace FinsamBot.Mail.Graph;

/// <summary>How many letters left within the last minute: a sliding window, as data.</summary>
/// <param name="Taken">Instants of the letters still in the window, oldest first.</param>
internal sealed record SendWindow(int Max, ImmutableQueue<DateTimeOffset> Taken, int Count)
{
    private static readonly TimeSpan Width = TimeSpan.FromMinutes(1);

    public static SendWindow Empty(int max) => new(max, [], 0);

    /// <summary>The window with one more letter, or unchanged with the instant at which there is room again.</summary>
    public (SendWindow After, DateTimeOffset? FullUntil) Take(DateTimeOffset now)
    {
        var (taken, count) = (Taken, Count);
        while (count > 0 && taken.Peek() <= now - Width)
        {
            (taken, count) = (taken.Dequeue(), count - 1);
        }

        return count < Max
            ? (this with { Taken = taken.Enqueue(now), Count = count + 1 }, null)
            : (this with { Taken = taken, Count = count }, taken.Peek() + Width);
    }
}
