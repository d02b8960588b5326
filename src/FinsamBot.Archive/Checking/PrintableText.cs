using System.Globalization;
using System.Text;

namespace FinsamBot.Archive.Checking;

/// <summary>What stands in a package, fit to be shown on a terminal: names of files can hold signs that steer it.</summary>
internal static class PrintableText
{
    private const int Longest = 160;

    public static string Of(string text)
    {
        var shown = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.EnumerateRunes().Take(Longest))
        {
            shown.Append(IsShown(rune) ? rune.ToString() : "\uFFFD");
        }

        return text.Length > Longest ? shown.Append('…').ToString() : shown.ToString();
    }

    private static bool IsShown(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );
}
