using System.Reflection;

namespace FinsamBot.Mail.Replies;

/// <summary>
/// Words that mails are known by, one a line, in small letters: a file in <c>Words/</c>, which is a part of this assembly. Texts are
/// compared as they are.
/// </summary>
internal sealed class ReplyWordList
{
    private readonly string[] _words;

    private ReplyWordList(string[] words) => _words = words;

    public static ReplyWordList Of(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"mail/{name}.txt")!;
        using var reader = new StreamReader(stream);
        return new ReplyWordList(reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    public bool IsIn(string text) => _words.Any(w => text.Contains(w, StringComparison.Ordinal));

    public bool Begins(string text) => _words.Any(w => text.StartsWith(w, StringComparison.Ordinal));

    /// <summary>How long the words are that begin the text and end where one of its own words ends; 0 when none do.</summary>
    public int LengthIn(string text) =>
        _words
            .Where(w => text.StartsWith(w, StringComparison.Ordinal) && (text.Length == w.Length || !char.IsLetterOrDigit(text[w.Length])))
            .Select(w => w.Length)
            .DefaultIfEmpty()
            .Max();
}
