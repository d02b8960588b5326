using System.Text;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Sheets;

/// <summary>Tables for a spreadsheet as people here have it: semicolons, UTF-8 with its mark. Text that a spreadsheet would take for a
/// formula is given as text.</summary>
internal static class CsvFile
{
    public const string ContentType = "text/csv";

    public static RenderedDocument Render(FactSheet sheet) =>
        Render($"{sheet.Name}.csv", [sheet.Columns, .. sheet.Rows.Select(IEnumerable<string> (r) => r.Select(c => c.Words))]);

    public static RenderedDocument Render(string file, IEnumerable<IEnumerable<string>> rows)
    {
        var text = string.Concat(rows.Select(Line));
        return new RenderedDocument(file, ContentType, (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
    }

    private static string Line(IEnumerable<string> cells) => string.Join(';', cells.Select(Cell)) + "\r\n";

    private static string Cell(string text)
    {
        var safe = SpreadsheetText.Of(text);
        return safe.AsSpan().IndexOfAny(";\"\r\n\t") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
