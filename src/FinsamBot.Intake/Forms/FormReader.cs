using FinsamBot.Domain.Forms;
using FinsamBot.Intake.Forms.Appendix;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Intake.Forms;

/// <summary>Understands a file that came in as a report on one of the known forms.</summary>
public static class FormReader
{
    /// <param name="today">The day in Stockholm: dates after it are asked about.</param>
    /// <param name="cancellation">Looked at for each line and section; ends the reading with
    /// <see cref="OperationCanceledException"/>.</param>
    public static FormResult Read(
        SourceDocument document,
        TemplateCatalogue catalogue,
        DateOnly today,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(catalogue);
        try
        {
            var sheet = Sheet.Of(document);
            return Asked(
                document,
                AppendixReader.Recognise(sheet, catalogue) is not { } appendix ? Form(document, sheet, catalogue, today, cancellation)
                    : appendix.IsTwice ? Refuse(document, ImportRefusalReason.TwoReports, catalogue)
                    : new FormResult(appendix.Read(cancellation), null)
            );
        }
        catch (UnreadableFileException unreadable)
        {
            return Refuse(document, unreadable.Reason, catalogue);
        }
    }

    private static FormResult Asked(SourceDocument source, FormResult result)
    {
        if (!result.IsUnderstood || source.LeftOut.Count == 0)
        {
            return result;
        }

        var leftOut = new ImportQuestion(ImportQuestionKind.LinkedLeftOut, "", string.Join(", ", source.LeftOut));
        return result with { Document = result.Document with { Questions = [.. result.Document.Questions, leftOut] } };
    }

    private static FormResult Form(
        SourceDocument document,
        IReadOnlyList<SheetLine> sheet,
        TemplateCatalogue catalogue,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var (reading, reason) = FormRecognition.Of(sheet, catalogue, cancellation);
        return reading is null
            ? Refuse(document, reason, catalogue)
            : new FormResult(ReportReading.Read(reading, document, today, cancellation), null);
    }

    private static FormResult Refuse(SourceDocument document, ImportRefusalReason reason, TemplateCatalogue catalogue) =>
        new(
            null,
            new ImportRefusal(
                reason,
                document.FileName,
                string.Join(", ", catalogue.All.Select(t => t.Name.Sv).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            )
        );
}
