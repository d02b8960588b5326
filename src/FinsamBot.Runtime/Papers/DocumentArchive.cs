using System.Security.Cryptography;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Papers;

/// <summary>
/// Documents that must stay as they are. Each is made once, stored under its own hash, named in the report's stream, and from then on read
/// back and checked. Any number of instances may file at once and any of them may die in between: the first whose event stands decides
/// which documents there are.
/// </summary>
public sealed class DocumentArchive(
    ReportHandler handler,
    IBlobStore blobs,
    RenderDocument render,
    ConvertToPdf convert,
    ConvertAttachments convertAttachments
)
{
    private const string Folder = "archive/";

    /// <summary>Files what waits. True when something was filed.</summary>
    public async Task<bool> FileAsync(ReportId id, DateTimeOffset now, CancellationToken cancellation)
    {
        var filed = false;
        // Most looks find nothing to file, and need not know more than the report for it.
        while (
            FilingRules.Owed(await handler.ReadAsync(id, cancellation)) is { } edition
            && await handler.FindAsync(id, now, cancellation) is { } view
            && await FileAsync(view, edition, now, cancellation)
        )
        {
            filed = true;
        }

        return filed;
    }

    /// <summary>The document as it was filed; null when its bytes are gone or are not those that were filed.</summary>
    public async Task<RenderedDocument?> OpenAsync(FiledDocument filed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filed);
        var content = await blobs.GetAsync(new StreamName(filed.Key), cancellation);
        return content is not null && HashOf(content) == filed.Sha256 ? new RenderedDocument(filed.Name, filed.ContentType, content) : null;
    }

    /// <summary>Stores a document that somebody handed over, such as a signed one. It is part of a report once an event names it.</summary>
    public Task<FiledDocument> KeepAsync(ReportId id, RenderedDocument document, CancellationToken cancellation) =>
        PutAsync($"{Folder}{id}/signed/", document, cancellation);

    /// <summary>Likewise the minutes of a meeting; or why they are not taken.</summary>
    public async Task<(FiledDocument? Kept, Refusal? Refusal)> KeepMinutesAsync(
        ReportId id,
        string fileName,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellation
    ) =>
        MinutesFile.RefusalOf(content.Span) is { } refusal
            ? (null, refusal)
            : (await PutAsync($"{Folder}{id}/minutes/", MinutesFile.Of(fileName, content), cancellation), null);

    /// <summary>False when no filing of the edition stands afterwards: making the documents once more would not help.</summary>
    private async Task<bool> FileAsync(ReportView view, Edition edition, DateTimeOffset now, CancellationToken cancellation)
    {
        var version = view.Report.Registry.Version;
        var word = render(AsOf(view, edition));
        var pdf = await convert([word], cancellation);
        var folder = FormattableString.Invariant($"{Folder}{view.Id}/{version}-{edition.ToString().ToLowerInvariant()}/");
        var documents = new List<FiledDocument>();
        foreach (var document in pdf.Documents.Prepend(pdf.Outcomes[0].Word))
        {
            documents.Add(await PutAsync(folder, document, cancellation));
        }

        // What follows a report stays as it came in when the registrar enters the report.
        var copies = edition == Edition.Submitted ? await CopyAsync(view.Report, folder, cancellation) : [];
        var file = new FileDocuments(edition, documents, version, pdf.Refusal, copies.Count == 0 ? null : copies);
        var command = FormattableString.Invariant($"file/{version}/{edition}/{documents[^1].Sha256[..16]}");
        var reply = await handler.HandleAsync(view.Id, new Request(file, PersonId.Bot, command, now), cancellation);
        await SweepAsync(view.Id, folder, version, edition, now, cancellation);
        return reply.View?.Report.Registry.Filings.Exists(f => f.Version == version && f.Edition == edition) == true;
    }

    /// <summary>By themselves, after the report has its own: nothing that follows it may cost it its PDF.</summary>
    private async Task<List<AttachmentCopy>> CopyAsync(Report report, string folder, CancellationToken cancellation)
    {
        var files = new List<(int Attachment, RenderedDocument Content)>();
        foreach (var attachment in report.Attachments.Where(a => a.Kind != AttachmentKind.Pdf))
        {
            if (await OpenAsync(attachment.File, cancellation) is { } content)
            {
                files.Add((attachment.Number, content));
            }
        }

        var copies = new List<AttachmentCopy>();
        if (files.Count == 0)
        {
            return copies;
        }

        var made = await convertAttachments([.. files.Select(f => f.Content)], cancellation);
        foreach (var (file, outcome) in files.Zip(made.Outcomes).Where(p => p.Second.Document is not null))
        {
            copies.Add(new AttachmentCopy(file.Attachment, await PutAsync(folder, outcome.Document!, cancellation)));
        }

        return copies;
    }

    /// <summary>As handed in, whatever the registrar and the parties have done since.</summary>
    private static ReportView AsOf(ReportView view, Edition edition)
    {
        var registry = view.Report.Registry;
        return edition == Edition.Registered
            ? view
            : view with
            {
                Report = view.Report with
                {
                    Registry = registry with
                    {
                        Registration = null,
                        Signatures = registry.Signatures is { } round ? round with { Given = round.Given.Clear() } : null,
                    },
                },
            };
    }

    private async Task<FiledDocument> PutAsync(string folder, RenderedDocument document, CancellationToken cancellation)
    {
        var hash = HashOf(document.Content.Span);
        var key = new StreamName($"{folder}{hash}.{(document.ContentType == Filing.PdfType ? "pdf" : "docx")}");
        await blobs.PutAsync(key, document.Content, cancellation);
        return new FiledDocument(document.FileName, document.ContentType, hash, document.Content.Length, key.Value);
    }

    /// <summary>What a killed or slower instance stored, and no event names, goes. Nothing goes before an event stands.</summary>
    private async Task SweepAsync(
        ReportId id,
        string folder,
        int version,
        Edition edition,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var filing = (await handler.FindAsync(id, now, cancellation))?.Report.Registry.Filings.Find(f =>
            f.Version == version && f.Edition == edition
        );
        var kept = filing?.Documents.Concat(filing.Copies.Select(c => c.Document)).Select(d => d.Key).ToHashSet();
        var strays = new List<StreamName>();
        await foreach (var name in blobs.ListAsync(folder, cancellation))
        {
            if (kept?.Contains(name.Value) == false)
            {
                strays.Add(name);
            }
        }

        foreach (var stray in strays)
        {
            await blobs.DeleteAsync(stray, cancellation);
        }
    }

    private static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
