using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Mail.Letters;

/// <summary>A letter ready to be sent.</summary>
/// <param name="Html">A whole document without anything to fetch from elsewhere.</param>
/// <param name="Text">The same for readers without HTML; lines parted by <c>\n</c>.</param>
public sealed record Letter(string Subject, string Html, string Text, IReadOnlyList<RenderedDocument> Attachments)
{
    /// <summary>Whoever answers the letter is heard.</summary>
    public bool WantsReplies { get; init; }

    /// <summary>It answers a mail: another program that answered it would never end.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>A program that answers for somebody who is away is heard too: only where somebody is asked something.</summary>
    public bool WantsAutomaticReplies => WantsReplies && !IsAnswer;

    /// <summary>What RFC 3834 calls it; null for a letter that a mailbox of somebody who is away is to answer.</summary>
    public string? Automatic =>
        IsAnswer ? "auto-replied"
        : WantsReplies ? null
        : "auto-generated";
}
