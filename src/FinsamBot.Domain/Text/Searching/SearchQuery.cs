namespace FinsamBot.Domain.Text.Searching;

/// <summary>
/// What somebody looks for: words that all have to be there, and words in quotation marks that have to stand together as they are.
/// </summary>
public sealed record SearchQuery
{
    /// <summary>Nobody types more; what comes behind is not looked for.</summary>
    public const int LongestText = 200;

    /// <summary>Likewise.</summary>
    public const int MostWords = 12;

    private const string QuotationMarks = "\"”“„»«";

    private SearchQuery(IReadOnlyList<IReadOnlyList<SearchWord>> phrases, bool isCut) =>
        (Phrases, IsCut, Words) = (phrases, isCut, [.. phrases.SelectMany(p => p)]);

    /// <summary>Each has to be found; most are a single word.</summary>
    public IReadOnlyList<IReadOnlyList<SearchWord>> Phrases { get; }

    /// <summary>More was typed than is looked for.</summary>
    public bool IsCut { get; }

    /// <summary>There is nothing to look for.</summary>
    public bool IsEmpty => Phrases.Count == 0;

    /// <summary>Nothing but words that stand in nearly every text.</summary>
    public bool IsCommon => !IsEmpty && Phrases.All(p => p.All(w => SwedishEndings.IsCommonTyped(w.Letters)));

    /// <summary>All of them, phrase by phrase.</summary>
    internal SearchWord[] Words { get; }

    /// <summary>Reads what was typed, whatever it is. A quotation mark that nothing closes reaches to the end.</summary>
    public static SearchQuery Of(string? typed)
    {
        var text = Letters.Composed(CleanText.Line(typed));
        var parts = CleanText.Line(text, LongestText).Split([.. QuotationMarks]);
        var (phrases, left) = (new List<IReadOnlyList<SearchWord>>(), MostWords);
        for (var at = 0; at < parts.Length && left > 0; at++)
        {
            var words = WordsOf(parts[at]);
            var taken = words.Take(left).ToList();
            left -= taken.Count;
            // Every other part stands in quotation marks.
            if (at % 2 == 1 && taken.Count > 0)
            {
                phrases.Add([.. taken.Select(SearchWord.Exact)]);
            }
            else
            {
                phrases.AddRange(taken.Distinct(StringComparer.Ordinal).Select(w => (IReadOnlyList<SearchWord>)[SearchWord.Open(w)]));
            }
        }

        return new SearchQuery(Weighty(phrases), text.Length > LongestText || parts.Sum(p => WordsOf(p).Count) > MostWords);
    }

    /// <summary>Words that stand everywhere choose nothing where others do.</summary>
    private static List<IReadOnlyList<SearchWord>> Weighty(List<IReadOnlyList<SearchWord>> phrases)
    {
        var weighty = phrases.Where(p => p.Count > 1 || !SwedishEndings.IsCommonTyped(p[0].Letters)).ToList();
        return weighty.Count > 0 ? weighty : phrases;
    }

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var reader = new WordReader(text, stackalloc char[WordReader.Longest]);
        while (reader.Read())
        {
            words.Add(reader.Word.ToString());
        }

        return words;
    }
}
