using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>Letters that bring documents of the archive: they are read back as they were filed, never made anew.</summary>
internal static class FiledLetters
{
    /// <summary>What the letter brings; null for a letter that brings nothing of the archive.</summary>
    public static IReadOnlyList<FiledDocument>? DocumentsFor(AgendaItem item, ReportView view) =>
        item.Kind switch
        {
            AgendaKind.RegistrarCopy => view.Report.Registry.Of(Edition.Submitted)?.Documents ?? [],
            AgendaKind.ReportRegistered => view.Report.Registry.Of(Edition.Registered)?.Documents ?? [],
            AgendaKind.SignatureRequest or AgendaKind.SignatureReminder => ToSign(view.Report.Registry.Of(Edition.Submitted)),
            _ => null,
        };

    public static Page Of(AgendaItem item, ReportView view, LetterLinks links, IReadOnlyList<RenderedDocument> documents) =>
        item.Kind switch
        {
            AgendaKind.RegistrarCopy => RegistrarLetter.Of(item, view, links.Registration(item, view), documents),
            AgendaKind.ReportRegistered => ReceiptLetters.Registered(item, view, links.Reading(item, view), documents),
            _ => SignatureLetters.Of(item, view, documents),
        };

    /// <summary>Which documents are attached, by name.</summary>
    public static Block Names(Frame frame, IReadOnlyList<RenderedDocument> documents) =>
        frame.Say("Registrar_Files", frame.Words.List([.. documents.Select(d => d.FileName)]));

    /// <summary>That there is no PDF, and what the office can do about it.</summary>
    public static IEnumerable<Block> WithoutPdf(Frame frame, Filing? filing) =>
        filing?.WithoutPdf is { } why ? [Block.Say(PdfWords.Of(why, frame.Words.Language))] : [];

    /// <summary>The PDF alone: whoever signs anything else signs what can still change. Without one, what there is.</summary>
    private static IReadOnlyList<FiledDocument> ToSign(Filing? filing) => filing?.Pdf is { } pdf ? [pdf] : filing?.Documents ?? [];
}
