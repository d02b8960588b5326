using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace FinsamBot.Documents.Word.Styling;

/// <summary>Tables: thin lines between the rows, a lightly shaded header row, air around the text.</summary>
internal static class TableStyles
{
    private const string PlainId = "TableNormal";
    private const string LineColour = "A6A6A6";

    /// <summary>The style that every other table style stands on.</summary>
    public static W.Style Plain() =>
        new(
            new StyleName { Val = "Normal Table" },
            new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa })
        )
        {
            Type = StyleValues.Table,
            StyleId = PlainId,
            Default = true,
        };

    public static W.Style Report() =>
        new(
            new StyleName { Val = "Rapporttabell" },
            new BasedOn { Val = PlainId },
            new PrimaryStyle(),
            new StyleTableProperties(
                new TableBorders(
                    new TopBorder
                    {
                        Val = BorderValues.Single,
                        Size = 6,
                        Color = LineColour,
                    },
                    new BottomBorder
                    {
                        Val = BorderValues.Single,
                        Size = 6,
                        Color = LineColour,
                    },
                    new InsideHorizontalBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = LineColour,
                    }
                ),
                new TableCellMarginDefault(
                    new TopMargin { Width = "70", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 100, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "70", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa }
                )
            ),
            new TableStyleProperties(
                new TableStyleConditionalFormattingTableCellProperties(new Shading { Val = ShadingPatternValues.Clear, Fill = "EAEEF3" })
            )
            {
                Type = TableStyleOverrideValues.FirstRow,
            }
        )
        {
            Type = StyleValues.Table,
            StyleId = StyleIds.Table,
            CustomStyle = true,
        };
}
