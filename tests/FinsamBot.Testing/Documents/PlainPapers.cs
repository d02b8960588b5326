using System.Security.Cryptography;
using System.Text;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Testing.Documents;

/// <summary>Documents for tests that are not about documents: their content says what they would show, and a PDF is the Word document
/// behind the mark of one.</summary>
public static class PlainPapers
{
    public const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static RenderedDocument Render(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var registry = view.Report.Registry;
        var shows =
            $"{view.Id} version {registry.Version}, {registry.Registration?.CaseNumber}, {registry.Signatures?.Given.Count}, "
            + $"{view.Report.Version}";
        return new RenderedDocument("Rapport.docx", WordType, Encoding.UTF8.GetBytes(shows));
    }

    public static Task<PdfResult> ConvertAsync(IReadOnlyList<RenderedDocument> documents, CancellationToken cancellation) =>
        Task.FromResult(
            new PdfResult([
                .. documents.Select(d => new PdfOutcome(
                    new RenderedDocument("Rapport.pdf", Filing.PdfType, (byte[])[.. "%PDF-"u8, .. d.Content.Span]),
                    null,
                    d
                )),
            ])
        );

    /// <summary>A machine without LibreOffice.</summary>
    public static Task<PdfResult> WithoutPdfAsync(IReadOnlyList<RenderedDocument> documents, CancellationToken cancellation) =>
        Task.FromResult(PdfResult.None(documents, PdfRefusal.LibreOfficeMissing));

    /// <summary>Of attachments: each PDF is named after its file.</summary>
    public static Task<PdfResult> CopyAsync(IReadOnlyList<RenderedDocument> files, CancellationToken cancellation) =>
        Task.FromResult(
            new PdfResult([
                .. files.Select(f => new PdfOutcome(
                    new RenderedDocument(f.FileName + ".pdf", Filing.PdfType, (byte[])[.. "%PDF-"u8, .. f.Content.Span]),
                    null,
                    f
                )),
            ])
        );

    public static DocumentArchive Archive(ReportHandler handler, IBlobStore blobs) => new(handler, blobs, Render, ConvertAsync, CopyAsync);

    /// <summary>What the archive would record of two documents.</summary>
    public static DocumentsFiled Filed(Edition edition, int version, string form = "Kvartalsrapport") =>
        new(
            edition,
            [
                Document($"{form} Vägen vidare 2026-03-31.docx", WordType, edition, version),
                Document($"{form} Vägen vidare 2026-03-31.pdf", Filing.PdfType, edition, version),
            ],
            version
        );

    private static FiledDocument Document(string name, string type, Edition edition, int version)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{name} {edition} {version}")));
        return new FiledDocument(name, type, hash, 48_200, $"archive/sample/{hash}");
    }
}
