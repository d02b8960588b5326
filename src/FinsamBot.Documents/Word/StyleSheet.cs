using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace FinsamBot.Documents.Word;

/// <summary>How everything looks.</summary>
internal static class StyleSheet
{
    public const string Language = "sv-SE";
    public const string FontName = "Calibri";

    private const string Ink = "1F3A5F";
    private const string Muted = "595959";

    public static Styles Build() => new(
        Defaults(),
        Paragraph(StyleIds.Normal, "Normal", new Look { Below = 6 }, basedOn: null, isDefault: true),
        Paragraph(StyleIds.Sender, "Avsändare", new Look { Size = 12, Bold = true, Colour = Ink, Below = 18 }),
        Paragraph(StyleIds.Title, "Title", new Look { Size = 28, Bold = true, Colour = Ink, KeepNext = true }),
        Paragraph(StyleIds.Subtitle, "Subtitle", new Look { Size = 15, Colour = Muted, Below = 6, KeepNext = true }),
        Paragraph(StyleIds.Status, "Status", new Look { Bold = true, Below = 14 }),
        Heading(1, new Look { Size = 16, Bold = true, Colour = Ink, Above = 24, Below = 6 }),
        Heading(2, new Look { Size = 13, Bold = true, Colour = Ink, Above = 18, Below = 3 }),
        Heading(3, new Look { Bold = true, Above = 12, Below = 2 }),
        Heading(4, new Look { Bold = true, Colour = Muted, Above = 10, Below = 2 }),
        Paragraph(StyleIds.Text, "Body Text", new Look { Above = 3, Line = 1.12 }),
        Paragraph(StyleIds.Bullet, "List Bullet", new Look { Above = 2, Line = 1.12 }, StyleIds.Text),
        Paragraph(StyleIds.Number, "List Number", new Look { Above = 2, Line = 1.12 }, StyleIds.Text),
        Paragraph(StyleIds.TableIntro, "Tabellinledning", new Look { Above = 3, Below = 6, KeepNext = true }),
        Paragraph(StyleIds.Note, "Anmärkning", new Look { Size = 10, Colour = Muted, Above = 10, Line = 1.3, Together = true }),
        Paragraph(StyleIds.Label, "Ledtext", new Look { Bold = true, Colour = Ink, Above = 14, Below = 4, KeepNext = true }),
        Paragraph(StyleIds.Field, "Uppgift", new Look { Above = 3, Below = 3, Hanging = 3969 }),
        Paragraph(StyleIds.TableHead, "Tabellrubrik", new Look { Size = 10, Bold = true, KeepNext = true }),
        Paragraph(StyleIds.TableCell, "Tabelltext", new Look { Size = 10 }),
        Paragraph(StyleIds.TableHeadNumber, "Tabellrubrik tal", new Look { ToTheRight = true }, StyleIds.TableHead),
        Paragraph(StyleIds.TableNumber, "Tabelltal", new Look { Size = 10, ToTheRight = true }),
        Paragraph(StyleIds.TableTotal, "Tabellsumma", new Look { Size = 10, Bold = true, KeepNext = true }),
        Paragraph(StyleIds.TableTotalNumber, "Tabellsumma tal", new Look { Size = 10, Bold = true, KeepNext = true, ToTheRight = true }),
        Paragraph(StyleIds.Figure, "Figur", new Look { Above = 6, Below = 6 }),
        Paragraph(StyleIds.ContentsTitle, "Innehållsrubrik", new Look { Size = 20, Bold = true, Colour = Ink, Below = 12, KeepNext = true }),
        Paragraph(StyleIds.ContentsLine(1), "toc 1", new Look { Above = 4, Below = 4, RightTab = true, Dots = true }),
        Paragraph(StyleIds.ContentsLine(2), "toc 2", new Look { Above = 1, Below = 1, RightTab = true, Dots = true, Indent = 397 }),
        Paragraph(StyleIds.CoverSender, "Omslag avsändare", new Look { Size = 16, Bold = true, Colour = Ink, Below = 220 }),
        Paragraph(StyleIds.CoverTitle, "Omslag titel", new Look { Size = 40, Bold = true, Colour = Ink, Below = 6 }),
        Paragraph(StyleIds.CoverSubtitle, "Omslag undertitel", new Look { Size = 18, Colour = Muted, Below = 24, LineBelow = Ink }),
        Paragraph(StyleIds.CoverFact, "Omslag uppgift", new Look { Size = 12, Below = 4, Hanging = 3969 }),
        Paragraph(StyleIds.Header, "header", new Look { Size = 9, Colour = Muted, RightTab = true }),
        Paragraph(StyleIds.Footer, "footer", new Look { Size = 9, Colour = Muted, RightTab = true }),
        Link(),
        TableStyles.Plain(),
        TableStyles.Report());

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = FontName, HighAnsi = FontName, ComplexScript = FontName, EastAsia = FontName },
            new FontSize { Val = "22" },
            new FontSizeComplexScript { Val = "22" },
            new Languages { Val = Language, EastAsia = Language, Bidi = "ar-SA" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
            new WidowControl(),
            new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto })));

    private static W.Style Heading(int level, Look look) =>
        Paragraph(StyleIds.Heading(level), $"heading {level}", look with { KeepNext = true, Outline = level - 1 }, next: StyleIds.Text);

    private static W.Style Paragraph(string id, string name, Look look, string? basedOn = StyleIds.Normal, string? next = null, bool isDefault = false)
    {
        var style = new W.Style { Type = StyleValues.Paragraph, StyleId = id };
        style.Append(new StyleName { Val = name });
        if (isDefault)
        {
            style.Default = true;
        }
        else
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        if (next is not null)
        {
            style.Append(new NextParagraphStyle { Val = next });
        }

        style.Append(new PrimaryStyle(), look.ParagraphProperties(), look.RunProperties());
        return style;
    }

    private static W.Style Link() => new(
        new StyleName { Val = "Hyperlink" },
        new StyleRunProperties(new Color { Val = "0B4F9E" }, new Underline { Val = UnderlineValues.Single }))
    { Type = StyleValues.Character, StyleId = StyleIds.Link };
}
