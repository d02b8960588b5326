using System.Text;
using FinsamBot.Domain.Text;

namespace FinsamBot.Web.Calendar;

/// <summary>
/// The lines of an iCalendar object (RFC 5545, 3.1): ended by CRLF, folded at 75 octets and never within a character. Ours, because
/// Ical.Net 5.2.4 also folds between the halves of a surrogate pair, and 🙂 arrives as two replacement signs.
/// </summary>
internal sealed class ContentLines
{
    private const int Longest = 75;

    private readonly StringBuilder _text = new();

    /// <summary>A property whose value is written as it stands: a date, a number, a name of the standard.</summary>
    public ContentLines Add(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > Longest)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
        return this;
    }

    /// <summary>A property whose value is text (3.3.11): what has a meaning in the format is escaped, and what nobody can see is left
    /// out.</summary>
    public ContentLines AddText(string name, string text) => Add(name, Escaped(text));

    public override string ToString() => _text.ToString();

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in CleanText.Of(text))
        {
            _ = c switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\t' => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
