namespace FinsamBot.Core.Delivery.Pacing;

/// <summary>At most so many sends within any span of this length.</summary>
public sealed record SendWindow
{
    public SendWindow(int count, TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(span, TimeSpan.Zero);
        (Count, Span) = (count, span);
    }

    public int Count { get; }

    public TimeSpan Span { get; }
}
