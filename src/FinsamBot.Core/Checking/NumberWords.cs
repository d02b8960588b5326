using System.Globalization;

namespace FinsamBot.Core.Checking;

/// <summary>Numbers as Swedish text writes them: digits, or words up to ninety-nine.</summary>
internal static class NumberWords
{
    private static readonly string[] Units =
    [
        "noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton",
        "arton", "nitton",
    ];

    private static readonly string[] Tens = ["tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"];

    /// <summary>Null for a word that is no number. <c>En</c> counts as one.</summary>
    public static int? Of(string word) =>
        word.Length is > 0 and <= 6 && word.All(char.IsAsciiDigit) ? int.Parse(word, CultureInfo.InvariantCulture) : InLetters(word.ToLowerInvariant());

    private static int? InLetters(string word)
    {
        var unit = word == "en" ? 1 : Array.IndexOf(Units, word);
        if (unit >= 0)
        {
            return unit;
        }

        var ten = Array.FindIndex(Tens, t => word.StartsWith(t, StringComparison.Ordinal));
        return ten < 0 ? null
            : word.Length == Tens[ten].Length ? (ten + 2) * 10
            : Array.IndexOf(Units, word[Tens[ten].Length..] is "en" ? "ett" : word[Tens[ten].Length..]) is >= 1 and <= 9 and var rest ? ((ten + 2) * 10) + rest
            : null;
    }
}
