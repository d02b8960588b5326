using System.Numerics;

namespace FinsamBot.Domain.Text.Searching;

/// <summary>Where in a line stands what is looked for, in the order of the line.</summary>
/// <param name="Weight">How many of the phrases and words of the question.</param>
internal sealed record Found(IReadOnlyList<Range> Places, int Weight);

/// <summary>Looks through texts that are shown: those of the index are found faster.</summary>
internal static class FoundIn
{
    /// <summary>How many of the phrases and words of the question stand in a line.</summary>
    public static int WeightOf(ReadOnlySpan<char> line, SearchQuery query)
    {
        var bits = 0UL;
        var reader = new WordReader(line, stackalloc char[WordReader.Longest]);
        while (reader.Read())
        {
            bits |= FoundBy(query, reader.Word);
        }

        var isSimple = bits == 0 || query.Words.Length == query.Phrases.Count;
        return isSimple ? BitOperations.PopCount(bits) : Line(line, query).Weight;
    }

    public static Found Line(ReadOnlySpan<char> line, SearchQuery query)
    {
        var (words, finds) = (new List<Range>(), new List<ulong>());
        var reader = new WordReader(line, stackalloc char[WordReader.Longest]);
        while (reader.Read())
        {
            words.Add(reader.Start..reader.End);
            finds.Add(FoundBy(query, reader.Word));
        }

        var (marked, weight, first) = (new bool[words.Count], 0, 0);
        foreach (var phrase in query.Phrases)
        {
            weight += Mark(finds, first, phrase.Count, marked) ? 1 : 0;
            first += phrase.Count;
        }

        return new Found([.. words.Where((_, i) => marked[i])], weight);
    }

    /// <summary>A bit for each word that is asked for.</summary>
    private static ulong FoundBy(SearchQuery query, ReadOnlySpan<char> word)
    {
        var bits = 0UL;
        for (var at = 0; at < query.Words.Length; at++)
        {
            bits |= query.Words[at].Finds(word) ? 1UL << at : 0;
        }

        return bits;
    }

    /// <summary>Marks the words of a phrase wherever they stand in a row.</summary>
    /// <param name="first">The bit of its first word.</param>
    private static bool Mark(List<ulong> finds, int first, int length, bool[] marked)
    {
        var isFound = false;
        for (var at = 0; at + length <= finds.Count; at++)
        {
            var run = 0;
            while (run < length && (finds[at + run] >> (first + run) & 1) == 1)
            {
                run++;
            }

            if (run == length)
            {
                isFound = true;
                marked.AsSpan(at, length).Fill(true);
            }
        }

        return isFound;
    }
}
