using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace FinsamBot.Documents.Sheets;

/// <summary>A table as a workbook of one sheet: days and numbers as such, the headings stay in sight, every column can be
/// filtered.</summary>
internal static class WorkbookFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestName = 31;
    private const int Narrowest = 10;
    private const int Widest = 60;

    public static async Task<RenderedDocument> RenderAsync(FactSheet sheet, CancellationToken cancellation)
    {
        using var written = new MemoryStream();
        await using (var book = await Spreadsheet.CreateNewAsync(written, new SpreadCheetahOptions(), cancellation))
        {
            var heading = book.AddStyle(new Style { Font = { Bold = true } });
            var day = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") });
            var options = new WorksheetOptions { FrozenRows = 1 };
            for (var column = 0; column < sheet.Columns.Count; column++)
            {
                options.Column(column + 1).Width = Width(sheet, column);
            }

            if (sheet.Rows.Count > 0)
            {
                options.AutoFilter = new AutoFilterOptions($"A1:{LastColumn(sheet)}{sheet.Rows.Count + 1}");
            }

            await book.StartWorksheetAsync(SheetName(sheet.Name), options, cancellation);
            await book.AddRowAsync([.. sheet.Columns.Select(c => new Cell(c, heading))], cancellation);
            foreach (var row in sheet.Rows)
            {
                await book.AddRowAsync([.. row.Select(c => CellOf(c, day))], cancellation);
            }

            await book.FinishAsync(cancellation);
        }

        return new RenderedDocument($"{sheet.Name}.xlsx", ContentType, written.ToArray());
    }

    private static Cell CellOf(Fact cell, StyleId day) =>
        cell switch
        {
            { Day: { } known } => new Cell(known.ToDateTime(TimeOnly.MinValue), day),
            { Number: { } number } => new Cell(number),
            _ => new Cell(CleanText.Of(cell.Words)),
        };

    private static int Width(FactSheet sheet, int column) =>
        Math.Clamp(sheet.Rows.Select(r => r[column].Words.Length).Append(sheet.Columns[column].Length).Max() + 2, Narrowest, Widest);

    /// <summary>A table of ours has fewer columns than letters.</summary>
    private static char LastColumn(FactSheet sheet) => (char)('A' + sheet.Columns.Count - 1);

    /// <summary>What a sheet may be called.</summary>
    private static string SheetName(string name) => name.Length <= LongestName ? name : name[..LongestName];
}
