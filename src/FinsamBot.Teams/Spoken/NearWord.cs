namespace FinsamBot.Teams.Spoken;

/// <summary>How many slips lie between a word and the one that was meant: a letter left out, put in, exchanged, or two that changed
/// places.</summary>
internal static class NearWord
{
    private const int Longest = 24;

    /// <summary>Shorter words are too like each other.</summary>
    private const int Shortest = 4;

    private const int ManyLetters = 9;
    private const int FewLetters = 6;
    private const int LongestEnding = 5;

    /// <summary>Slips between the stem and the word, whose ending is free where the stem's is; null when there are too many to take the one
    /// for the other.</summary>
    public static int? Slips(SpokenStem stem, string word)
    {
        var letters = stem.Letters;
        var spare = letters.Length < FewLetters ? 1 : LongestEnding;
        var most = letters.Length >= ManyLetters ? 2 : 1;
        var isComparable =
            letters.Length is >= Shortest and <= Longest
            && word.Length is >= Shortest and <= Longest
            && word.Length >= letters.Length - most
            && word.Length <= letters.Length + (stem.IsOpenBehind ? spare : most)
            && (letters[0] == word[0] || letters[1] == word[0] || letters[0] == word[1]);
        return isComparable && Distance(letters, word, stem.IsOpenBehind) is var slips && slips <= most ? slips : null;
    }

    private static int Distance(string stem, string word, bool endsAnywhere)
    {
        Span<int> before = stackalloc int[Longest + 1];
        Span<int> above = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= word.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= stem.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= word.Length; j++)
            {
                var same = stem[i - 1] == word[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + same);
                if (i > 1 && j > 1 && stem[i - 1] == word[j - 2] && stem[i - 2] == word[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        var least = above[word.Length];
        for (var j = 0; endsAnywhere && j < word.Length; j++)
        {
            least = Math.Min(least, above[j]);
        }

        return least;
    }
}
