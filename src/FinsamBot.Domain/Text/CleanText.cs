using System.Globalization;
using System.Text;

namespace FinsamBot.Domain.Text;

/// <summary>
/// Text from outside without what nobody can see and what misleads: control characters, signs that turn the direction of writing (U+202E
/// and its kin, Unicode TR36 and CVE-2021-42574), invisible ones, and code points that are no characters. Every door that takes in words
/// cleans them, and every way out cleans once more, because older streams hold what came before. Takes time in proportion to the text.
/// </summary>
public static class CleanText
{
    /// <summary>Latin letters, digits and signs end here: nothing below joins its neighbours.</summary>
    private const int FirstJoining = 0x0300;

    /// <summary>
    /// The text with line breaks as <c>\n</c>, tabs kept, half a surrogate pair as U+FFFD, and all that is not to be left out. The same
    /// instance when it is clean already; cleaning twice changes nothing.
    /// </summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = FirstSuspect(text);
        return clean < 0 ? text : Rest(text, clean);
    }

    /// <summary>For names, subjects and file names: one line without blanks at its ends, where line breaks and tabs are blanks.</summary>
    public static string Line(string? text)
    {
        var clean = Of(text);
        return (clean.AsSpan().IndexOfAny('\n', '\t') < 0 ? clean : clean.Replace('\n', ' ').Replace('\t', ' ')).Trim();
    }

    /// <summary>Likewise, and at most so many characters: cut between whole ones.</summary>
    public static string Line(string? text, int longest)
    {
        var line = Line(text);
        return line.Length <= longest ? line : line[..(char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest)].TrimEnd();
    }

    private static int FirstSuspect(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            // Å and ä are above it and harmless: what is asked about more closely is rare in any real text.
            var sign = text[at];
            if (sign < ' ' ? sign is not ('\n' or '\t') : sign >= '\u007F' && IsSuspect(sign))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsSuspect(char sign) => char.IsSurrogate(sign) || IsBreak(sign) || IsJoiner(sign) || !Stays(sign);

    private static string Rest(string text, int from)
    {
        var clean = new StringBuilder(text, 0, from, text.Length);
        for (var at = from; at < text.Length; at++)
        {
            var length =
                Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var used) == System.Buffers.OperationStatus.Done ? used : 0;
            if (length == 0)
            {
                clean.Append('\uFFFD');
                continue;
            }

            Add(clean, rune, isBeforeLineFeed: at + 1 < text.Length && text[at + 1] == '\n');
            at += length - 1;
        }

        return clean.ToString();
    }

    private static void Add(StringBuilder clean, Rune rune, bool isBeforeLineFeed)
    {
        if (rune.Value == '\r' && isBeforeLineFeed)
        {
            return;
        }

        if (rune.IsBmp && IsBreak((char)rune.Value))
        {
            clean.Append('\n');
        }
        else if (
            rune.IsBmp && IsJoiner((char)rune.Value) ? clean.Length > 0 && clean[^1] >= FirstJoining && !IsJoiner(clean[^1]) : Stays(rune)
        )
        {
            clean.Append(rune.ToString());
        }
    }

    /// <summary>Ends of lines as other programs write them; Word's soft one is pasted as a vertical tab.</summary>
    private static bool IsBreak(char sign) => sign is '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>They hold emoji and letters of some scripts together, and between Latin letters only hide.</summary>
    private static bool IsJoiner(char sign) => sign is '\u200C' or '\u200D';

    private static bool Stays(Rune rune) =>
        rune.IsBmp
            ? Stays((char)rune.Value)
            // Tags are invisible letters, and the last two of each plane are none.
            : rune.Value is not (>= 0xE0000 and <= 0xE0FFF)
                && (rune.Value & 0xFFFE) != 0xFFFE
                && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format;

    private static bool Stays(char sign) =>
        sign switch
        {
            '\n' or '\t' => true,
            < ' ' or (>= '\u007F' and <= '\u009F') => false,
            // A hyphen that is only seen where a line ends; old reports are full of them.
            '\u00AD' => true,
            '\u115F' or '\u1160' or '\u3164' or '\uFFA0' or '\u034F' => false,
            >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF' => false,
            _ => CharUnicodeInfo.GetUnicodeCategory(sign) is not UnicodeCategory.Format,
        };
}
