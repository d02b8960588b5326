using FinsamBot.Core.Reports;

namespace FinsamBot.Documents.Import;

/// <summary>Understands a file that came in as a report on one of the known forms.</summary>
public static class FormReader
{
    /// <param name="today">The day in Stockholm: dates after it are asked about.</param>
    public static FormResult Read(SourceDocument document, TemplateCatalogue catalogue, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(catalogue);
        var sheet = Sheet.Of(document);
        if (AppendixReader.Recognise(sheet, catalogue) is { } appendix)
        {
            return appendix.IsTwice ? Refuse(document, ImportRefusalReason.TwoReports, catalogue) : new FormResult(appendix.Read(), null);
        }

        var (reading, reason) = FormRecognition.Of(sheet, catalogue);
        return reading is null ? Refuse(document, reason, catalogue) : new FormResult(ReportReading.Read(reading, document, today), null);
    }

    private static FormResult Refuse(SourceDocument document, ImportRefusalReason reason, TemplateCatalogue catalogue) =>
        new(null, new ImportRefusal(reason, document.FileName, string.Join(", ", catalogue.All.Select(t => t.Name.Sv).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))));
}
