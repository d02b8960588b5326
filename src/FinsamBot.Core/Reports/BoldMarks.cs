namespace FinsamBot.Core.Reports;

/// <summary>
/// Finds <c>**bold**</c> within one line. A mark is exactly two asterisks; it opens before a letter and closes behind one, and each closing mark belongs
/// to the nearest opening one. All other asterisks are letters.
/// </summary>
internal static class BoldMarks
{
    private const int Width = 2;

    public static IReadOnlyList<TextRun> Read(string line)
    {
        var runs = new List<TextRun>();
        var (taken, open) = (0, -1);
        foreach (var mark in Marks(line))
        {
            if (open >= 0 && !char.IsWhiteSpace(line[mark - 1]))
            {
                Add(runs, line[taken..open], false);
                Add(runs, line[(open + Width)..mark], true);
                (taken, open) = (mark + Width, -1);
            }
            else if (mark + Width < line.Length && !char.IsWhiteSpace(line[mark + Width]))
            {
                open = mark;
            }
        }

        Add(runs, line[taken..], false);
        return runs;
    }

    private static IEnumerable<int> Marks(string line)
    {
        for (var at = line.IndexOf('*', StringComparison.Ordinal); at >= 0;)
        {
            var end = at;
            while (end < line.Length && line[end] == '*')
            {
                end++;
            }

            if (end - at == Width)
            {
                yield return at;
            }

            at = line.IndexOf('*', end);
        }
    }

    private static void Add(List<TextRun> runs, string text, bool bold)
    {
        if (text.Length > 0)
        {
            runs.Add(new TextRun(text, bold));
        }
    }
}
