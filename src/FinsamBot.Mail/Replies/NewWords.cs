using System.Text;

namespace FinsamBot.Mail.Replies;

/// <summary>
/// What the sender wrote now, as plain text with our small marks: no quotes, no signatures of mail programs, and nothing that could run, load or hide. Takes
/// time in proportion to the message, however it is built.
/// </summary>
internal static class NewWords
{
    /// <summary>What a text of a report may hold.</summary>
    public const int MaxLength = 100_000;

    /// <summary>Stands, in any language, for words that were left out at the end.</summary>
    public const string CutMark = "\n\n[…]";

    /// <summary>A longer source is read up to here. The mark of Outlook's own tables and styles makes sources ten times as long as their words.</summary>
    private const int MaxSource = 4_000_000;

    public static string Of(InboundMessage message)
    {
        var unique = message.UniqueBody is { } own ? Of(own) : "";
        return unique.Length > 0 ? unique : Of(message.Body);
    }

    public static string Of(MailBody body)
    {
        var source = body.Text.Length > MaxSource ? body.Text[..MaxSource] : body.Text;
        var text = body.IsHtml ? QuoteCutter.Cut(HtmlWords.Read(source), plain: false) : QuoteCutter.Cut(Clean(source).Split('\n'), plain: true);
        return text.Length > MaxLength ? Whole(text[..(MaxLength - CutMark.Length)]) + CutMark : text;
    }

    /// <summary>Without control characters, what turns the direction of writing, and what takes no room.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            clean.Append(c switch
            {
                '\n' or '\t' => c.ToString(),
                '\r' or '\u2028' or '\u2029' or '\u0085' => "\n",
                '\u202F' => "\u00A0",
                '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' => "",
                >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or Marks.Quote or Marks.Line => "",
                _ when char.IsControl(c) => "",
                _ => c.ToString(),
            });
        }

        return clean.ToString();
    }

    /// <summary>Half a character at the end is none.</summary>
    private static string Whole(string text) => char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
}

/// <summary>Signs from a private area of Unicode that stand on lines of their own between reading the HTML and cutting the quotes.</summary>
internal static class Marks
{
    /// <summary>A quote stood here.</summary>
    public const char Quote = '\uE0F0';

    /// <summary>A line was drawn here.</summary>
    public const char Line = '\uE0F1';
}
