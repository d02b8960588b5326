using System.Text.RegularExpressions;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Edges.Tests.Intake.Reading;

/// <summary>The words of an invented document in order, and its tables as rows of them. Marks, labels and what programs add are
/// none.</summary>
internal sealed partial class Words
{
    private readonly List<string> _inOrder = [];
    private readonly List<List<string[]>> _tables = [];

    public IReadOnlyList<string> InOrder => _inOrder;

    /// <summary>Each row parted by bars. Rows and columns that say nothing are left out, and so are tables of one column: where the cells
    /// of every row lie over the same two columns, programs differ in whether these are two.</summary>
    public IReadOnlyList<string> Tables => [.. _tables.Select(Used).Where(t => t.Exists(r => r.Length > 1)).Select(Shown)];

    /// <summary>Figures that stand in another column than the one they name.</summary>
    public IEnumerable<string> Moved =>
        from row in _tables.SelectMany(t => t)
        from column in Enumerable.Range(0, row.Length)
        from figure in row[column].Split(' ').Where(w => w.StartsWith("kol", StringComparison.Ordinal))
        where !figure.StartsWith($"kol{column}tal", StringComparison.Ordinal)
        select figure;

    public void Add(string text) => _inOrder.AddRange(In(text));

    public void Add(Words other)
    {
        _inOrder.AddRange(other._inOrder);
        _tables.AddRange(other._tables);
    }

    public void Add(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var table = rows.Select(r => r.Select(c => string.Join(' ', In(c))).ToArray()).ToList();
        _inOrder.AddRange(table.SelectMany(r => r).SelectMany(In));
        if (table.Exists(r => r.Length > 1))
        {
            _tables.Add(table);
        }
    }

    public static Words Of(SourceDocument document)
    {
        var words = new Words();
        foreach (var block in document.Blocks)
        {
            if (block is SourceTable table)
            {
                words.Add(table.Rows);
            }
            else
            {
                words.Add(((SourceLine)block).Text);
            }
        }

        return words;
    }

    private static List<string[]> Used(List<string[]> table)
    {
        var said = Enumerable.Range(0, table.Max(r => r.Length)).Where(c => table.Exists(r => c < r.Length && r[c].Length > 0)).ToList();
        return table.ConvertAll(row => said.Select(c => c < row.Length ? row[c] : "").ToArray());
    }

    private static string Shown(List<string[]> table) =>
        string.Join('\n', table.Select(r => string.Join('|', r).TrimEnd('|')).Where(r => r.Length > 0));

    /// <summary>Three letters or more and a number: no label of a list looks so.</summary>
    private static IEnumerable<string> In(string text) =>
        Word().Matches(text.Replace("*", "", StringComparison.Ordinal)).Select(m => m.Value);

    [GeneratedRegex("[a-z]{3,}[0-9]+(?:[a-z]+[0-9]+)?")]
    private static partial Regex Word();
}
