namespace FinsamBot.Documents.Word;

/// <summary>How wide columns should be for what stands in them: no word is broken as long as there is room, and long texts get what is
/// left.</summary>
internal static class ColumnWidths
{
    /// <summary>What fits on a line of the page in the letters of a table.</summary>
    private const int Line = 88;

    /// <summary>The air around a cell's text.</summary>
    private const int Air = 4;

    /// <summary>Wider than this, a column is no easier to read.</summary>
    private const int Enough = 60;

    /// <returns>Parts of a hundred, one for each column.</returns>
    public static IReadOnlyList<int> Of(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var columns = header
            .Select((head, column) => rows.Where(r => column < r.Count).Select(r => r[column]).Prepend(head + " ").ToList())
            .ToList();
        var needs = columns.ConvertAll(cells => Math.Min(Enough, cells.Max(LongestWord)) + Air);
        var wants = columns.Select((cells, column) => Math.Max(needs[column], Math.Min(Enough, cells.Max(c => c.Length)) + Air)).ToList();
        var (spare, more) = (Math.Max(0, Line - needs.Sum()), wants.Sum() - needs.Sum());
        var widths = needs.Zip(wants, (need, want) => need + (more == 0 ? 0 : spare * (want - need) / (double)more)).ToList();
        return [.. widths.Select(width => (int)(100 * width / widths.Sum()))];
    }

    private static int LongestWord(string cell) =>
        cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => w.Length).DefaultIfEmpty().Max();
}
