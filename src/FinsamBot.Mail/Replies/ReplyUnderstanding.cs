using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail.Pickup;

namespace FinsamBot.Mail.Replies;

/// <summary>
/// What a message in our mailbox is and says. Keeps nothing, asks nobody: from the bytes of a mail to what it is, this is the way.
/// </summary>
public sealed class ReplyUnderstanding(MailOptions options)
{
    private readonly Authenticity _authenticity = new(options.TrustedAuthenticationServers);
    private readonly Banners _banners = new(options.Banners);

    /// <summary>
    /// What a mail is, by the bytes it came as. Throws <see cref="FormatException"/> when they are no mail; nothing else is too strange.
    /// </summary>
    /// <param name="letter">The lines of the letter it answers; nothing when they are not known.</param>
    public Judged Judge(ReadOnlyMemory<byte> mail, IReadOnlyList<string>? letter = null) =>
        Judge(MimeMessages.Of(mail, "", DateTimeOffset.MaxValue), new SentLetter("", "") { Words = letter ?? [] });

    /// <summary>Why it is no answer to anything; null when it may be one.</summary>
    internal NotOurs? NotAReply(InboundMessage message) => Sorting.NotAReply(message, options.Sender);

    internal Judged Judge(InboundMessage message, SentLetter letter)
    {
        if (NotAReply(message) is { } reason)
        {
            return new Judged(reason, IncomingKind.Unclear, null, "", false);
        }

        if (Sorting.IsBounce(message))
        {
            return new Judged(null, IncomingKind.Bounce, null, "", KnowsOf(message, FailedAddress(message, letter)));
        }

        var text = NewWords.Of(message, letter.Words, _banners);
        var (left, kind, doubt) = Judging.Of(message, text);
        return new Judged(left, kind, doubt, left is null && kind != IncomingKind.Unclear ? text.Words : "", _authenticity.Of(message));
    }

    /// <summary>As the reports take it; only for what <see cref="Judge(InboundMessage, SentLetter)"/> does not leave.</summary>
    internal static IncomingMail Mail(InboundMessage message, Judged judged, SentLetter letter)
    {
        var from = judged.Kind == IncomingKind.Bounce ? FailedAddress(message, letter) : message.From;
        return new IncomingMail(message.Id, message.ReceivedAt, letter.Key, from, judged.Kind, judged.Words, judged.IsAuthentic)
        {
            Doubt = judged.Doubt,
        };
    }

    /// <summary>A letter of ours goes to one address, so when the bounce does not say which one failed, it is that.</summary>
    private static string FailedAddress(InboundMessage message, SentLetter letter)
    {
        string[] said = [message.Report?.Address ?? "", message.Header("X-Failed-Recipients").Split(',')[0].Trim()];
        return said.FirstOrDefault(a => a.Contains('@', StringComparison.Ordinal)) ?? letter.To;
    }

    /// <summary>
    /// Who would know that a letter did not arrive: our own mail system, or that of the address; and it must surely be that.
    /// </summary>
    private bool KnowsOf(InboundMessage message, string address) =>
        _authenticity.Of(message) && (IsOf(message.From, address) || IsOf(message.From, options.Sender));

    private static bool IsOf(string sender, string address)
    {
        var (from, to) = (DomainOf(sender), DomainOf(address));
        return from == to ? from.Length > 0 : IsWithin(from, to) || IsWithin(to, from);
    }

    private static bool IsWithin(string inner, string outer) =>
        outer.Contains('.', StringComparison.Ordinal) && inner.EndsWith("." + outer, StringComparison.Ordinal);

    private static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();
}
