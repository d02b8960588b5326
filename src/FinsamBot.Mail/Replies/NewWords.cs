using System.Text;
using FinsamBot.Mail.Replies.Html;

namespace FinsamBot.Mail.Replies;

/// <summary>
/// What the sender wrote now, as plain text with our small marks: no quotes, no signatures of mail programs, and nothing that could run,
/// load or hide. Takes time in proportion to the message, however it is built.
/// </summary>
internal static class NewWords
{
    /// <summary>What a text of a report may hold.</summary>
    public const int MaxLength = 100_000;

    /// <summary>Stands, in any language, for words that were left out at the end.</summary>
    public const string CutMark = "\n\n[…]";

    /// <summary>Nobody writes so many lines.</summary>
    public const int MaxLines = 20_000;

    /// <summary>A longer source is read up to here. The mark of Outlook's own tables and styles makes sources ten times as long as their
    /// words.</summary>
    private const int MaxSource = 4_000_000;

    /// <summary>
    /// The first of its bodies that has new words: what the mailbox takes for them, then all of it, then the same as text.
    /// </summary>
    /// <param name="letter">The letter it may answer, by its words; nothing when it is not known.</param>
    public static NewText Of(InboundMessage message, IReadOnlyList<string> letter, Banners banners)
    {
        MailBody?[] bodies = [message.UniqueBody, message.Body, message.Alternative];
        var texts = bodies.OfType<MailBody>().Select(b => Of(b, letter, banners));
        return texts.FirstOrDefault(t => t.Words.Length > 0, new NewText("", false));
    }

    public static NewText Of(MailBody body, IReadOnlyList<string> letter, Banners banners)
    {
        var source = body.Text.Length > MaxSource ? body.Text[..MaxSource] : body.Text;
        var lines = body.IsHtml ? HtmlWords.Read(source) : Armour.Off(Clean(source).Split('\n'));
        var read = lines.Count > MaxLines ? [.. lines.Take(MaxLines)] : lines;
        var text = QuoteCutter.Cut(banners.Off(read), plain: !body.IsHtml, letter);
        return text.Words.Length > MaxLength ? text with { Words = Whole(text.Words[..(MaxLength - CutMark.Length)]) + CutMark }
            : lines.Count > MaxLines && text.Words.Length is > 0 and < MaxLength - 5 ? text with { Words = text.Words + CutMark }
            : text;
    }

    /// <summary>Without control characters, what turns the direction of writing, and what takes no room.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            clean.Append(
                c switch
                {
                    '\n' or '\t' => c.ToString(),
                    '\r' or '\u2028' or '\u2029' or '\u0085' => "\n",
                    '\u202F' => "\u00A0",
                    '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' => "",
                    >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or Marks.Quote or Marks.Line or Marks.End => "",
                    _ when char.IsControl(c) => "",
                    _ => c.ToString(),
                }
            );
        }

        return clean.ToString();
    }

    /// <summary>Half a character at the end is none.</summary>
    private static string Whole(string text) => char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
}

/// <param name="IsWhole">Nobody can tell the new words from those they answer, so they are all here.</param>
internal readonly record struct NewText(string Words, bool IsWhole);

/// <summary>Signs from a private area of Unicode that stand on lines of their own between reading the HTML and cutting the
/// quotes.</summary>
internal static class Marks
{
    /// <summary>A quote stood here.</summary>
    public const char Quote = '\uE0F0';

    /// <summary>A line was drawn here.</summary>
    public const char Line = '\uE0F1';

    /// <summary>A mail program says that all from here on is the letter that is answered.</summary>
    public const char End = '\uE0F2';
}
