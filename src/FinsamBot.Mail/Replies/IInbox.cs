namespace FinsamBot.Mail.Replies;

/// <summary>A mailbox that is read: over Microsoft Graph, or a folder of .eml files.</summary>
internal interface IInbox
{
    /// <summary>
    /// Hands over every message that came since the last time, one by one. A message counts as read only after <paramref name="receive"/> has returned, so
    /// after a failure or a crash it is handed over again, with the same id.
    /// </summary>
    Task ReadAsync(Func<InboundMessage, CancellationToken, Task> receive, CancellationToken cancellation);

    /// <inheritdoc cref="Replies.FindLetter"/>
    Task<SentLetter?> FindLetterAsync(IReadOnlyList<string> messageIds, string conversation, CancellationToken cancellation);
}

/// <summary>The mailbox could not be asked; what is not read now is read later.</summary>
/// <param name="code">For the log: Graph's own code or the status.</param>
internal sealed class MailboxUnreachableException(string code) : Exception(code)
{
    public string Code => Message;
}
