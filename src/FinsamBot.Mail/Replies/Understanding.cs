using FinsamBot.Core.Reports;

namespace FinsamBot.Mail.Replies;

/// <summary>What a message in our mailbox says, and about which letter. Keeps nothing: the mailbox is the index of its letters.</summary>
public sealed class Understanding(MailOptions options)
{
    private readonly Authenticity _authenticity = new(options.TrustedAuthenticationServers);

    /// <summary>Throws only what <paramref name="find"/> throws: no message is too strange to be judged.</summary>
    public async Task<Understood> ReadAsync(InboundMessage message, FindLetter find, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(find);
        if (Sorting.NotAReply(message, options.Sender) is { } reason)
        {
            return new Understood(null, reason);
        }

        var kind = Sorting.KindOf(message);
        return await find(References.Of(message, kind == IncomingKind.Bounce), message.Conversation, cancellation) is { } letter
            ? new Understood(Mail(message, kind, letter), null)
            : new Understood(null, NotOurs.NoLetter);
    }

    private IncomingMail Mail(InboundMessage message, IncomingKind kind, SentLetter letter) => kind == IncomingKind.Bounce
        ? new IncomingMail(message.Id, message.ReceivedAt, letter.Key, FailedAddress(message, letter), kind, "", _authenticity.Of(message))
        : new IncomingMail(message.Id, message.ReceivedAt, letter.Key, message.From, kind, NewWords.Of(message), _authenticity.Of(message));

    /// <summary>A letter of ours goes to one address, so when the bounce does not say which one failed, it is that.</summary>
    private static string FailedAddress(InboundMessage message, SentLetter letter)
    {
        string[] said = [message.Report?.Address ?? "", message.Header("X-Failed-Recipients").Split(',')[0].Trim()];
        return said.FirstOrDefault(a => a.Contains('@', StringComparison.Ordinal)) ?? letter.To;
    }
}
