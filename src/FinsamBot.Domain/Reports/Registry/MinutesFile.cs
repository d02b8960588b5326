using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Reports.Registry;

/// <summary>The minutes of a meeting as somebody hands them over: a PDF or a Word document, judged by its bytes, whatever its name
/// says.</summary>
public static class MinutesFile
{
    /// <summary>What such a file is called; for choosing one.</summary>
    public const string Endings = ".pdf,.docx";

    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Why it is not taken; null when it is.</summary>
    public static Refusal? RefusalOf(ReadOnlySpan<byte> content) =>
        content.Length > SignedPdf.Largest ? new Refusal(RefusalReason.FileTooLarge, SignedPdf.LargestMegabytes)
        : SignedPdf.IsPdf(content) || IsWord(content) ? null
        : new Refusal(RefusalReason.FileIsNoMinutes);

    /// <summary>Under a name that every system can store, with the ending and type of its content.</summary>
    public static RenderedDocument Of(string fileName, ReadOnlyMemory<byte> content) =>
        SignedPdf.IsPdf(content.Span)
            ? new RenderedDocument(SignedPdf.NameOf(fileName, ".pdf", Unnamed), Filing.PdfType, content)
            : new RenderedDocument(SignedPdf.NameOf(fileName, ".docx", Unnamed), WordType, content);

    private const string Unnamed = "protokoll";

    /// <summary>A ZIP whose parts are those of a text document; their names stand in clear. One with a program in it is not
    /// taken.</summary>
    private static bool IsWord(ReadOnlySpan<byte> content) =>
        content.StartsWith("PK\u0003\u0004"u8)
        && content.IndexOf("[Content_Types].xml"u8) >= 0
        && content.IndexOf("word/document.xml"u8) >= 0
        && content.IndexOf("vbaProject"u8) < 0;
}
