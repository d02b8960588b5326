using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>What letters share that bring documents of the archive: these are read back as they were filed, never made anew.</summary>
internal static class FiledLetters
{
    /// <summary>Which documents are attached, by name.</summary>
    public static Block Names(Frame frame, IReadOnlyList<RenderedDocument> documents) =>
        frame.Say("Registrar_Files", frame.Words.List([.. documents.Select(d => d.FileName)]));

    /// <summary>That there is no PDF, and what the office can do about it.</summary>
    public static IEnumerable<Block> WithoutPdf(Frame frame, Filing? filing) =>
        filing?.WithoutPdf is { } why ? [Block.Say(PdfWords.Of(why, frame.Words.Language))] : [];

    /// <summary>The PDF alone: whoever signs anything else signs what can still change. Without one, what there is.</summary>
    public static IReadOnlyList<FiledDocument> ToSign(Filing? filing) => filing?.Pdf is { } pdf ? [pdf] : filing?.Documents ?? [];
}
