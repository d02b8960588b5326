using System.Globalization;

namespace FinsamBot.Domain.Checks.Contradictions;

/// <summary>Numbers as Swedish text writes them: digits, or words up to ninety-nine.</summary>
public static class NumberWords
{
    private static readonly string[] Units =
    [
        "noll",
        "ett",
        "två",
        "tre",
        "fyra",
        "fem",
        "sex",
        "sju",
        "åtta",
        "nio",
        "tio",
        "elva",
        "tolv",
        "tretton",
        "fjorton",
        "femton",
        "sexton",
        "sjutton",
        "arton",
        "nitton",
    ];

    private static readonly string[] Tens = ["tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"];

    private static readonly string[] UnmarkedUnits = Unmarked(Units);
    private static readonly string[] UnmarkedTens = Unmarked(Tens);

    /// <summary>Null for a word that is no number. <c>En</c> counts as one.</summary>
    public static int? Of(string word) => Of(word, Units, Tens);

    /// <summary>Likewise where å, ä and ö are typed without their marks: tva, attio.</summary>
    public static int? OfUnmarked(string word) => Of(word, UnmarkedUnits, UnmarkedTens);

    private static int? Of(string word, string[] units, string[] tens)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length is > 0 and <= 6 && word.All(char.IsAsciiDigit)
            ? int.Parse(word, CultureInfo.InvariantCulture)
            : InLetters(word.ToLowerInvariant(), units, tens);
    }

    private static int? InLetters(string word, string[] units, string[] tens)
    {
        var unit = word == "en" ? 1 : Array.IndexOf(units, word);
        if (unit >= 0)
        {
            return unit;
        }

        var ten = Array.FindIndex(tens, t => word.StartsWith(t, StringComparison.Ordinal));
        if (ten < 0)
        {
            return null;
        }

        if (word.Length == tens[ten].Length)
        {
            return (ten + 2) * 10;
        }

        return Array.IndexOf(units, word[tens[ten].Length..] is "en" ? "ett" : word[tens[ten].Length..]) is >= 1 and <= 9 and var rest
            ? ((ten + 2) * 10) + rest
            : null;
    }

    private static string[] Unmarked(string[] words) => [.. words.Select(w => w.Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o'))];
}
