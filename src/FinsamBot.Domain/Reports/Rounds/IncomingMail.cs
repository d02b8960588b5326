namespace FinsamBot.Domain.Reports.Rounds;

public enum IncomingKind
{
    /// <summary>Somebody wrote.</summary>
    Reply,

    /// <summary>A mailbox answered by itself: its owner is away.</summary>
    AutomaticReply,

    /// <summary>Our letter came back undelivered.</summary>
    Bounce,

    /// <summary>Something came from the address that cannot be taken for an answer: whoever has it is asked what was meant.</summary>
    Unclear,
}

/// <summary>A message that came to our mailbox in answer to one of our letters.</summary>
/// <param name="Id">Unlike that of any other message, and the same however often this one is read.</param>
/// <param name="Letter">The key of our letter (<c>DeliveryRequest.Letter</c>).</param>
/// <param name="From">The sender's address; of a bounce, the address that failed.</param>
/// <param name="Text">The new words only, in the marks of our own texts.</param>
/// <param name="IsAuthentic">The receiving mail system found that it came from where it says; of a bounce, that those sent it who would
/// know.</param>
public sealed record IncomingMail(
    string Id,
    DateTimeOffset At,
    string Letter,
    string From,
    IncomingKind Kind,
    string Text,
    bool IsAuthentic
)
{
    /// <summary>What stands against taking it for an answer; null when nothing does.</summary>
    public MailDoubt? Doubt { get; init; }

    /// <summary>SHA-256 of the mail as it came, which Runtime keeps; null when it is not kept.</summary>
    public string? Kept { get; init; }
}
