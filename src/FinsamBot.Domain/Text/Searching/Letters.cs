using System.Globalization;
using System.Text;

namespace FinsamBot.Domain.Text.Searching;

/// <summary>
/// Letters as they are compared: small, composed (NFC), without accents; å, ä and ö are letters of their own. Whoever types a or o for them
/// finds them too, and not the other way round.
/// </summary>
internal static class Letters
{
    /// <summary>What stands for a sign that is no part of a word.</summary>
    public const char None = '\0';

    /// <summary>What stands for a sign within a word that is not seen: a hyphen that only shows where a line ends, and what turns the
    /// direction of writing.</summary>
    public const char Unseen = '\u00AD';

    private const char FirstCombining = '\u0300';

    /// <summary>Signs below it are looked up: nearly all of any text.</summary>
    private const int Tabled = 0x250;

    private static readonly char[] Table = [.. Enumerable.Range(0, Tabled).Select(c => Looked((char)c))];

    /// <summary>The same text composed; the same instance where that makes no difference.</summary>
    public static string Composed(string text) =>
        HasOnlyComposed(text) || !IsWhole(text) || text.IsNormalized(NormalizationForm.FormC)
            ? text
            : text.Normalize(NormalizationForm.FormC);

    /// <summary>The letter as it is compared; <see cref="None"/> or <see cref="Unseen"/> for a sign that is none.</summary>
    public static char Of(char sign) => sign < Tabled ? Table[sign] : Looked(sign);

    /// <summary>One sign for each letter, so that places stay the same: a for å and ä, o for ö.</summary>
    public static char Plain(char letter) =>
        letter switch
        {
            'å' or 'ä' => 'a',
            'ö' => 'o',
            _ => letter,
        };

    /// <summary>Whether what was asked for with one letter is found at another.</summary>
    public static bool Finds(char asked, char written) => asked == written || (asked is 'a' or 'o' && Plain(written) == asked);

    /// <summary>The same of words that are as long.</summary>
    public static bool Finds(ReadOnlySpan<char> asked, ReadOnlySpan<char> written)
    {
        if (asked.Length != written.Length)
        {
            return false;
        }

        for (var at = 0; at < asked.Length; at++)
        {
            if (!Finds(asked[at], written[at]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool Begins(ReadOnlySpan<char> written, ReadOnlySpan<char> asked) =>
        written.Length >= asked.Length && Finds(asked, written[..asked.Length]);

    private static char Looked(char sign) =>
        CharUnicodeInfo.GetUnicodeCategory(sign) switch
        {
            UnicodeCategory.Format => Unseen,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => sign,
            _ when char.IsLetterOrDigit(sign) => SmallOf(sign),
            _ => None,
        };

    private static char SmallOf(char sign)
    {
        var small = char.ToLowerInvariant(sign);
        return small switch
        {
            'å' or 'ä' or 'ö' => small,
            'ø' => 'ö',
            'æ' => 'ä',
            < (char)Tabled => small.ToString().Normalize(NormalizationForm.FormD)[0],
            _ => small,
        };
    }

    /// <summary>Nothing but Latin letters, and the signs between words: asked first, because it is nearly always so.</summary>
    private static bool HasOnlyComposed(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange(FirstCombining, '\u1FFF') < 0 && text.IndexOfAnyInRange('\u2100', '\uFFFF') < 0;

    /// <summary>Half a surrogate pair cannot be composed: such a text stays as it is.</summary>
    private static bool IsWhole(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return false;
            }
        }

        return true;
    }
}
