using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Papers;

namespace FinsamBot.Documents.Sheets;

/// <summary>Facts as a file for a spreadsheet.</summary>
public static class SheetFile
{
    /// <summary>Fits <see cref="RenderSheet"/>.</summary>
    public static async Task<RenderedDocument> RenderAsync(FactSheet sheet, SheetFormat format, CancellationToken cancellation) =>
        format == SheetFormat.Csv ? CsvFile.Render(sheet) : await WorkbookFile.RenderAsync(sheet, cancellation);
}
