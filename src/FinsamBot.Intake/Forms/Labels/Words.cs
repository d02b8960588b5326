using FinsamBot.Intake.Reading;

namespace FinsamBot.Intake.Forms.Labels;

/// <summary>A word within a line, in lower case.</summary>
internal readonly record struct Word(string Text, int Start, int End);

/// <summary>Words as labels are compared by: letters and digits only, so that marks, colons and brackets do not matter.</summary>
internal static class Words
{
    /// <param name="most">No more than so many: a label is short, a paragraph may be a book.</param>
    public static IReadOnlyList<Word> Of(string text, int most = int.MaxValue)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length && words.Count < most; )
        {
            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                words.Add(new Word(text[at..end].ToLowerInvariant(), at, end));
            }

            at = end + 1;
        }

        return words;
    }

    /// <summary>The words with single blanks between them: two texts that differ in form only give the same key.</summary>
    public static string Key(string text) => Beginning(text, int.MaxValue);

    /// <summary>The key of the first words.</summary>
    public static string Beginning(string text, int most) => string.Join(' ', Of(text, most).Select(w => w.Text));

    /// <summary>The same word, or one that differs in a letter or two as typing errors do.</summary>
    public static bool IsLike(string one, string other) =>
        one == other
        || (
            Math.Min(one.Length, other.Length) is >= 6 and <= ReadingLimits.WordLetters
            && Math.Abs(one.Length - other.Length) <= 2
            && Distance(one, other) <= (one.Length >= 10 ? 2 : 1)
        );

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }

        return row[^1];
    }
}
