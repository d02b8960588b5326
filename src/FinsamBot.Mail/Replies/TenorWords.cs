namespace FinsamBot.Mail.Replies;

/// <summary>
/// The words that <see cref="Tenor"/> goes by, in small letters: first what Swedish authorities' and companies' mailboxes say, then
/// English ones.
/// </summary>
internal static class TenorWords
{
    public static readonly WordList Automatic = WordList.Of("automatic");

    public static readonly WordList Away = WordList.Of("away");

    public static readonly WordList Registered = WordList.Of("registered");

    public static readonly WordList Received = WordList.Of("received");

    public static readonly WordList Beside = WordList.Of("beside");

    public static readonly WordList Report = WordList.Of("about-the-report");

    public static readonly WordList Polite = WordList.Of("polite");
}
