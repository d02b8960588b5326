using FinsamBot.Core.Delivery;

namespace FinsamBot.Mail.Letters;

/// <summary>A letter ready to be sent.</summary>
/// <param name="Html">A whole document without anything to fetch from elsewhere.</param>
/// <param name="Text">The same for readers without HTML; lines parted by <c>\n</c>.</param>
public sealed record Letter(string Subject, string Html, string Text, IReadOnlyList<RenderedDocument> Attachments)
{
    /// <summary>Whoever answers the letter is heard, and so is a program that answers for somebody who is away.</summary>
    public bool WantsReplies { get; init; }
}
