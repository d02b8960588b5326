using System.Buffers;
using System.Collections.Frozen;

namespace FinsamBot.Domain.Text.Searching;

/// <summary>
/// What Swedish adds to the end of a word, roughly: the definite form, the plural, the genitive. Only the beginning that is left is
/// compared, so that cutting off a letter too many does little harm. The words that stand in every text are told here too.
/// </summary>
internal static class SwedishEndings
{
    /// <summary>A beginning of fewer letters says nothing.</summary>
    public const int Shortest = 3;

    /// <summary>Longest first: the first that fits is taken off.</summary>
    private static readonly string[] Cut = ["arna", "erna", "orna", "ade", "ena", "ar", "er", "or", "an", "en", "et", "na", "at", "a", "e"];

    /// <summary>Verbs' endings, which other words have by nature: they leave more of the word.</summary>
    private static readonly FrozenSet<string> OfVerbs = new[] { "ade", "at" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Genitives = ["ens", "ans", "ets", "nas", "ars", "ers", "ors"];

    /// <summary>Behind which an s is likely to be a genitive's.</summary>
    private const string BeforeGenitive = "dgklmbpfv";

    private static readonly FrozenSet<string> Added = new[] { "", "s", "n", "t", "as", "es" }
        .Concat(Cut)
        .Concat(Cut.Select(e => e + "s"))
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Common = (
        "alla att av bara blev bli blir by de dem den denna deras dess dessa det detta dig din dit du där då efter eller en ett från för "
        + "genom ha hade han har hon hos hur här i in inga ingen inom inte ja jag kan kom kommer kunde man med mellan men mer mig min mot "
        + "mycket när nu någon något några och om oss på sedan sig sin sina sitt ska skulle som så till under upp ut utan vad var vara "
        + "varit vi vid vilka vilken än är även"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CommonBySpan = Common.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly FrozenSet<string> CommonPlain = Common
        .Select(w => string.Concat(w.Select(Letters.Plain)))
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AddedBySpan = Added.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Stands in nearly every text: och, att, för.</summary>
    public static bool IsCommon(ReadOnlySpan<char> word) => CommonBySpan.Contains(word);

    /// <summary>The same of what somebody typed, perhaps without å, ä and ö.</summary>
    public static bool IsCommonTyped(string word) => Common.Contains(word) || CommonPlain.Contains(word);

    /// <summary>Whether the letters may be nothing but endings.</summary>
    public static bool AreEndings(ReadOnlySpan<char> letters) => AddedBySpan.Contains(letters);

    /// <summary>Kassans, kassan, kassa: kass. The word itself where nothing can be taken off.</summary>
    public static string Stem(string word)
    {
        var bare = WithoutGenitive(word);
        foreach (var ending in Cut)
        {
            var left = bare.Length - ending.Length;
            if (
                left >= Shortest + (OfVerbs.Contains(ending) ? 1 : 0)
                && bare.EndsWith(ending, StringComparison.Ordinal)
                && HasVowel(bare[..left])
            )
            {
                return Single(bare[..left]);
            }
        }

        return bare.Length > LongEnough && bare[^1] == 't' ? bare[..^1] : bare;
    }

    /// <summary>Mötet, möten, mötena: möte. Only the article is taken off, the vowel before it stays.</summary>
    public static string WithoutArticle(string word)
    {
        var bare = WithoutGenitive(word);
        foreach (var article in (ReadOnlySpan<string>)["na", "n", "t"])
        {
            var left = bare.Length - article.Length;
            if (left > Shortest && bare.EndsWith(article, StringComparison.Ordinal) && bare[left - 1] is 'a' or 'e')
            {
                return bare[..left];
            }
        }

        return bare;
    }

    private const int LongEnough = 5;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyåäö");

    private static string WithoutGenitive(string word) =>
        word.Length > Shortest + 1
        && word[^1] == 's'
        && (BeforeGenitive.Contains(word[^2], StringComparison.Ordinal) || Genitives.Any(g => word.EndsWith(g, StringComparison.Ordinal)))
            ? word[..^1]
            : word;

    /// <summary>Gemensamma, gemensam: an m or n is doubled between vowels only.</summary>
    private static string Single(string stem) =>
        stem.Length > Shortest + 1 && stem[^1] is 'm' or 'n' && stem[^1] == stem[^2] ? stem[..^1] : stem;

    private static bool HasVowel(string letters) => letters.AsSpan().ContainsAny(Vowels);
}
