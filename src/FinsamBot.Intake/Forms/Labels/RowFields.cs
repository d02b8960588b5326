namespace FinsamBot.Intake.Forms.Labels;

/// <summary>Fields that stand in a table, label beside label or label beside answer, become lines of their own: a label, then its
/// answer.</summary>
internal static class RowFields
{
    public static IReadOnlyList<SheetLine> Unfold(LabelBook book, IReadOnlyList<SheetLine> lines, CancellationToken cancellation)
    {
        var unfolded = new List<SheetLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var hits = lines[i].IsRow ? [.. lines[i].Cells.Select(c => Read(book, c))] : Array.Empty<LabelHit?>();
            if (IsHeader(lines[i], hits))
            {
                var labels = lines[i].Cells;
                // The answers are in the row below, each under its label.
                var answers =
                    i + 1 < lines.Count && lines[i + 1].IsRow && lines[i + 1].Cells.All(c => Read(book, c) is null) ? lines[++i].Cells : [];
                unfolded.AddRange(Pairs(labels, answers));
            }
            else if (IsAnswered(lines[i], hits))
            {
                unfolded.AddRange(Said(lines, i).SelectMany((c, n) => Lines(c, n == 0)));
            }
            else if (!lines[i].IsRow && i + 1 < lines.Count && InlineFields.Pair(book, lines[i], lines[i + 1]) is { Count: > 0 } pairs)
            {
                unfolded.AddRange(pairs);
                i++;
            }
            else
            {
                unfolded.AddRange(lines[i].IsRow ? [lines[i]] : InlineFields.Split(book, lines[i]));
            }
        }

        return unfolded;
    }

    /// <summary>Labels and nothing else.</summary>
    private static bool IsHeader(SheetLine line, LabelHit?[] hits) =>
        line.Cells.Zip(hits).All(c => c.First.Length == 0 || c.Second is { Rest.Length: 0 }) && hits.Count(h => h is not null) > 1;

    /// <summary>Label beside answer, once or several times; or each cell with its label and answer. A row with a label among other words is
    /// a row of a table.</summary>
    private static bool IsAnswered(SheetLine line, LabelHit?[] hits) =>
        hits.Length > 0
        && (
            hits.Zip(line.Cells).All(c => c.Second.Length == 0 || c.First is { Rest.Length: > 0 })
                ? hits.Any(h => h is not null)
                : hits.Length % 2 == 0
                    && hits.Index().All(h => h.Index % 2 == 0 ? h.Item is { Rest.Length: 0 } : h.Item is not { Rest.Length: 0 })
        );

    /// <summary>The cells that say something. A label that stands beside several rows is said once.</summary>
    private static IEnumerable<string> Said(IReadOnlyList<SheetLine> lines, int row)
    {
        var above = row > 0 && lines[row - 1].IsRow ? lines[row - 1].Cells : [];
        return lines[row].Cells.Where((c, n) => c.Length > 0 && !(n % 2 == 0 && above.ElementAtOrDefault(n) == c));
    }

    private static IEnumerable<SheetLine> Pairs(IReadOnlyList<string> labels, IReadOnlyList<string> answers)
    {
        for (var i = 0; i < Math.Max(labels.Count, answers.Count); i++)
        {
            foreach (var line in (i < labels.Count ? Lines(labels[i], true) : []).Concat(i < answers.Count ? Lines(answers[i], false) : []))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<SheetLine> Lines(string cell, bool afterBlank) =>
        cell.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((l, i) => SheetLine.Of(l.Trim(), afterBlank || i > 0));

    /// <summary>A cell that is a label of a short field, or begins with one.</summary>
    private static LabelHit? Read(LabelBook book, string cell) =>
        cell.Length > 0
        && LabelFinder.Best(book, [SheetLine.Of(cell, true)], 0) is { Label.Role: LabelRole.Section or LabelRole.Diary } hit
        && (hit.Rest.Length == 0 || !hit.Label.IsLong)
            ? hit
            : null;
}
