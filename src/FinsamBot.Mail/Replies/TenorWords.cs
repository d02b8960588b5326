namespace FinsamBot.Mail.Replies;

/// <summary>
/// The words that <see cref="Tenor"/> goes by, in small letters: first what Swedish authorities' and companies' mailboxes say, then
/// English ones.
/// </summary>
internal static class TenorWords
{
    public static readonly ReplyWordList Automatic = ReplyWordList.Of("automatic");

    public static readonly ReplyWordList Away = ReplyWordList.Of("away");

    public static readonly ReplyWordList Registered = ReplyWordList.Of("registered");

    public static readonly ReplyWordList Received = ReplyWordList.Of("received");

    public static readonly ReplyWordList Beside = ReplyWordList.Of("beside");

    public static readonly ReplyWordList Report = ReplyWordList.Of("about-the-report");

    public static readonly ReplyWordList Polite = ReplyWordList.Of("polite");
}
