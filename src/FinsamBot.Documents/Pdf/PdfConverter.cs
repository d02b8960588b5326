using System.ComponentModel;
using FinsamBot.Documents.Packaging;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Papers;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Documents.Pdf;

/// <summary>Word documents to PDF/A with LibreOffice, many in one run and one run at a time: each takes a core and some hundred
/// megabytes.</summary>
internal sealed class PdfConverter(DocumentOptions options, TimeProvider clock, ILogger<PdfConverter> logger) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly PdfLevel _level = PdfLevel.Of(options.PdfA) ?? PdfLevel.Two;

    /// <summary>As <see cref="ConvertToPdf"/> says. The time limit counts from when the run begins, not while others are served.</summary>
    public async Task<PdfResult> ConvertAsync(IReadOnlyList<RenderedDocument> documents, CancellationToken cancellation)
    {
        if (Installation.Find(options.LibreOffice) is not { } program)
        {
            Log.LibreOfficeMissing(logger);
            return PdfResult.None(documents, PdfRefusal.LibreOfficeMissing);
        }

        await _gate.WaitAsync(cancellation);
        try
        {
            return await LimitedAsync(program, documents, cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<PdfResult> LimitedAsync(string program, IReadOnlyList<RenderedDocument> documents, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.PdfTimeLimit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        using var folder = new WorkFolder();
        try
        {
            await RunAsync(program, folder, documents, both.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Log.PdfTookTooLong(logger, documents.Count, options.PdfTimeLimit);
            return await CollectAsync(folder, documents, PdfRefusal.TookTooLong, cancellation);
        }
        catch (Win32Exception e)
        {
            Log.PdfNotStarted(logger, e.NativeErrorCode);
        }

        return await CollectAsync(folder, documents, PdfRefusal.NotConverted, cancellation);
    }

    /// <summary>All together; then once more each by itself that has no PDF, so that one that breaks the program does not cost the others
    /// theirs.</summary>
    private async Task RunAsync(
        string program,
        WorkFolder folder,
        IReadOnlyList<RenderedDocument> documents,
        CancellationToken cancellation
    )
    {
        for (var number = 0; number < documents.Count; number++)
        {
            await folder.WriteAsync(number, documents[number], cancellation);
        }

        if (
            await LibreOfficeRun.ConvertAsync(program, _level, folder, Enumerable.Range(0, documents.Count), cancellation)
            || documents.Count == 1
        )
        {
            return;
        }

        for (var number = 0; number < documents.Count; number++)
        {
            if (await folder.ReadAsync(number, cancellation) is null)
            {
                await LibreOfficeRun.ConvertAsync(program, _level, folder, [number], cancellation);
            }
        }
    }

    private async Task<PdfResult> CollectAsync(
        WorkFolder folder,
        IReadOnlyList<RenderedDocument> documents,
        PdfRefusal otherwise,
        CancellationToken cancellation
    )
    {
        var outcomes = new List<PdfOutcome>();
        foreach (var document in documents)
        {
            var content = await folder.ReadAsync(outcomes.Count, cancellation);
            outcomes.Add(content is null ? new PdfOutcome(null, otherwise, document) : Finished(document, content));
        }

        var missing = outcomes.Count(o => o.Document is null);
        if (missing > 0)
        {
            Log.PdfNotConverted(logger, missing, outcomes.Count);
        }

        return new PdfResult(outcomes);
    }

    /// <summary>Each gets from the other what LibreOffice does not hand over: words for the charts, and pages for the contents.</summary>
    private static PdfOutcome Finished(RenderedDocument word, byte[] pdf)
    {
        var parts = PackageFile.Read(word.Content);
        var document = PackageFile.Xml(parts, WordPackage.DocumentPath);
        var archived = new RenderedDocument(
            Path.ChangeExtension(word.FileName, ".pdf"),
            Filing.PdfType,
            AltTexts.Add(pdf, AltTexts.Of(parts, document))
        );
        return new PdfOutcome(archived, null, PageNumbers.Fill(word, parts, document, pdf));
    }
}
