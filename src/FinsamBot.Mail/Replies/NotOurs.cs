using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Mail.Replies;

/// <summary>Why a message is left where it lies.</summary>
public enum NotOurs
{
    /// <summary>Sent from our own mailbox: answering it would never end.</summary>
    OwnMessage,

    /// <summary>It answers no letter of ours that is still in the mailbox.</summary>
    NoLetter,

    /// <summary>A meeting request or the answer to one.</summary>
    Calendar,

    /// <summary>It says that a letter arrived, was read or is late: nothing is final.</summary>
    Receipt,

    /// <summary>No address in its From field.</summary>
    NoSender,

    /// <summary>A program says that our letter has come in, and that somebody will look at it.</summary>
    Acknowledgement,
}

/// <summary>What became of a message: one of the two is set.</summary>
public sealed record UnderstoodReply(IncomingMail? Mail, NotOurs? Reason);

/// <summary>One of our letters, found in the mailbox.</summary>
/// <param name="Key">The key it was sent under.</param>
/// <param name="To">The one address it went to.</param>
public sealed record SentLetter(string Key, string To)
{
    /// <summary>
    /// What it said, line by line; nothing when that is not known. Tells its words from those of the answer where no mark does.
    /// </summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>The letter with one of these Message-IDs, the first that is found; otherwise that of the conversation; null when there is
/// none.</summary>
/// <param name="conversation">May be empty.</param>
public delegate Task<SentLetter?> FindLetter(IReadOnlyList<string> messageIds, string conversation, CancellationToken cancellation);
