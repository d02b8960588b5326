namespace FinsamBot.Teams.Protocol;

/// <summary>The arithmetic of several sending windows that all must hold. It knows no clock and waits for nothing.</summary>
public sealed class SendWindows(IReadOnlyCollection<SendWindow> windows)
{
    /// <summary>Teams' limits per bot and conversation (Teams rate limits, October 2026).</summary>
    public static SendWindows PerThread { get; } = new(
    [
        new(7, TimeSpan.FromSeconds(1)),
        new(8, TimeSpan.FromSeconds(2)),
        new(60, TimeSpan.FromSeconds(30)),
        new(1800, TimeSpan.FromHours(1)),
    ]);

    /// <summary>Teams' limit per app and tenant, over all operations (same source).</summary>
    public static SendWindows PerTenant { get; } = new([new(50, TimeSpan.FromSeconds(1))]);

    /// <summary>How many sends back the windows look.</summary>
    public int Depth { get; } = windows.Max(window => window.Count);

    /// <summary>How far back in time the windows look.</summary>
    public TimeSpan Reach { get; } = windows.Max(window => window.Span);

    /// <summary>
    /// When the next send may leave: <paramref name="now"/> or later, and never before a send that already has its place.
    /// </summary>
    /// <param name="sends">Earlier sends and reserved places, oldest first.</param>
    /// <param name="now">The earliest instant that makes sense.</param>
    public DateTimeOffset NextAllowed(IReadOnlyList<DateTimeOffset> sends, DateTimeOffset now)
    {
        if (sends.Count == 0) return now;
        var next = Later(now, sends[^1]);
        foreach (var window in windows)
        {
            if (sends.Count >= window.Count) next = Later(next, sends[^window.Count] + window.Span);
        }

        return next;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
