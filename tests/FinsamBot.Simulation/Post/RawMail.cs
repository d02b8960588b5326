using FinsamBot.Domain.Interventions;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Post;

/// <summary>Who made a mail, and how it looks. The product is not told.</summary>
internal enum MailShape
{
    Words,
    SuppressedWords,
    DressedWords,
    WordsBelow,
    OddLetters,
    HiddenSigns,
    ForgedWords,
    Empty,
    Reaction,
    Smime,
    Calendar,
    Acknowledgement,
    Away,
    AwayBySubject,
    ForgedAway,
    Bounce,
    ForgedBounce,
    NoMail,
    Stumbling,
}

/// <summary>A mail as it lies in our mailbox, and what the world knows of it.</summary>
/// <param name="Id">The mailbox's own name for it, the same whenever it is told of.</param>
/// <param name="From">Whom it says it is from; of a bounce, the address that failed.</param>
/// <param name="Words">What its sender wrote; of a machine, words by which its mail is known again; empty for a mail without any.</param>
internal sealed record RawMail(
    string Id,
    DateTimeOffset At,
    ReportId Report,
    string Letter,
    string From,
    MailShape Shape,
    string Words,
    byte[] Bytes
)
{
    /// <summary>A person's words, which must reach the report as they are.</summary>
    public bool IsPersonsWords =>
        Shape
            is MailShape.Words
                or MailShape.SuppressedWords
                or MailShape.DressedWords
                or MailShape.WordsBelow
                or MailShape.OddLetters
                or MailShape.HiddenSigns;

    public bool IsForged => Shape is MailShape.ForgedWords or MailShape.ForgedAway or MailShape.ForgedBounce;

    public bool IsAbsence => Shape is MailShape.Away or MailShape.AwayBySubject;

    public bool IsPoison => Shape is MailShape.NoMail or MailShape.Stumbling;

    /// <summary>Under which name it is counted; null for what nobody has to fear.</summary>
    public HarmKind? Harm =>
        Shape switch
        {
            MailShape.SuppressedWords => HarmKind.PersonWithSuppressHeader,
            MailShape.DressedWords => HarmKind.WordsBetweenBannerAndQuote,
            MailShape.WordsBelow => HarmKind.WordsBelowTheQuote,
            MailShape.OddLetters => HarmKind.PoisonCharset,
            MailShape.HiddenSigns => HarmKind.HiddenSigns,
            MailShape.ForgedWords => HarmKind.ForgedWords,
            MailShape.Empty => HarmKind.EmptyReply,
            MailShape.Reaction => HarmKind.Reaction,
            MailShape.Smime => HarmKind.UnreadableSmime,
            MailShape.Calendar => HarmKind.CalendarAnswer,
            MailShape.Acknowledgement => HarmKind.Acknowledgement,
            MailShape.AwayBySubject => HarmKind.AutomaticReplyBySubject,
            MailShape.ForgedAway => HarmKind.ForgedAbsence,
            MailShape.ForgedBounce => HarmKind.ForgedBounce,
            MailShape.NoMail => HarmKind.NoMailAtAll,
            MailShape.Stumbling => HarmKind.MailThatStumbles,
            _ => null,
        };
}
