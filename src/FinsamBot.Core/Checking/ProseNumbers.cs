using System.Text.RegularExpressions;

namespace FinsamBot.Core.Checking;

/// <summary>
/// Finds the numbers of people in Swedish prose, and percentages. Other numbers (dates, hours, money, ages, numbered headings) are none of these: a number
/// counts when a word for people follows it, or when it stands alone before a verb in a sentence about people.
/// </summary>
internal static partial class ProseNumbers
{
    private const string Words =
        "ett|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton"
        + "|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|en|två|tre|fyra|fem|sex|sju|åtta|nio)?";

    private static readonly HashSet<string> People =
    [
        "personer", "person", "deltagare", "individer", "individ", "ungdomar", "ungdom", "unga", "stycken", "st", "deltagarna", "medlemmar", "elever", "klienter",
    ];

    private static readonly HashSet<string> Between =
        ["nya", "ny", "inskrivna", "avslutade", "utskrivna", "unga", "ytterligare", "aktiva", "aktuella", "pågående", "av", "stycken", "st", "andra"];

    private static readonly HashSet<string> Verbs = 
    [
        "har", "är", "väntar", "fick", "gick", "går", "får", "hade", "var", "kom", "avslutades", "studerar", "arbetar", "till", "gått", "fått", "fortsatt", "avslutats",
        "skrivits", "börjat", "påbörjat", "blivit", "kommit", "lämnat", "deltagit", "tackat", "valt",
    ];

    public static IReadOnlyList<ProseNumber> In(string sentence)
    {
        var found = new List<(int Value, ProseUnit Unit, int Index)>();
        foreach (var match in Candidate().Matches(sentence).Cast<Match>())
        {
            if (NumberWords.Of(match.Groups["n"].Value) is { } value && !IsYear(match.Groups["n"].Value) && UnitOf(match, found.Count > 0 || StartsWithOf(sentence)) is { } unit)
            {
                found.Add((value, unit, match.Index));
            }
        }

        return [.. found.Select((f, i) => new ProseNumber(f.Value, f.Unit, f.Index, sentence[f.Index..(i + 1 < found.Count ? found[i + 1].Index : sentence.Length)]))];
    }

    /// <param name="aboutPeople">The sentence has counted people before.</param>
    private static ProseUnit? UnitOf(Match match, bool aboutPeople)
    {
        if (match.Groups["pct"].Success)
        {
            return ProseUnit.Percent;
        }

        var words = match.Groups["w"].Captures.Select(c => c.Value.ToLowerInvariant()).ToList();
        var noun = words.SkipWhile(w => Between.Contains(w) && words.Count > 1 && !IsNoun(words, w)).FirstOrDefault() ?? "";
        return noun is "kvinnor" or "kvinna" or "flickor" ? ProseUnit.Women
            : noun is "män" or "pojkar" ? ProseUnit.Men
            : People.Contains(noun) ? ProseUnit.People
            : aboutPeople && words.Count > 0 && Verbs.Contains(words[0]) ? ProseUnit.People
            : null;
    }

    /// <summary>A word that may be an adjective (unga, stycken) is the noun when no other one follows.</summary>
    private static bool IsNoun(List<string> words, string word) =>
        People.Contains(word) && !words.Skip(words.IndexOf(word) + 1).Any(w => People.Contains(w) || w is "män" or "kvinnor");

    private static bool IsYear(string number) => number.Length == 4 && (number.StartsWith("19", StringComparison.Ordinal) || number.StartsWith("20", StringComparison.Ordinal));

    private static bool StartsWithOf(string sentence) => sentence.StartsWith("Av ", StringComparison.OrdinalIgnoreCase);

    // Neither side may go on as a date, time, range, decimal or version number does.
    [GeneratedRegex(@"(?<![\p{L}0-9]|[0-9][.,:/–-]|[-/:])(?<n>[0-9]{1,6}|" + Words + @")(?![\p{L}0-9]|[.,:/][0-9]|\s?[-–]\s?[0-9])(?=\s?(?<pct>%|procent\b)|(?:\s+\(?(?<w>[\p{L}]+)){0,3})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Candidate();
}
