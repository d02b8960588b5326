using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Inbox;

/// <summary>The letters that a machine without a tenant has kept instead of sending; newest first or last, the page sorts.</summary>
public sealed record LocalInbox(Func<CancellationToken, Task<IReadOnlyList<InboxLetter>>> Letters)
{
    /// <summary>Where a reply to a letter is posted to as a form with the fields <c>from</c> and <c>text</c>, by the letter's id; null:
    /// nothing can be answered.</summary>
    public Func<string, string>? ReplyTo { get; init; }

    /// <summary>The page of a letter after a reply to it, which says what became of the reply.</summary>
    public static string AfterReply(string letter, bool taken) =>
        Query.With(InboxPages.PathOf(letter), InboxPages.RepliedField, taken ? InboxPages.Replied : "nej");

    /// <summary>The letters to one address.</summary>
    public static string Of(string reader) => Query.With(InboxPages.Path, InboxPages.ReaderField, reader);
}

/// <param name="Id">Names the letter in addresses.</param>
/// <param name="Text">The plain part.</param>
/// <param name="Html">The HTML part as sent; empty when there is none.</param>
public sealed record InboxLetter(
    string Id,
    DateTimeOffset At,
    string From,
    string To,
    string Subject,
    string Text,
    string Html,
    IReadOnlyList<InboxAttachment> Attachments
);

/// <param name="Address">Where the content is, as a path on this host.</param>
public sealed record InboxAttachment(string Name, string Address);
