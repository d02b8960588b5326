using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Runtime.Papers;

/// <summary>
/// Makes a PDF for the archive (ISO 19005, tagged) of each Word document, with its title and language; one answer per document, in their
/// order. Throws <see cref="OperationCanceledException"/> when cancelled and nothing else: what cannot be converted is refused with a
/// reason.
/// </summary>
public delegate Task<PdfResult> ConvertToPdf(IReadOnlyList<RenderedDocument> documents, CancellationToken cancellation);

/// <summary>
/// Makes a PDF for the archive (ISO 19005) of each file that somebody has attached to a report: Word, Excel or a picture, told by its
/// content type. Nothing that a file points at is fetched, and nothing in it is run. Answers as <see cref="ConvertToPdf"/> does.
/// </summary>
public delegate Task<PdfResult> ConvertAttachments(IReadOnlyList<RenderedDocument> files, CancellationToken cancellation);

/// <summary>What became of the documents that were to be PDF, in the order they were given.</summary>
public sealed record PdfResult(IReadOnlyList<PdfOutcome> Outcomes)
{
    /// <summary>Why the first document that has no PDF has none; null when all have one.</summary>
    public PdfRefusal? Refusal => Outcomes.Select(o => o.Refusal).FirstOrDefault(r => r is not null);

    /// <summary>Those that could be made.</summary>
    public IEnumerable<RenderedDocument> Documents => Outcomes.Select(o => o.Document).OfType<RenderedDocument>();

    /// <summary>The same answer for every document.</summary>
    public static PdfResult None(IReadOnlyList<RenderedDocument> documents, PdfRefusal why) =>
        new([.. documents.Select(word => new PdfOutcome(null, why, word))]);
}

/// <summary>A PDF, or why there is none.</summary>
/// <param name="Word">The Word document it was made of, with the page numbers of its contents as they are in the PDF; as it was given when
/// it has none.</param>
public sealed record PdfOutcome(RenderedDocument? Document, PdfRefusal? Refusal, RenderedDocument Word);
