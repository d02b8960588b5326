namespace FinsamBot.Core.Reports;

public enum IncomingKind
{
    /// <summary>A person's own words.</summary>
    Reply,

    /// <summary>A program answers for a person who is away.</summary>
    AutomaticReply,

    /// <summary>A letter of ours did not arrive.</summary>
    Bounce,
}

/// <summary>A message that came back on one of our letters, as the mailbox understood it.</summary>
/// <param name="Id">Unlike that of any other message, and the same each time the same message is read.</param>
/// <param name="Letter">Our letter's key: <c>vagen-vidare/kvartalsrapport-2026-03-31/review/1/request/anna</c>.</param>
/// <param name="From">The sender's address; of a bounce, the address that failed.</param>
/// <param name="Text">Only the new words, as plain text with the small marks of <see cref="FormattedText"/>. May be empty.</param>
/// <param name="IsAuthentic">The receiving mail system vouches for the sender's address.</param>
public sealed record IncomingMail(string Id, DateTimeOffset At, string Letter, string From, IncomingKind Kind, string Text, bool IsAuthentic);
