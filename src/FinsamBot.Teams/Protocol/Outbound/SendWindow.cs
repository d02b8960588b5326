namespace FinsamBot.Teams.Protocol;

/// <summary>At most so many sends within any span of this length.</summary>
public sealed record SendWindow
{
    public SendWindow(int count, TimeSpan span)
    {
        if (count < 1) throw new ArgumentOutOfRangeException(nameof(count), "A window lets at least one send through.");
        if (span <= TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(span), "A window lasts some time.");
        Count = count;
        Span = span;
    }

    public int Count { get; }

    public TimeSpan Span { get; }
}
