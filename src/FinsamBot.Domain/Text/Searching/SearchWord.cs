namespace FinsamBot.Domain.Text.Searching;

/// <summary>One word that is asked for.</summary>
public sealed record SearchWord
{
    /// <summary>From so many letters on a word is looked for inside of others too.</summary>
    private const int LongEnoughInside = 4;

    /// <summary>What stands before it in a compound is a word as well.</summary>
    private const int ShortestBefore = 3;

    private readonly string _stem;
    private readonly string _base;

    /// <summary>What a compound must hold of it; null: it is not looked for inside of others.</summary>
    private readonly string? _inside;

    private SearchWord(string letters, bool isExact)
    {
        Letters = letters;
        IsExact = isExact || letters.Length < SwedishEndings.Shortest || letters.Any(char.IsDigit) || SwedishEndings.IsCommonTyped(letters);
        _stem = IsExact ? letters : SwedishEndings.Stem(letters);
        _base = IsExact ? letters : SwedishEndings.WithoutArticle(letters);
        _base = _base.Length < _stem.Length ? _stem : _base;
        _inside = IsExact ? null : new[] { _stem, _base }.FirstOrDefault(l => l.Length >= LongEnoughInside);
    }

    /// <summary>As it was typed, in the letters that are compared.</summary>
    public string Letters { get; }

    /// <summary>Only this very word is meant.</summary>
    public bool IsExact { get; }

    /// <summary>What stands in every word that it finds, with a and o for å, ä and ö.</summary>
    internal string Core => string.Concat(_stem.Select(Searching.Letters.Plain));

    internal static SearchWord Exact(string letters) => new(letters, isExact: true);

    /// <summary>Also in its other forms, and as a part of compounds.</summary>
    internal static SearchWord Open(string letters) => new(letters, isExact: false);

    /// <summary>Whether it finds a word of a text, which is written as <see cref="WordReader"/> tells it.</summary>
    internal bool Finds(ReadOnlySpan<char> word)
    {
        if (IsExact || word.Length < _stem.Length)
        {
            return Searching.Letters.Finds(Letters, word);
        }

        return (FindsForm(word) || FindsPart(word)) && (!SwedishEndings.IsCommon(word) || Searching.Letters.Finds(Letters, word));
    }

    private bool FindsForm(ReadOnlySpan<char> word) =>
        Searching.Letters.Begins(word, _base)
        || (Searching.Letters.Begins(word, _stem) && (_stem.Length >= LongEnoughInside || SwedishEndings.AreEndings(word[_stem.Length..])));

    private bool FindsPart(ReadOnlySpan<char> word)
    {
        for (var at = ShortestBefore; _inside is not null && at + _inside.Length <= word.Length; at++)
        {
            if (Searching.Letters.Finds(_inside[0], word[at]) && Searching.Letters.Begins(word[at..], _inside))
            {
                return true;
            }
        }

        return false;
    }
}
