namespace FinsamBot.Teams.Protocol;

/// <summary>
/// Gives each send its place in the windows of its key, first come first served, so that Teams seldom has to answer 429.
/// It counts the sends of this process; what other instances send is left to Teams' own answer.
/// </summary>
internal sealed class SendLedger(SendWindows windows)
{
    private const int ForgetIdleAbove = 10_000;
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<DateTimeOffset>> places = new(StringComparer.Ordinal);

    /// <summary>
    /// The instant the next send of this key may leave. The place is taken if that is no later than <paramref name="latest"/>;
    /// otherwise nothing is taken.
    /// </summary>
    public DateTimeOffset Reserve(string key, DateTimeOffset now, DateTimeOffset latest)
    {
        lock (gate)
        {
            var sends = PlacesOf(key, now);
            var next = windows.NextAllowed(sends, now);
            if (next <= latest) Take(sends, next);
            return next;
        }
    }

    private List<DateTimeOffset> PlacesOf(string key, DateTimeOffset now)
    {
        if (places.TryGetValue(key, out var sends)) return sends;
        if (places.Count >= ForgetIdleAbove) ForgetIdle(now - windows.Reach);
        return places[key] = new List<DateTimeOffset>(1);
    }

    private void ForgetIdle(DateTimeOffset before)
    {
        foreach (var (key, sends) in places)
        {
            if (sends.Count == 0 || sends[^1] < before) places.Remove(key);
        }
    }

    // Trimmed by halves: a busy key moves its list once per so many sends, not at each.
    private void Take(List<DateTimeOffset> sends, DateTimeOffset at)
    {
        if (sends.Count >= 2 * windows.Depth) sends.RemoveRange(0, sends.Count - windows.Depth);
        sends.Add(at);
    }
}
