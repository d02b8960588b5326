namespace FinsamBot.Mail.Replies;

/// <summary>A mailbox that is read: over Microsoft Graph, or a folder of .eml files.</summary>
internal interface IInbox
{
    /// <summary>What the mailbox is called where a mail of it is named.</summary>
    string Name { get; }

    /// <summary>
    /// Hands over every message that came since the last time, one by one. A message counts as read once <paramref name="receive"/> has
    /// returned; after a crash, or when it throws, it is handed over again, with the same id.
    /// </summary>
    Task ReadAsync(Func<Arrival, CancellationToken, Task<Reception>> receive, CancellationToken cancellation);

    /// <summary>A message that was put off; null where it comes again by itself.</summary>
    Arrival? Again(string id);

    /// <summary>The message with its bytes, and with what only they tell.</summary>
    Task<InboundMessage> WholeAsync(InboundMessage message, CancellationToken cancellation);

    /// <inheritdoc cref="FindLetter"/>
    Task<SentLetter?> FindLetterAsync(IReadOnlyList<string> messageIds, string conversation, CancellationToken cancellation);
}

/// <summary>A message that has come and was not looked at yet, so that whatever is wrong with it is wrong with it alone.</summary>
/// <param name="Raw">Its bytes where they are at hand.</param>
/// <param name="OpenAsync">Null from it: the message is there no more.</param>
internal sealed record Arrival(string Id, ReadOnlyMemory<byte> Raw, Func<CancellationToken, Task<InboundMessage?>> OpenAsync);

/// <summary>What became of an arrival.</summary>
internal enum Reception
{
    Done,

    /// <summary>Something was out of reach: it is tried again.</summary>
    Later,

    /// <summary>It cannot be read, and is set aside.</summary>
    Parked,
}

/// <summary>The mailbox could not be asked; what is not read now is read later.</summary>
/// <param name="code">For the log: Graph's own code or the status.</param>
internal sealed class MailboxUnreachableException(string code) : Exception(code)
{
    public string Code => Message;
}
