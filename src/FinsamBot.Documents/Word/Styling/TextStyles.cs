using static FinsamBot.Documents.Word.Styling.StyleSheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace FinsamBot.Documents.Word.Styling;

/// <summary>The report itself: its head, headings, running text and fields.</summary>
internal static class TextStyles
{
    public static IReadOnlyList<W.Style> All() =>
        [
            Paragraph(StyleIds.Normal, "Normal", new Look { Below = 6 }, basedOn: null, isDefault: true),
            Paragraph(
                StyleIds.Sender,
                "Avsändare",
                new Look
                {
                    Size = 12,
                    Bold = true,
                    Colour = Ink,
                    Below = 18,
                }
            ),
            Paragraph(
                StyleIds.Title,
                "Title",
                new Look
                {
                    Size = 28,
                    Bold = true,
                    Colour = Ink,
                    KeepNext = true,
                }
            ),
            Paragraph(
                StyleIds.About,
                "Insats och period",
                new Look
                {
                    Size = 16,
                    Bold = true,
                    Colour = Ink,
                    Below = 4,
                    KeepNext = true,
                }
            ),
            Paragraph(
                StyleIds.Subtitle,
                "Subtitle",
                new Look
                {
                    Size = 15,
                    Colour = Muted,
                    Below = 6,
                    KeepNext = true,
                }
            ),
            Paragraph(StyleIds.Status, "Status", new Look { Bold = true, Below = 14 }),
            Heading(
                1,
                new Look
                {
                    Size = 16,
                    Bold = true,
                    Colour = Ink,
                    Above = 24,
                    Below = 6,
                }
            ),
            Heading(
                2,
                new Look
                {
                    Size = 13,
                    Bold = true,
                    Colour = Ink,
                    Above = 18,
                    Below = 3,
                }
            ),
            Heading(
                3,
                new Look
                {
                    Bold = true,
                    Above = 12,
                    Below = 2,
                }
            ),
            Heading(
                4,
                new Look
                {
                    Bold = true,
                    Colour = Muted,
                    Above = 10,
                    Below = 2,
                }
            ),
            Paragraph(StyleIds.Text, "Body Text", new Look { Above = 3, Line = 1.12 }),
            Paragraph(StyleIds.Bullet, "List Bullet", new Look { Above = 2, Line = 1.12 }, StyleIds.Text),
            Paragraph(StyleIds.Number, "List Number", new Look { Above = 2, Line = 1.12 }, StyleIds.Text),
            Paragraph(
                StyleIds.TableIntro,
                "Tabellinledning",
                new Look
                {
                    Above = 3,
                    Below = 6,
                    KeepNext = true,
                }
            ),
            Paragraph(
                StyleIds.Note,
                "Anmärkning",
                new Look
                {
                    Size = 10,
                    Colour = Muted,
                    Above = 10,
                    Line = 1.3,
                    Together = true,
                }
            ),
            Paragraph(
                StyleIds.Label,
                "Ledtext",
                new Look
                {
                    Bold = true,
                    Colour = Ink,
                    Above = 14,
                    Below = 4,
                    KeepNext = true,
                }
            ),
            Paragraph(
                StyleIds.Field,
                "Uppgift",
                new Look
                {
                    Above = 3,
                    Below = 3,
                    Hanging = 3969,
                }
            ),
        ];
}
