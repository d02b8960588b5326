namespace FinsamBot.Runtime.Pacing;

/// <summary>
/// Lets sends out at the pace a platform allows, so that it seldom has to refuse one. It counts the sends of this process; what other
/// instances send is left to the platform's own answer.
/// </summary>
/// <param name="slack">Added to each span: timers are early or late, and the way to the platform is not always equally long.</param>
public sealed class SendGate(IEnumerable<SendWindow> windows, TimeSpan slack, TimeProvider clock)
{
    private readonly SendLedger _ledger = new(new SendWindows([.. windows.Select(w => new SendWindow(w.Count, w.Span + slack))]));

    /// <summary>Returns null when the send may leave, having waited for its place; or, at once, when there will be a place, if that is
    /// after the deadline.</summary>
    /// <param name="key">What the windows are counted for: a conversation, a tenant, a mailbox.</param>
    /// <param name="deadline">A place later than this, and later than now, is not taken.</param>
    /// <param name="gap">How long after the send before it, at least: what nobody waits for leaves evenly, and room for what somebody waits
    /// for is never far.</param>
    public async ValueTask<DateTimeOffset?> EnterAsync(string key, DateTimeOffset deadline, TimeSpan gap, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var latest = deadline > now ? deadline : now;
        var place = _ledger.Reserve(key, now, latest, gap);
        if (place > latest)
        {
            return place;
        }

        if (place > now)
        {
            await Task.Delay(place - now, clock, cancellation);
        }

        return null;
    }
}
