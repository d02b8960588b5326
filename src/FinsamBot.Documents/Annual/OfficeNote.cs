using FinsamBot.Documents.Packaging;
using FinsamBot.Documents.Word;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Checks.References;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Documents.Annual;

/// <summary>What the office should look at before the appendix goes out. It is for the office alone.</summary>
public static class OfficeNote
{
    /// <summary>A Word document with the words that lead nowhere, chapter by chapter.</summary>
    public static RenderedDocument Render(AnnualAppendix appendix, IReadOnlyList<DanglingReference> dangling)
    {
        ArgumentNullException.ThrowIfNull(appendix);
        ArgumentNullException.ThrowIfNull(dangling);
        var writer = new WordWriter();
        writer.Write(StyleIds.Sender, appendix.Association);
        writer.Write(StyleIds.Title, Texts.Get("Note_Title"));
        writer.Write(StyleIds.Subtitle, AppendixNames.Title(appendix));
        writer.Write(StyleIds.Text, Texts.Get(dangling.Count == 0 ? "Note_Nothing" : "Note_What"));
        foreach (var chapter in dangling.GroupBy(d => d.Chapter))
        {
            Chapter(writer, chapter.Key, [.. chapter]);
        }

        var frame = new DocumentFrame(
            $"{Texts.Get("Note_Title")}. {AppendixNames.Title(appendix)}",
            appendix.Association,
            StockholmTime.At(appendix.CompiledOn, default),
            PageFrame.Header(appendix.Association, Texts.Get("Note_Internal")),
            PageFrame.Footer(Texts.Get("Note_Title"))
        );
        return new RenderedDocument(
            $"{AppendixNames.File(appendix)} {Texts.Get("Note_File")}.docx",
            WordReport.ContentType,
            WordPackage.Of(writer, frame)
        );
    }

    private static void Chapter(WordWriter writer, string heading, IReadOnlyList<DanglingReference> references)
    {
        writer.Heading(1, heading);
        writer.Add(
            Tables.Of(
                heading,
                [20, 26, 54],
                [Texts.Get("Note_Words"), Texts.Get("Note_Refers"), Texts.Get("Note_Where")],
                references.Select(r => Tables.Cells($"”{r.Words}”", Texts.Get($"Note_{r.To}"), Where(r)))
            )
        );
    }

    private static string Where(DanglingReference reference) =>
        reference.Section.Length > 0 ? $"{reference.Section}: {reference.Context}" : reference.Context;
}
