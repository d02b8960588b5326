namespace FinsamBot.Domain.Calendar.Dates;

/// <summary>The Swedish words that dates are made of.</summary>
internal static class MonthNames
{
    private static readonly string[] Months =
    [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];

    private static readonly string[] Ordinals =
    [
        "första",
        "andra",
        "tredje",
        "fjärde",
        "femte",
        "sjätte",
        "sjunde",
        "åttonde",
        "nionde",
        "tionde",
        "elfte",
        "tolfte",
        "trettonde",
        "fjortonde",
        "femtonde",
        "sextonde",
        "sjuttonde",
        "artonde",
        "nittonde",
        "tjugonde",
        "tjugoförsta",
        "tjugoandra",
        "tjugotredje",
        "tjugofjärde",
        "tjugofemte",
        "tjugosjätte",
        "tjugosjunde",
        "tjugoåttonde",
        "tjugonionde",
        "trettionde",
        "trettioförsta",
    ];

    /// <summary>1–12 for a month's name or its first three letters; 0 for any other word.</summary>
    public static int MonthOf(string word) =>
        1
        + Array.FindIndex(
            Months,
            m =>
                m.Equals(word, StringComparison.OrdinalIgnoreCase)
                || (word.Length is 3 or 4 && m.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>1–31 for an ordinal such as <c>sjuttonde</c>; 0 for any other word.</summary>
    public static int OrdinalOf(string word) => 1 + Array.FindIndex(Ordinals, o => o.Equals(word, StringComparison.OrdinalIgnoreCase));
}
