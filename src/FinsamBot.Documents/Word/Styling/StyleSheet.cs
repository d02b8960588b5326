using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace FinsamBot.Documents.Word.Styling;

/// <summary>How everything looks: the styles of all texts and tables, and what they are made of.</summary>
internal static class StyleSheet
{
    public const string Language = "sv-SE";
    public const string FontName = "Calibri";

    public const string Ink = "1F3A5F";
    public const string Muted = "595959";

    public static Styles Build() =>
        new([
            Defaults(),
            .. TextStyles.All(),
            .. TableTextStyles.All(),
            .. CoverStyles.All(),
            Link(),
            TableStyles.Plain(),
            TableStyles.Report(),
        ]);

    private static DocDefaults Defaults() =>
        new(
            new RunPropertiesDefault(
                new RunPropertiesBaseStyle(
                    new RunFonts
                    {
                        Ascii = FontName,
                        HighAnsi = FontName,
                        ComplexScript = FontName,
                        EastAsia = FontName,
                    },
                    new FontSize { Val = "22" },
                    new FontSizeComplexScript { Val = "22" },
                    new Languages
                    {
                        Val = Language,
                        EastAsia = Language,
                        Bidi = "ar-SA",
                    }
                )
            ),
            new ParagraphPropertiesDefault(
                new ParagraphPropertiesBaseStyle(
                    new WidowControl(),
                    new SpacingBetweenLines
                    {
                        Before = "0",
                        After = "0",
                        Line = "240",
                        LineRule = LineSpacingRuleValues.Auto,
                    }
                )
            )
        );

    public static W.Style Heading(int level, Look look) =>
        Paragraph(StyleIds.Heading(level), $"heading {level}", look with { KeepNext = true, Outline = level - 1 }, next: StyleIds.Text);

    public static W.Style Paragraph(
        string id,
        string name,
        Look look,
        string? basedOn = StyleIds.Normal,
        string? next = null,
        bool isDefault = false
    )
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

    private static W.Style Link() =>
        new(
            new StyleName { Val = "Hyperlink" },
            new StyleRunProperties(new Color { Val = "0B4F9E" }, new Underline { Val = UnderlineValues.Single })
        )
        {
            Type = StyleValues.Character,
            StyleId = StyleIds.Link,
        };
}
