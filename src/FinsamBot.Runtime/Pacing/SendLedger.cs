namespace FinsamBot.Runtime.Pacing;

/// <summary>Gives each send its place in the windows of its key, first come first served.</summary>
internal sealed class SendLedger(SendWindows windows)
{
    private const int ForgetIdleAbove = 10_000;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<DateTimeOffset>> _places = new(StringComparer.Ordinal);

    /// <summary>
    /// The instant the next send of this key may leave. The place is taken if that is no later than <paramref name="latest"/>;
    /// otherwise nothing is taken.
    /// </summary>
    /// <param name="gap">How long after the send before it, at least.</param>
    public DateTimeOffset Reserve(string key, DateTimeOffset now, DateTimeOffset latest, TimeSpan gap)
    {
        lock (_gate)
        {
            var sends = PlacesOf(key, now);
            var spaced = sends.Count > 0 && sends[^1] + gap is var after && after > now ? after : now;
            var next = windows.NextAllowed(sends, spaced);
            if (next <= latest)
            {
                Take(sends, next);
            }

            return next;
        }
    }

    private List<DateTimeOffset> PlacesOf(string key, DateTimeOffset now)
    {
        if (_places.TryGetValue(key, out var sends))
        {
            return sends;
        }

        if (_places.Count >= ForgetIdleAbove)
        {
            ForgetIdle(now - windows.Reach);
        }

        return _places[key] = new List<DateTimeOffset>(1);
    }

    private void ForgetIdle(DateTimeOffset before)
    {
        foreach (var (key, sends) in _places)
        {
            if (sends.Count == 0 || sends[^1] < before)
            {
                _places.Remove(key);
            }
        }
    }

    /// <summary>Trimmed by halves: a busy key moves its list once per so many sends, not at each.</summary>
    private void Take(List<DateTimeOffset> sends, DateTimeOffset at)
    {
        if (sends.Count >= 2 * windows.Depth)
        {
            sends.RemoveRange(0, sends.Count - windows.Depth);
        }

        sends.Add(at);
    }
}
