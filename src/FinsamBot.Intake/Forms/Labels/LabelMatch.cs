namespace FinsamBot.Intake.Forms.Labels;

/// <summary>Compares a label with the words that a line, or a few lines, begin with.</summary>
internal static class LabelMatch
{
    /// <summary>How many of the words are the label, and how many words differ; null when they are something else.</summary>
    /// <param name="allowed">The most words that may differ.</param>
    public static (int Taken, int Differing)? Prefix(IReadOnlyList<string> label, IReadOnlyList<Word> words, int allowed)
    {
        var width = Math.Min(words.Count, label.Count + allowed);
        var row = Enumerable.Range(0, width + 1).ToArray();
        for (var i = 0; i < label.Count; i++)
        {
            Step(row, label[i], words, width);
        }

        var best = -1;
        for (var k = 1; k <= width; k++)
        {
            // The label's own last word has to be the last one taken: else a word of the answer would be.
            if (Words.IsLike(words[k - 1].Text, label[^1]) && (best < 0 || row[k] < row[best]))
            {
                best = k;
            }
        }

        return best > 0 && row[best] <= allowed ? (best, row[best]) : null;
    }

    /// <summary>Whether the words are the beginning of a label that goes on: a heading that was cut short.</summary>
    public static bool IsBeginning(IReadOnlyList<string> label, IReadOnlyList<Word> words) =>
        words.Count > 0 && words.Count < label.Count && words.Index().All(w => Words.IsLike(w.Item.Text, label[w.Index]));

    /// <summary>How many words may differ in a heading of that length.</summary>
    public static int Tolerance(int length) =>
        length switch
        {
            <= 3 => 0,
            <= 6 => 1,
            <= 10 => 2,
            _ => 4,
        };

    private static void Step(int[] row, string wanted, IReadOnlyList<Word> words, int width)
    {
        var diagonal = row[0]++;
        for (var j = 1; j <= width; j++)
        {
            var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (Words.IsLike(wanted, words[j - 1].Text) ? 0 : 1));
            (diagonal, row[j]) = (row[j], cost);
        }
    }
}
