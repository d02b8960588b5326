using System.Globalization;
using System.Text;
using FinsamBot.Domain.Text;

namespace FinsamBot.Teams.Spoken;

/// <summary>Words in the shape in which they are compared.</summary>
internal static class SpokenWords
{
    public static readonly char[] AtEnds = [' ', '.', '!', ',', '?', ';', ':', '"'];

    /// <summary>Lower case without accents, with single spaces and without punctuation at the ends, so that a word is recognised however it
    /// is typed.</summary>
    public static string Fold(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in CleanText.Of(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                bare.Append(char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c));
            }
        }

        return string.Join(' ', bare.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(AtEnds);
    }
}
