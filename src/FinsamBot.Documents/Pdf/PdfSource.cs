namespace FinsamBot.Documents.Pdf;

/// <summary>What LibreOffice reads, and how it is asked for a PDF of it.</summary>
/// <param name="Ending">Of the file, with its dot.</param>
/// <param name="Filter">As <c>--convert-to</c> takes it.</param>
internal sealed record PdfSource(string Ending, string Filter)
{
    public const string Word = ".docx";
    public const string Workbook = ".xlsx";
}
