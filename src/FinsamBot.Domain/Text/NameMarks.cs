namespace FinsamBot.Domain.Text;

/// <summary>What stands where a name stood that is not to be had any more. Stored as it is in Swedish; said in the reader's
/// language.</summary>
public static class NameMarks
{
    /// <summary>In the place of somebody who is forgotten.</summary>
    public const string Forgotten = "[glömd person]";

    /// <summary>In the place of a name that cannot be read, because its key is missing.</summary>
    public const string Unreadable = "[oläsligt namn]";

    private const string ForgottenInEnglish = "[forgotten person]";
    private const string UnreadableInEnglish = "[unreadable name]";

    /// <summary>The text with such marks as the reader reads them.</summary>
    public static string In(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return language != Language.English || !text.Contains('[', StringComparison.Ordinal)
            ? text
            : text.Replace(Forgotten, ForgottenInEnglish, StringComparison.Ordinal)
                .Replace(Unreadable, UnreadableInEnglish, StringComparison.Ordinal);
    }
}
