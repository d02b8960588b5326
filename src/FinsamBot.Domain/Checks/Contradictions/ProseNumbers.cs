using System.Text.RegularExpressions;

namespace FinsamBot.Domain.Checks.Contradictions;

/// <summary>
/// Finds the numbers of people in Swedish prose, and percentages. Other numbers (dates, hours, money, ages, numbered headings) are none of
/// these: a number counts when a word for people follows it, or when it stands alone before a verb in a sentence about people.
/// </summary>
internal static partial class ProseNumbers
{
    private const string Words =
        "ett|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton"
        + "|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|en|två|tre|fyra|fem|sex|sju|åtta|nio)?";

    private static readonly HashSet<string> People =
    [
        "personer",
        "person",
        "deltagare",
        "individer",
        "individ",
        "ungdomar",
        "ungdom",
        "unga",
        "stycken",
        "st",
        "deltagarna",
        "medlemmar",
        "elever",
        "klienter",
    ];

    private static readonly HashSet<string> Between =
    [
        "nya",
        "ny",
        "inskrivna",
        "avslutade",
        "utskrivna",
        "unga",
        "ytterligare",
        "aktiva",
        "aktuella",
        "pågående",
        "av",
        "stycken",
        "st",
        "andra",
    ];

    private static readonly HashSet<string> Verbs =
    [
        "har",
        "är",
        "väntar",
        "fick",
        "gick",
        "går",
        "får",
        "hade",
        "var",
        "kom",
        "avslutades",
        "studerar",
        "arbetar",
        "till",
        "gått",
        "fått",
        "fortsatt",
        "avslutats",
        "skrivits",
        "börjat",
        "påbörjat",
        "blivit",
        "kommit",
        "lämnat",
        "deltagit",
        "tackat",
        "valt",
    ];

    public static IReadOnlyList<ProseNumber> In(string sentence)
    {
        var found = new List<(int Value, ProseUnit Unit, int Index)>();
        foreach (var token in Token().EnumerateMatches(sentence))
        {
            if (
                ValueAt(sentence, token.Index, token.Length) is { } value
                && UnitOf(sentence, token.Index + token.Length, found.Count > 0 || StartsWithOf(sentence)) is { } unit
            )
            {
                found.Add((value, unit, token.Index));
            }
        }

        return
        [
            .. found.Select(
                (f, i) =>
                    new ProseNumber(
                        f.Value,
                        f.Unit,
                        f.Index,
                        sentence[f.Index..(i + 1 < found.Count ? found[i + 1].Index : sentence.Length)]
                    )
            ),
        ];
    }

    /// <summary>Null for what is no number of its own: neither side may go on as a date, time, range, decimal or version number
    /// does.</summary>
    private static int? ValueAt(string sentence, int start, int length)
    {
        var before = sentence.AsSpan(0, start);
        var after = sentence.AsSpan(start + length);
        var goesOn =
            before is [.., '-' or '/' or ':']
            || (before is [.., var digit, '.' or ',' or '–'] && char.IsAsciiDigit(digit))
            || (after is ['.' or ',' or ':' or '/', var decimals, ..] && char.IsAsciiDigit(decimals))
            || IsRange(after)
            || EndsRange(before);
        if (length > LongestWord || goesOn || !Number().IsMatch(sentence.AsSpan(start, length)))
        {
            return null;
        }

        var written = sentence.Substring(start, length);
        return IsYear(written) ? null : NumberWords.Of(written);
    }

    private static bool IsRange(ReadOnlySpan<char> after)
    {
        after = after is [var blank, ..] && char.IsWhiteSpace(blank) ? after[1..] : after;
        return after is ['-' or '–', ..]
            && after[1..] is var rest
            && (rest is [var near, ..] && char.IsWhiteSpace(near) ? rest[1..] : rest) is [var digit, ..]
            && char.IsAsciiDigit(digit);
    }

    /// <summary>Likewise seen from its second number, with blanks around the sign.</summary>
    private static bool EndsRange(ReadOnlySpan<char> before)
    {
        before = before is [.., var near] && char.IsWhiteSpace(near) ? before[..^1] : before;
        return before is [.., '-' or '–']
            && before[..^1] is var rest
            && (rest is [.., var blank] && char.IsWhiteSpace(blank) ? rest[..^1] : rest) is [.., var digit]
            && char.IsAsciiDigit(digit);
    }

    /// <param name="at">Behind the number.</param>
    /// <param name="aboutPeople">The sentence has counted people before.</param>
    private static ProseUnit? UnitOf(string sentence, int at, bool aboutPeople)
    {
        if (Percent().IsMatch(sentence.AsSpan(at, Math.Min(LongestPercent, sentence.Length - at))))
        {
            return ProseUnit.Percent;
        }

        var words = WordsFrom(sentence, at);
        var noun = words.SkipWhile(w => Between.Contains(w) && words.Count > 1 && !IsNoun(words, w)).FirstOrDefault() ?? "";
        if (noun is "kvinnor" or "kvinna" or "flickor")
        {
            return ProseUnit.Women;
        }

        if (noun is "män" or "pojkar")
        {
            return ProseUnit.Men;
        }

        if (People.Contains(noun))
        {
            return ProseUnit.People;
        }

        return aboutPeople && words.Count > 0 && Verbs.Contains(words[0]) ? ProseUnit.People : null;
    }

    /// <summary>Up to three words, in lower case; a bracket may open before each.</summary>
    private static List<string> WordsFrom(string sentence, int at)
    {
        var words = new List<string>();
        while (words.Count < WordsBehind)
        {
            var rest = sentence.AsSpan(at).TrimStart();
            var blanks = sentence.Length - at - rest.Length;
            rest = rest is ['(', ..] ? rest[1..] : rest;
            var letters = 0;
            while (letters < rest.Length && char.IsLetter(rest[letters]))
            {
                letters++;
            }

            if (blanks == 0 || letters == 0)
            {
                break;
            }

            words.Add(rest[..letters].ToString().ToLowerInvariant());
            at = sentence.Length - rest.Length + letters;
        }

        return words;
    }

    /// <summary>A word that may be an adjective (unga, stycken) is the noun when no other one follows.</summary>
    private static bool IsNoun(List<string> words, string word) =>
        People.Contains(word) && !words.Skip(words.IndexOf(word) + 1).Any(w => People.Contains(w) || w is "män" or "kvinnor");

    private static bool IsYear(string number) =>
        number.Length == 4 && (number.StartsWith("19", StringComparison.Ordinal) || number.StartsWith("20", StringComparison.Ordinal));

    private static bool StartsWithOf(string sentence) => sentence.StartsWith("Av ", StringComparison.OrdinalIgnoreCase);

    private const int WordsBehind = 3;

    /// <summary>Trettioåtta has eleven letters, and no number word has many more.</summary>
    private const int LongestWord = 20;

    /// <summary>A blank, the word, and the letter that would make it another one.</summary>
    private const int LongestPercent = 10;

    [GeneratedRegex(@"[\p{L}0-9]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex(
        "^(?:[0-9]{1,6}|" + Words + ")$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s?(?:%|procent\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Percent();
}
