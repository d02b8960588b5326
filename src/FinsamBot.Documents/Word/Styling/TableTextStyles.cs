using static FinsamBot.Documents.Word.Styling.StyleSheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace FinsamBot.Documents.Word.Styling;

/// <summary>Words and numbers in the cells of tables.</summary>
internal static class TableTextStyles
{
    public static IReadOnlyList<W.Style> All() =>
        [
            Paragraph(
                StyleIds.TableHead,
                "Tabellrubrik",
                new Look
                {
                    Size = 10,
                    Bold = true,
                    KeepNext = true,
                }
            ),
            Paragraph(StyleIds.TableCell, "Tabelltext", new Look { Size = 10 }),
            Paragraph(StyleIds.TableHeadNumber, "Tabellrubrik tal", new Look { ToTheRight = true }, StyleIds.TableHead),
            Paragraph(StyleIds.TableNumber, "Tabelltal", new Look { Size = 10, ToTheRight = true }),
            Paragraph(
                StyleIds.TableTotal,
                "Tabellsumma",
                new Look
                {
                    Size = 10,
                    Bold = true,
                    KeepNext = true,
                }
            ),
            Paragraph(
                StyleIds.TableTotalNumber,
                "Tabellsumma tal",
                new Look
                {
                    Size = 10,
                    Bold = true,
                    KeepNext = true,
                    ToTheRight = true,
                }
            ),
        ];
}
