namespace FinsamBot.Teams.Spoken;

/// <summary>Many stems, of which those that words are recognised by are found without looking at each.</summary>
internal sealed class StemIndex
{
    private readonly SpokenStem[] _stems;
    private readonly Dictionary<char, int[]> _byFirst;
    private readonly Dictionary<char, int[]> _bySecond;
    private readonly int[] _openBefore;

    public StemIndex(IEnumerable<SpokenStem> stems)
    {
        _stems = [.. stems.Distinct()];
        var places = Enumerable.Range(0, _stems.Length).ToList();
        _openBefore = [.. places.Where(p => _stems[p].IsOpenBefore)];
        _byFirst = places.Where(p => !_stems[p].IsOpenBefore).GroupBy(p => _stems[p].Letters[0]).ToDictionary(g => g.Key, g => g.ToArray());
        _bySecond = places
            .Where(p => _stems[p].Letters.Length > 1)
            .GroupBy(p => _stems[p].Letters[1])
            .ToDictionary(g => g.Key, g => g.ToArray());
    }

    public int PlaceOf(SpokenStem stem) => Array.IndexOf(_stems, stem);

    /// <summary>By place, whether any of the words is recognised by the stem.</summary>
    public bool[] In(IReadOnlyList<string> words)
    {
        var among = new bool[_stems.Length];
        for (var at = 0; at < words.Count; at++)
        {
            Mark(among, _openBefore, words[at]);
            if (words[at].Length > 0 && _byFirst.TryGetValue(words[at][0], out var places))
            {
                Mark(among, places, words[at]);
            }
        }

        return among;
    }

    /// <summary>The words that may have been meant by one that is misspelt, the likeliest first: of two as near, the one that is as
    /// long.</summary>
    public IReadOnlyList<string> Near(string word)
    {
        if (word.Length < 2)
        {
            return [];
        }

        var near = new List<(string Letters, int Slips)>();
        foreach (var place in Alike(word).Distinct())
        {
            if (NearWord.Slips(_stems[place], word) is { } slips)
            {
                near.Add((_stems[place].Letters, slips));
            }
        }

        return [.. near.OrderBy(n => n.Slips).ThenBy(n => Math.Abs(n.Letters.Length - word.Length)).Select(n => n.Letters).Distinct()];
    }

    /// <summary>Whose first letter is the word's, or one of the two is left out in the other.</summary>
    private IEnumerable<int> Alike(string word) =>
        [.. _openBefore, .. Of(_byFirst, word[0]), .. Of(_byFirst, word[1]), .. Of(_bySecond, word[0])];

    private static int[] Of(Dictionary<char, int[]> places, char letter) => places.TryGetValue(letter, out var found) ? found : [];

    private void Mark(bool[] among, int[] places, string word)
    {
        foreach (var place in places)
        {
            among[place] = among[place] || _stems[place].Is(word);
        }
    }
}
