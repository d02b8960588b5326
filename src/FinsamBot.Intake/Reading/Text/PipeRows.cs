using System.Text.RegularExpressions;

namespace FinsamBot.Intake.Reading.Text;

/// <summary>
/// Gathers lines that look like rows of a table, <c>| a | b |</c>. What turns out to be none becomes lines again, exactly as written.
/// </summary>
internal sealed partial class PipeRows(BlockList blocks, Budget budget, bool isMarkdown)
{
    private readonly List<string> _lines = [];

    /// <summary>True where the line was a row; otherwise what has been gathered is over.</summary>
    public bool Take(string line)
    {
        if (Row().IsMatch(line))
        {
            _lines.Add(line);
            return true;
        }

        End();
        return false;
    }

    public void End()
    {
        if (_lines.Count == 0)
        {
            return;
        }

        if (Table() is var (rows, hasHeader))
        {
            blocks.Table(rows, hasHeader);
        }
        else
        {
            _lines.ForEach(line => blocks.Line(line));
        }

        _lines.Clear();
    }

    /// <summary>Null where the rows do not agree on their columns: a longer row than the first would lose cells.</summary>
    private (IReadOnlyList<IReadOnlyList<string>> Rows, bool HasHeader)? Table()
    {
        var hasHeader = _lines.Count > 1 && Separator().IsMatch(_lines[1]);
        var rows = _lines.Where(l => !Separator().IsMatch(l)).Select(Cells).ToList();
        if (rows.Count == 0 || (rows.Count == 1 && rows.Count == _lines.Count))
        {
            return null;
        }

        var columns = rows[0].Count;
        if (columns is < 2 or > ReadingLimits.Columns || rows.Exists(r => r.Count > columns || (r.Count < columns && !hasHeader)))
        {
            return null;
        }

        var isNamed = rows[0].Any(c => c.Length > 0);
        budget.Pieces(rows.Count * columns);
        var padded = rows.Skip(isNamed || rows.Count == 1 ? 0 : 1)
            .Select(r => (IReadOnlyList<string>)[.. r, .. Enumerable.Repeat("", columns - r.Count)])
            .ToList();
        return padded.Exists(r => r.Any(c => c.Length > 0)) ? (padded, hasHeader && isNamed) : null;
    }

    private List<string> Cells(string line)
    {
        var inner = line.Trim();
        budget.Characters(inner.Length);
        return [.. Parted(inner[1..(EndsInBar(inner) ? ^1 : ^0)]).Select(c => Cell(c.Trim()))];
    }

    /// <summary>At each bar that no backslash makes a letter.</summary>
    private static IEnumerable<string> Parted(string row)
    {
        var from = 0;
        for (var at = row.IndexOf('|', StringComparison.Ordinal); at >= 0; at = row.IndexOf('|', at + 1))
        {
            if (at == 0 || row[at - 1] != '\\')
            {
                yield return row[from..at];
                from = at + 1;
            }
        }

        yield return row[from..];
    }

    private string Cell(string text) =>
        string.Join(
            '\n',
            BreakTag().Split(MarkdownLine.Written(text.Replace("\\|", "|", StringComparison.Ordinal), isMarkdown)).Select(l => l.Trim())
        );

    private static bool EndsInBar(string row) => row.Length > 1 && row[^1] == '|' && row[^2] != '\\';

    [GeneratedRegex(@"^[ \t]*\|.*\|", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    [GeneratedRegex(
        @"^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)*(?:[ \t]*:?-+:?[ \t]*)?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Separator();

    [GeneratedRegex("<br ?/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex BreakTag();
}
