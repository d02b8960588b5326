using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Reports.Registry;

/// <summary>Files the documents of one edition of a version. Of several that were made at once, those stand whose event came
/// first.</summary>
/// <param name="WithoutPdf">Why there is no PDF among them; null when there is one.</param>
/// <param name="Copies">PDF of attachments; null for none.</param>
public sealed record FileDocuments(
    Edition Edition,
    IReadOnlyList<FiledDocument> Documents,
    int Version,
    PdfRefusal? WithoutPdf,
    IReadOnlyList<AttachmentCopy>? Copies = null
) : ProgramCommand;

/// <summary>Which documents are to be filed, and when they are.</summary>
public static class FilingRules
{
    /// <summary>Which edition is to be filed next; null when nothing waits. What came as a file is kept as that file.</summary>
    public static Edition? Owed(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Submission is null || report.TakenIn is not null)
        {
            return null;
        }

        if (report.Registry.Of(Edition.Submitted) is null)
        {
            return Edition.Submitted;
        }

        return report.Registry.Registration is not null && report.Registry.Of(Edition.Registered) is null ? Edition.Registered : null;
    }

    internal static Decision On(Report report, FileDocuments file) =>
        report.Registry.Version == file.Version && Owed(report) == file.Edition
            ? Decision.Of(new DocumentsFiled(file.Edition, file.Documents, file.Version, file.WithoutPdf, file.Copies))
            : Decision.Nothing;
}
