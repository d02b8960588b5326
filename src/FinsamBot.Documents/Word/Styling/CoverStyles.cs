using static FinsamBot.Documents.Word.Styling.StyleSheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace FinsamBot.Documents.Word.Styling;

/// <summary>What stands around the report: figures, contents, the cover, and the lines at the edges of each page.</summary>
internal static class CoverStyles
{
    public static IReadOnlyList<W.Style> All() =>
        [
            Paragraph(StyleIds.Figure, "Figur", new Look { Above = 6, Below = 6 }),
            Paragraph(
                StyleIds.ContentsTitle,
                "Innehållsrubrik",
                new Look
                {
                    Size = 20,
                    Bold = true,
                    Colour = Ink,
                    Below = 12,
                    KeepNext = true,
                }
            ),
            Paragraph(
                StyleIds.ContentsLine(1),
                "toc 1",
                new Look
                {
                    Above = 4,
                    Below = 4,
                    RightTab = true,
                    Dots = true,
                }
            ),
            Paragraph(
                StyleIds.ContentsLine(2),
                "toc 2",
                new Look
                {
                    Above = 1,
                    Below = 1,
                    RightTab = true,
                    Dots = true,
                    Indent = 397,
                }
            ),
            Paragraph(
                StyleIds.CoverSender,
                "Omslag avsändare",
                new Look
                {
                    Size = 16,
                    Bold = true,
                    Colour = Ink,
                    Below = 220,
                }
            ),
            Paragraph(
                StyleIds.CoverTitle,
                "Omslag titel",
                new Look
                {
                    Size = 40,
                    Bold = true,
                    Colour = Ink,
                    Below = 6,
                }
            ),
            Paragraph(
                StyleIds.CoverSubtitle,
                "Omslag undertitel",
                new Look
                {
                    Size = 18,
                    Colour = Muted,
                    Below = 24,
                    LineBelow = Ink,
                }
            ),
            Paragraph(
                StyleIds.CoverFact,
                "Omslag uppgift",
                new Look
                {
                    Size = 12,
                    Below = 4,
                    Hanging = 3969,
                }
            ),
            Paragraph(
                StyleIds.Header,
                "header",
                new Look
                {
                    Size = 9,
                    Colour = Muted,
                    RightTab = true,
                }
            ),
            Paragraph(
                StyleIds.Footer,
                "footer",
                new Look
                {
                    Size = 9,
                    Colour = Muted,
                    RightTab = true,
                }
            ),
        ];
}
