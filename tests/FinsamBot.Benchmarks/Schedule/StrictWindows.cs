using FinsamBot.Runtime.Pacing;

namespace FinsamBot.Benchmarks.Schedule;

/// <summary>Counts as a platform does that forgives nothing: what came within the span before this instant, refused ones too.</summary>
internal sealed class StrictWindows(IReadOnlyList<SendWindow> windows, TimeProvider clock)
{
    private readonly Dictionary<string, List<DateTimeOffset>> _arrivals = new(StringComparer.Ordinal);

    public bool Admits(string key)
    {
        var now = clock.GetUtcNow();
        if (!_arrivals.TryGetValue(key, out var arrivals))
        {
            _arrivals[key] = arrivals = [];
        }

        var full = windows.Any(w => arrivals.Count >= w.Count && arrivals[^w.Count] > now - w.Span);
        arrivals.Add(now);
        return !full;
    }
}
