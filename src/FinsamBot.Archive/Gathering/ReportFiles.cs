using System.Text;
using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office.History;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Archive.Gathering;

/// <summary>The files of a report: what was filed, what followed it, what was signed, and who answered what, as text.</summary>
/// <param name="events">Of the report, all of them.</param>
internal sealed class ReportFiles(ArchiveStores stores, ReportView view, IReadOnlyList<EventRecord> events)
{
    public async Task<(IReadOnlyList<PackagedFile> Files, IReadOnlyList<CaseNote> Remarks)> OfAsync(
        HandedIn of,
        CancellationToken cancellation
    )
    {
        var (naming, remarks) = (new FileNaming(), new List<CaseNote>());
        var filings = view.Report.Registry.Filings.Where(f => f.Version == of.Version).OrderBy(f => f.Edition).ToList();
        List<PackagedFile> files = [.. filings.SelectMany(f => Filed(f, naming, filings.Count > 1))];
        if (view.Report.TakenIn is null && !filings.Exists(f => f.Pdf is not null))
        {
            var (made, remark) = await MakeAsync(of, filings.LastOrDefault(), naming, cancellation);
            files.AddRange(made);
            remarks.Add(remark);
        }

        if (view.Report.TakenIn is { } taken)
        {
            files.Add(TakenIn(taken.File.Name, taken.File.Sha256, IntakeHandler.KeptAs(taken.File), of, naming));
        }

        files.AddRange(of.Attachments.Select(a => Kept(a.File, a.At, Texts.Get("File_Attachment", a.Number), naming)));
        files.AddRange(Signed(of, naming));
        if (of.IsLast)
        {
            files.AddRange(Told(of, naming));
        }

        return (files, remarks);
    }

    private IEnumerable<PackagedFile> Filed(Filing filing, FileNaming naming, bool isOneOfTwo)
    {
        var isEarlier = isOneOfTwo && filing.Edition == Edition.Submitted;
        foreach (var document in filing.Documents)
        {
            yield return Kept(document, filing.At, Texts.Get($"File_{filing.Edition}"), naming, isEarlier ? "-inlamnad" : "");
        }

        foreach (var copy in filing.Copies)
        {
            yield return Kept(copy.Document, filing.At, Texts.Get("File_Copy", copy.Attachment), naming);
        }
    }

    /// <summary>The machine that filed it could not make a PDF, or nothing is filed yet. Made now, it is said to be of now.</summary>
    private async Task<(IReadOnlyList<PackagedFile> Made, CaseNote Remark)> MakeAsync(
        HandedIn of,
        Filing? filing,
        FileNaming naming,
        CancellationToken cancellation
    )
    {
        var kind = Texts.Get("Note_Pdf");
        var word = await WordAsync(of, filing, cancellation);
        var outcome = word is null ? null : (await stores.Convert([word], cancellation)).Outcomes[0];
        RenderedDocument?[] made = [filing is null ? word : null, outcome?.Document];
        List<PackagedFile> files =
        [
            .. made.OfType<RenderedDocument>()
                .Select(d =>
                    PackagedFile.Of(naming.Of(d.FileName), d.FileName, d.ContentType, view.Now, d.Content) with
                    {
                        Description = Texts.Get("File_MadeNow"),
                    }
                ),
        ];
        return outcome?.Document is null
            ? (files, new CaseNote(kind, Texts.Get("Note_NoPdf")))
            : (files, new CaseNote(kind, Texts.Get("Note_PdfMadeNow"), view.Now));
    }

    /// <summary>As it was filed, or as it would be; null when it is gone, or can be made no more.</summary>
    private async Task<RenderedDocument?> WordAsync(HandedIn of, Filing? filing, CancellationToken cancellation)
    {
        if (filing is null)
        {
            return of.IsLast ? stores.Render(view) : null;
        }

        return
            filing.Documents.FirstOrDefault(d => d.ContentType == MediaTypes.Word) is { } word
            && await stores.Blobs.GetAsync(new StreamName(word.Key), cancellation) is { } content
            ? new RenderedDocument(word.Name, word.ContentType, content)
            : null;
    }

    private IEnumerable<PackagedFile> Signed(HandedIn of, FileNaming naming) =>
        from signature in of.Signatures?.Given.OrderBy(g => g.Key, StringComparer.Ordinal)
            ?? Enumerable.Empty<KeyValuePair<string, NotedSignature>>()
        where signature.Value.File is not null
        select Kept(signature.Value.File!, signature.Value.At, Texts.Get("File_Signed", signature.Key), naming) with
        {
            IsSigned = signature.Value is { Method: SignatureMethod.ESignature, Unproved: false },
        };

    /// <summary>Who answered what, and the whole life of the report, to be read without any program.</summary>
    private IEnumerable<PackagedFile> Told(HandedIn of, FileNaming naming)
    {
        if (view.Report.Rounds.Count > 0)
        {
            yield return Text("svar.txt", "File_Answers", AnswerWords.Text(view.Report), of, naming);
        }

        var lines = ReportHistory.Of(events, view, Texts.Official).Select(l => $"{Days.ToKeep(l.At, Texts.Official)}: {l.Says}");
        yield return Text("historik.txt", "File_History", string.Join("\r\n", lines), of, naming);
    }

    private static PackagedFile Text(string name, string about, string text, HandedIn of, FileNaming naming) =>
        PackagedFile.Of(naming.Of(name), name, MediaTypes.Text, of.Submission.At, Encoding.UTF8.GetBytes(text + "\r\n")) with
        {
            Description = Texts.Get(about),
        };

    private PackagedFile TakenIn(string name, string sha256, StreamName blob, HandedIn of, FileNaming naming) =>
        new(naming.Of(name), name, FileNaming.TypeOf(name), of.Submission.At, From(stores, blob))
        {
            Description = Texts.Get("File_TakenIn"),
            Sha256 = sha256,
        };

    private PackagedFile Kept(FiledDocument document, DateTimeOffset at, string about, FileNaming naming, string suffix = "") =>
        Kept(stores, document, at, about, naming.Of(document.Name, suffix));

    public static PackagedFile Kept(ArchiveStores stores, FiledDocument document, DateTimeOffset at, string about, string name) =>
        new(name, document.Name, document.ContentType, at, From(stores, new StreamName(document.Key)))
        {
            Description = about,
            Sha256 = document.Sha256,
        };

    public static ReadContent From(ArchiveStores stores, StreamName blob) =>
        async cancellation => await stores.Blobs.GetAsync(blob, cancellation) is { } content ? content : (ReadOnlyMemory<byte>?)null;
}
