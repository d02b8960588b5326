namespace FinsamBot.Teams.Spoken;

/// <summary>
/// Words that mean something together, in this order and with a few others between them. <c>lamn*</c> takes any ending, <c>*rapport*</c>
/// any beginning too, <c>sen|sena</c> either word, and <c>~visa</c> a word that by itself says little.
/// </summary>
internal sealed class SpokenPattern
{
    /// <summary>So many other words may stand between two of its own.</summary>
    private const int WidestGap = 6;

    private const double Little = 0.5;

    private readonly Part[] _parts;

    /// <param name="written">Its words as <see cref="SpokenWords.Fold"/> gives them.</param>
    public SpokenPattern(string written)
    {
        _parts = [.. written.Split(' ').Select(Part.Of)];
        Weight = _parts.Sum(p => p.IsWeak ? Little : 1);
    }

    /// <summary>The more and the more telling its words, the surer it is that they were meant.</summary>
    public double Weight { get; }

    /// <summary>Of each of its words those that may stand for it.</summary>
    public IEnumerable<IReadOnlyList<SpokenStem>> Stems => _parts.Select(p => p.Stems);

    /// <summary>Places of its words among those that were said; null when they are not all there.</summary>
    public IReadOnlyList<int>? In(IReadOnlyList<string> words)
    {
        for (var start = 0; start <= words.Count - _parts.Length; start++)
        {
            if (_parts[0].Is(words[start]) && From(start, words) is { } places)
            {
                return places;
            }
        }

        return null;
    }

    private int[]? From(int start, IReadOnlyList<string> words)
    {
        var places = new int[_parts.Length];
        places[0] = start;
        for (var part = 1; part < _parts.Length; part++)
        {
            var last = Math.Min(words.Count - 1, places[part - 1] + 1 + WidestGap);
            var at = places[part - 1] + 1;
            while (at <= last && !_parts[part].Is(words[at]))
            {
                at++;
            }

            if (at > last)
            {
                return null;
            }

            places[part] = at;
        }

        return places;
    }

    private sealed record Part(SpokenStem[] Stems, bool IsWeak)
    {
        public static Part Of(string written) => new([.. written.TrimStart('~').Split('|').Select(SpokenStem.Of)], written[0] == '~');

        public bool Is(string word)
        {
            foreach (var stem in Stems)
            {
                if (stem.Is(word))
                {
                    return true;
                }
            }

            return false;
        }
    }
}

/// <summary>What a word is recognised by.</summary>
internal readonly record struct SpokenStem(string Letters, bool IsOpenBefore, bool IsOpenBehind)
{
    public static SpokenStem Of(string written) => new(written.Trim('*'), written[0] == '*', written[^1] == '*');

    public bool Is(string word) =>
        (IsOpenBefore, IsOpenBehind) switch
        {
            (false, false) => word == Letters,
            (false, true) => word.StartsWith(Letters, StringComparison.Ordinal),
            (true, false) => word.EndsWith(Letters, StringComparison.Ordinal),
            _ => word.Contains(Letters, StringComparison.Ordinal),
        };
}
