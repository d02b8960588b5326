namespace FinsamBot.Runtime.Pacing;

/// <summary>
/// The arithmetic of several sending windows that all must hold. It knows no clock and waits for nothing. Throws
/// <see cref="ArgumentException"/> for a window without room.
/// </summary>
public sealed class SendWindows(IReadOnlyCollection<SendWindow> windows)
{
    private readonly IReadOnlyCollection<SendWindow> _windows = windows.All(w => w.HasRoom)
        ? windows
        : throw new ArgumentException("A window lets at least one send through and lasts some time.", nameof(windows));

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
        ArgumentNullException.ThrowIfNull(sends);
        if (sends.Count == 0)
        {
            return now;
        }

        var next = Later(now, sends[^1]);
        foreach (var window in _windows)
        {
            next = sends.Count < window.Count ? next : Later(next, sends[^window.Count] + window.Span);
        }

        return next;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
