namespace FinsamBot.Domain.Text;

/// <summary>Words for a spreadsheet, whether as a file or pasted: what it would take for a formula is given as text.</summary>
public static class SpreadsheetText
{
    public static string Of(string? text) => CleanText.Of(text) is var clean && IsFormula(clean) ? "'" + clean : clean;

    /// <summary>A line for each row and the columns' names first, with tabs between, as spreadsheets take what is pasted.</summary>
    public static string Pasted(FactSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return string.Join('\n', sheet.Rows.Select(r => r.Select(f => f.Words)).Prepend(sheet.Columns).Select(Line));
    }

    private static string Line(IEnumerable<string> cells) => string.Join('\t', cells.Select(c => CleanText.Line(Of(c))));

    /// <summary>Also behind blanks and as full-width signs (OWASP, "CSV Injection").</summary>
    private static bool IsFormula(string text) =>
        text.Length > 0
        && (
            text[0] is '\t' or '\r' or '\n'
            || text.TrimStart() is [var first, ..] && "=+-@＝＋－＠".Contains(first, StringComparison.Ordinal)
        );
}
