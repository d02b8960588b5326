using FinsamBot.Documents.Packaging;
using FinsamBot.Documents.Word;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Documents.Annual;

/// <summary>The appendix of the annual report as a Word document.</summary>
public static class AppendixDocument
{
    /// <summary>
    /// Cover, contents, a chapter for each intervention, tables and charts of participants and of the quarters, and which reports are
    /// missing or came late. The same appendix gives the same bytes. <see cref="Runtime.Papers.ConvertToPdf"/> makes the PDF, and gives
    /// back the Word file with page numbers in its contents.
    /// </summary>
    public static RenderedDocument Render(AnnualAppendix appendix)
    {
        ArgumentNullException.ThrowIfNull(appendix);
        var writer = new WordWriter();
        Cover.Write(writer, appendix);
        writer.Add(new Contents(deepest: 1));
        foreach (var chapter in appendix.Chapters)
        {
            ChapterPages.Write(writer, chapter);
        }

        ParticipantPages.Write(writer, appendix);
        QuarterPages.Write(writer, appendix);
        MissingPage.Write(writer, appendix);
        return new RenderedDocument(
            $"{AppendixNames.File(appendix)}.docx",
            WordReport.ContentType,
            WordPackage.Of(writer, Frame(appendix))
        );
    }

    private static DocumentFrame Frame(AnnualAppendix appendix) =>
        new(
            $"{AppendixNames.Title(appendix)}. {AppendixNames.Subtitle(appendix)}. {appendix.Association}",
            appendix.Association,
            StockholmTime.At(appendix.CompiledOn, default),
            PageFrame.Header(appendix.Association, AppendixNames.Title(appendix)),
            PageFrame.Footer(AppendixNames.Subtitle(appendix)),
            HasCover: true
        );
}
