namespace FinsamBot.Mail.Replies;

/// <summary>A message in our mailbox as it came in, whichever mailbox that is.</summary>
/// <param name="Id">The mailbox's own name for it, which never changes.</param>
/// <param name="From">The address alone.</param>
/// <param name="Headers">In the order of the message: what was added last stands first.</param>
public sealed record InboundMessage(
    string Id,
    string From,
    string Subject,
    IReadOnlyList<MailHeader> Headers,
    MailBody Body,
    DateTimeOffset ReceivedAt
)
{
    public string InternetMessageId { get; init; } = "";

    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>What the mailbox itself takes for the new words; null where it does not tell.</summary>
    public MailBody? UniqueBody { get; init; }

    /// <summary>The same words as text, where the body is HTML; null when there is none.</summary>
    public MailBody? Alternative { get; init; }

    /// <summary>The mailbox's own name for the exchange the message belongs to; empty when it has none.</summary>
    public string Conversation { get; init; } = "";

    /// <summary>Exchange's kind of item, such as <c>IPM.Note.Rules.OofTemplate.Microsoft</c>; empty when not known.</summary>
    public string ItemClass { get; init; } = "";

    public IReadOnlyList<string> AttachmentNames { get; init; } = [];

    /// <summary>What a delivery report in it says; null when there is none or it was not read.</summary>
    public DeliveryReport? Report { get; init; }

    /// <summary>Its words are locked away: S/MIME, PGP or a rights-managed message.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>A part says for programs that it is a thumb or a face.</summary>
    public bool IsReaction { get; init; }

    /// <summary>What an invitation in it says it is, in capitals, such as <c>REPLY</c>; empty when there is none.</summary>
    public string CalendarMethod { get; init; } = "";

    /// <summary>As it came over the wire; empty when it was not fetched.</summary>
    public ReadOnlyMemory<byte> Raw { get; init; }

    /// <summary>The topmost header of that name; empty when there is none.</summary>
    public string Header(string name) => All(name).FirstOrDefault("");

    public IEnumerable<string> All(string name) =>
        Headers.Where(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value);
}

public sealed record MailHeader(string Name, string Value);

public sealed record MailBody(string Text, bool IsHtml)
{
    public static MailBody Empty { get; } = new("", false);
}

/// <summary>The machine-readable part of a bounce (RFC 3464).</summary>
/// <param name="Address">Whom the letter did not reach; empty when it does not say.</param>
/// <param name="Action"><c>failed</c>, <c>delayed</c>, <c>delivered</c>; empty when it does not say.</param>
/// <param name="MessageId">Of the letter it is about; empty when it does not say.</param>
public sealed record DeliveryReport(string Address, string Action, string MessageId);
