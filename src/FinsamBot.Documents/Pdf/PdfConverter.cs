using System.ComponentModel;
using FinsamBot.Documents.Packaging;
using FinsamBot.Domain.Reports.Attachments;
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
    public Task<PdfResult> ConvertAsync(IReadOnlyList<RenderedDocument> documents, CancellationToken cancellation) =>
        ConvertAsync(documents, _level.Ours, Finished, cancellation);

    /// <summary>As <see cref="ConvertAttachments"/> says: what each program makes in one run of its own.</summary>
    public async Task<PdfResult> CopyAsync(IReadOnlyList<RenderedDocument> files, CancellationToken cancellation)
    {
        var outcomes = files.Select(f => new PdfOutcome(null, PdfRefusal.NotConverted, f)).ToArray();
        foreach (var kind in new[] { _level.Word, _level.Workbook })
        {
            var (readable, places) = (new List<RenderedDocument>(), new List<int>());
            for (var place = 0; place < files.Count; place++)
            {
                if (Readable(files[place], kind) is { } document)
                {
                    readable.Add(document);
                    places.Add(place);
                }
            }

            var made = readable.Count == 0 ? null : await ConvertAsync(readable, kind, Copied, cancellation);
            foreach (var (outcome, place) in (made?.Outcomes ?? []).Zip(places))
            {
                outcomes[place] = outcome with { Word = files[place] };
            }
        }

        return new PdfResult(outcomes);
    }

    /// <summary>As the program of a kind reads it; null for what another one reads, or none.</summary>
    private static RenderedDocument? Readable(RenderedDocument file, PdfSource kind)
    {
        var isWord = kind.Ending == PdfSource.Word;
        return AttachmentName.OfType(file.ContentType) switch
        {
            AttachmentKind.Word => isWord ? file : null,
            AttachmentKind.Workbook => isWord ? null : file,
            AttachmentKind.Png or AttachmentKind.Jpeg => isWord ? PicturePage.InWord(file) : null,
            _ => null,
        };
    }

    private async Task<PdfResult> ConvertAsync(
        IReadOnlyList<RenderedDocument> documents,
        PdfSource kind,
        Func<RenderedDocument, byte[], PdfOutcome> finish,
        CancellationToken cancellation
    )
    {
        if (Installation.Find(options.LibreOffice) is not { } program)
        {
            Log.LibreOfficeMissing(logger);
            return PdfResult.None(documents, PdfRefusal.LibreOfficeMissing);
        }

        await _gate.WaitAsync(cancellation);
        try
        {
            return await LimitedAsync(program, documents, kind, finish, cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<PdfResult> LimitedAsync(
        string program,
        IReadOnlyList<RenderedDocument> documents,
        PdfSource kind,
        Func<RenderedDocument, byte[], PdfOutcome> finish,
        CancellationToken cancellation
    )
    {
        using var limit = new CancellationTokenSource(options.PdfTimeLimit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        using var folder = new WorkFolder(kind);
        try
        {
            await RunAsync(program, folder, documents, both.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Log.PdfTookTooLong(logger, documents.Count, options.PdfTimeLimit);
            return await CollectAsync(folder, documents, finish, PdfRefusal.TookTooLong, cancellation);
        }
        catch (Win32Exception e)
        {
            Log.PdfNotStarted(logger, e.NativeErrorCode);
        }

        return await CollectAsync(folder, documents, finish, PdfRefusal.NotConverted, cancellation);
    }

    /// <summary>All together; then once more each by itself that has no PDF, so that one that breaks the program does not cost the others
    /// theirs.</summary>
    private static async Task RunAsync(
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

        if (await LibreOfficeRun.ConvertAsync(program, folder, Enumerable.Range(0, documents.Count), cancellation) || documents.Count == 1)
        {
            return;
        }

        for (var number = 0; number < documents.Count; number++)
        {
            if (await folder.ReadAsync(number, cancellation) is null)
            {
                await LibreOfficeRun.ConvertAsync(program, folder, [number], cancellation);
            }
        }
    }

    private async Task<PdfResult> CollectAsync(
        WorkFolder folder,
        IReadOnlyList<RenderedDocument> documents,
        Func<RenderedDocument, byte[], PdfOutcome> finish,
        PdfRefusal otherwise,
        CancellationToken cancellation
    )
    {
        var outcomes = new List<PdfOutcome>();
        foreach (var document in documents)
        {
            var content = await folder.ReadAsync(outcomes.Count, cancellation);
            outcomes.Add(content is null ? new PdfOutcome(null, otherwise, document) : finish(document, content));
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

    /// <summary>Of a file that others have made nothing is opened here. Its name goes on, so that nobody takes the copy for that of
    /// another.</summary>
    private static PdfOutcome Copied(RenderedDocument file, byte[] pdf) =>
        new(new RenderedDocument(file.FileName + ".pdf", Filing.PdfType, pdf), null, file);
}
