using DocumentFormat.OpenXml;
using FinsamBot.Documents.Word;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Annual;

namespace FinsamBot.Documents.Annual;

/// <summary>What an intervention reported of the year, on pages of its own.</summary>
internal static class ChapterPages
{
    public static void Write(WordWriter writer, AppendixChapter chapter)
    {
        writer.Heading(1, chapter.Heading, onNewPage: true);
        foreach (var section in chapter.Sections)
        {
            Section(writer, section);
        }

        if (chapter.Sections.All(s => s.Text.Blocks.Count == 0 && s.Tables.Count == 0))
        {
            writer.Write(StyleIds.Note, Texts.Get("Appendix_Empty"));
        }
    }

    private static void Section(WordWriter writer, AppendixSection section)
    {
        if (section.Heading.Length > 0)
        {
            writer.Heading(Math.Clamp(section.Level, 2, 4), section.Heading);
        }

        writer.Written(section.Text);
        foreach (var table in section.Tables.Where(t => t.Header.Count > 0))
        {
            Table(writer, table);
        }
    }

    /// <summary>A table below its caption.</summary>
    public static void Table(WordWriter writer, AppendixTable table)
    {
        writer.Write(StyleIds.TableIntro, table.Caption);
        writer.Add(
            Tables.Of(
                table.Caption,
                ColumnWidths.Of(table.Header, table.Rows),
                table.Header,
                table.Rows.Select(r => Cells(r, table.Header.Count))
            )
        );
    }

    /// <summary>As many cells as there are columns, whatever a row holds.</summary>
    private static IEnumerable<OpenXmlElement> Cells(IReadOnlyList<string> row, int columns) =>
        Enumerable.Range(0, columns).Select(column => (OpenXmlElement)Runs.Of(column < row.Count ? row[column] : ""));
}
