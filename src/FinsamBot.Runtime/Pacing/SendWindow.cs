namespace FinsamBot.Runtime.Pacing;

/// <summary>At most so many sends within any span of this length.</summary>
public sealed record SendWindow(int Count, TimeSpan Span)
{
    /// <summary>It lets at least one send through and lasts some time. One from the settings may not: whoever reads them has to
    /// ask.</summary>
    public bool HasRoom => Count > 0 && Span > TimeSpan.Zero;
}
