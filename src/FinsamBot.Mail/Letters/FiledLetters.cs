using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>What letters share that bring documents of the archive: these are read back as they were filed, never made anew.</summary>
internal static class FiledLetters
{
    /// <summary>Of what follows a report a mailbox takes no more than this with the report itself; else the page has it.</summary>
    private const int MostBytes = 20 * AttachmentLimits.Megabyte;

    /// <summary>What follows the report, as it came and as copies for the archive; nothing where it is too much for a letter.</summary>
    public static IReadOnlyList<FiledDocument> Following(ReportView view)
    {
        var report = view.Report;
        var all = report
            .Attachments.SelectMany(a => new[] { a.File, FrozenAttachments.CopyOf(report, a) })
            .OfType<FiledDocument>()
            .ToList();
        return all.Sum(d => d.Size) <= MostBytes ? all : [];
    }

    /// <summary>That something follows the report and is not in the letter; nothing where it is.</summary>
    public static IEnumerable<Block> NotBrought(ReportFrame frame) =>
        frame.View.Report.Attachments.IsEmpty || Following(frame.View).Count > 0
            ? []
            : [frame.Say("Registrar_AttachmentsElsewhere", frame.View.Report.Attachments.Count)];

    /// <summary>What follows the report, by name, each with where it can be fetched; nothing where nothing does.</summary>
    public static IEnumerable<Block> Linked(ReportFrame frame, Func<FiledDocument, Uri> link)
    {
        var attachments = frame.View.Report.Attachments;
        return attachments.IsEmpty
            ? []
            :
            [
                new Block.Heading(2, frame.Words["Attachments_Heading"]),
                .. attachments.Select(a => new Block.Row(
                    a.File.Name,
                    AttachmentWords.About(a, frame.Words.Language),
                    frame.Words["Attachments_Fetch"],
                    link(a.File)
                )),
            ];
    }

    /// <summary>Which documents are attached, by name.</summary>
    public static Block Names(Frame frame, IReadOnlyList<RenderedDocument> documents) =>
        frame.Say("Registrar_Files", frame.Words.List([.. documents.Select(d => d.FileName)]));

    /// <summary>That there is no PDF, and what the office can do about it.</summary>
    public static IEnumerable<Block> WithoutPdf(Frame frame, Filing? filing) =>
        filing?.WithoutPdf is { } why ? [Block.Say(PdfWords.Of(why, frame.Words.Language))] : [];

    /// <summary>The PDF alone: whoever signs anything else signs what can still change. Without one, what there is.</summary>
    public static IReadOnlyList<FiledDocument> ToSign(Filing? filing) => filing?.Pdf is { } pdf ? [pdf] : filing?.Documents ?? [];
}
