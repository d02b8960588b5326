namespace FinsamBot.Domain.Deliveries;

/// <summary>How a send ended, as data. Reasons are short codes for logs, never texts of people.</summary>
public abstract record SendOutcome
{
    private SendOutcome() { }

    /// <summary>The channel took it.</summary>
    /// <param name="Receipt">The channel's own id of what was sent.</param>
    public sealed record Sent(string Receipt) : SendOutcome;

    /// <summary>Surely not sent; worth trying again from <paramref name="Until"/> on.</summary>
    public sealed record TryLater(DateTimeOffset Until, string Reason) : SendOutcome;

    /// <summary>Surely not sent, and trying again will not help.</summary>
    /// <param name="Unreachable">The person cannot be reached in this channel any more.</param>
    public sealed record Refused(string Reason, bool Unreachable = false) : SendOutcome;

    /// <summary>May or may not have arrived.</summary>
    public sealed record Unknown(string Reason) : SendOutcome;
}
