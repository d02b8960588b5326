using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Mail.Replies;

/// <summary>What a mail is, by itself: a person's words, or which machine's.</summary>
/// <param name="Left">Why it is left where it lies; null when it is handed on.</param>
/// <param name="Doubt">What stands against taking its words for an answer.</param>
/// <param name="Words">The new words; empty for what has none or is nobody's.</param>
/// <param name="IsAuthentic">See <see cref="IncomingMail"/>.</param>
public sealed record Judged(NotOurs? Left, IncomingKind Kind, MailDoubt? Doubt, string Words, bool IsAuthentic)
{
    /// <summary>As one word: <c>Reply</c>, <c>Reply but Uncut</c>, <c>Unclear: Reaction</c>, <c>left: Receipt</c>.</summary>
    public override string ToString() =>
        (Left, Kind, Doubt) switch
        {
            ({ } left, _, _) => $"left: {left}",
            (_, IncomingKind.Reply, { } doubt) => $"Reply but {doubt}",
            (_, IncomingKind.Unclear, { } doubt) => $"Unclear: {doubt}",
            _ => Kind.ToString(),
        };
}

/// <summary>
/// The one place where machines are told from people. Two-sided: what a machine sent never counts as an answer, what a person wrote never
/// as an absence; what might be either is asked about.
/// </summary>
internal static class Judging
{
    private static readonly ReplyWordList ReadNotice = ReplyWordList.Of("read-notice");

    public static (NotOurs? Left, IncomingKind Kind, MailDoubt? Doubt) Of(InboundMessage message, NewText text)
    {
        if (IsCalendarAnswer(message))
        {
            return HasWords(text) ? Ask(MailDoubt.CalendarAnswer) : Leave(NotOurs.Calendar);
        }

        var (proof, tenor) = (Machines.ProofIn(message), Tenor.Of(text.Words));
        return proof != Proof.None || Subjects.IsAutomatic(message.Subject) || tenor.SaysAutomatic
            ? Machine(proof, Subjects.IsAutomatic(message.Subject), tenor)
            : Person(message, text, tenor);
    }

    /// <summary>Away only where it says so, or where a program answered and does not say that it took something in.</summary>
    private static (NotOurs?, IncomingKind, MailDoubt?) Machine(Proof proof, bool bySubject, Tenor tenor) =>
        proof switch
        {
            _ when tenor.Away > 0 => (null, IncomingKind.AutomaticReply, null),
            Proof.None when bySubject && tenor.IsAboutReport => Ask(MailDoubt.LooksAutomatic),
            _ when tenor.Received > 0 => Leave(NotOurs.Acknowledgement),
            Proof.Replied => (null, IncomingKind.AutomaticReply, null),
            _ when bySubject => (null, IncomingKind.AutomaticReply, null),
            Proof.FromNobody => Ask(MailDoubt.LooksAutomatic),
            _ => Leave(NotOurs.Acknowledgement),
        };

    private static (NotOurs?, IncomingKind, MailDoubt?) Person(InboundMessage message, NewText text, Tenor tenor) =>
        text switch
        {
            _ when message.IsEncrypted => Ask(MailDoubt.Encrypted),
            _ when Reactions.Is(message, text.Words) => Ask(MailDoubt.Reaction),
            _ when Subjects.IsReceipt(message.Subject) && SaysRead(text.Words) => Leave(NotOurs.Receipt),
            _ when !HasWords(text) => (
                null,
                IncomingKind.Reply,
                message.AttachmentNames.Count > 0 ? MailDoubt.FilesOnly : MailDoubt.Wordless
            ),
            _ when ReadsLikeAMachine(tenor) => Ask(MailDoubt.LooksAutomatic),
            _ => (null, IncomingKind.Reply, text.IsWhole ? MailDoubt.Uncut : null),
        };

    private static bool ReadsLikeAMachine(Tenor tenor) =>
        !tenor.IsAboutReport
        && tenor switch
        {
            { Received: > 0, IsRegistered: true } => true,
            { Received: > 0 } or { Away: > 0, Beside: > 0 } => tenor.Other <= tenor.Machine,
            { Away: > 1, Other: 0 } => true,
            _ => false,
        };

    private static bool IsCalendarAnswer(InboundMessage message) =>
        message.ItemClass.StartsWith("IPM.Schedule", StringComparison.OrdinalIgnoreCase)
        || message.CalendarMethod == "REPLY"
        || Subjects.IsCalendarAnswer(message.Subject);

    private static bool HasWords(NewText text) => text.Words.Any(char.IsLetterOrDigit);

    private static bool SaysRead(string words) => !words.Any(char.IsLetterOrDigit) || ReadNotice.Begins(words.ToLowerInvariant());

    private static (NotOurs?, IncomingKind, MailDoubt?) Ask(MailDoubt doubt) => (null, IncomingKind.Unclear, doubt);

    private static (NotOurs?, IncomingKind, MailDoubt?) Leave(NotOurs reason) => (reason, IncomingKind.Unclear, null);
}
