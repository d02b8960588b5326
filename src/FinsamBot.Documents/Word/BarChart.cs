using System.Globalization;
using FinsamBot.Documents.Word.Styling;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace FinsamBot.Documents.Word;

/// <summary>Bars of one colour: their name, and a length for each thing; null: it is not shown.</summary>
internal sealed record Bars(string Name, string Colour, IReadOnlyList<decimal?> Lengths)
{
    public bool IsWhole => Lengths.All(l => l is null || l == decimal.Truncate(l.Value));
}

/// <summary>
/// Lying bars side by side for each of some things, with their numbers at their ends. The first thing is at the top. The numbers are in the
/// chart itself, so it is drawn without any other file.
/// </summary>
internal sealed record BarChart(string Title, string ThingAxis, string NumberAxis, IReadOnlyList<string> Things, IReadOnlyList<Bars> Series)
{
    private const uint Categories = 1;
    private const uint Values = 2;
    private const string Ink = "404040";
    private const string Line = "D0D0D0";

    public C.ChartSpace ToChart() =>
        new(
            new C.Date1904 { Val = false },
            new C.EditingLanguage { Val = StyleSheet.Language },
            new C.RoundedCorners { Val = false },
            new C.Chart(
                Titled(Title, 1200, bold: true),
                new C.AutoTitleDeleted { Val = false },
                new C.PlotArea(new C.Layout(), Plot(), CategoryAxis(), ValueAxis()),
                new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }, Letters(1000)),
                new C.PlotVisibleOnly { Val = true },
                new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }
            ),
            new C.ShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = "FFFFFF" }), new A.Outline(new A.NoFill())),
            Letters(1000)
        );

    private C.BarChart Plot() =>
        new([
            new C.BarDirection { Val = C.BarDirectionValues.Bar },
            new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false },
            .. Series.Select((bars, index) => One(bars, (uint)index)),
            new C.GapWidth { Val = 60 },
            new C.Overlap { Val = 0 },
            new C.AxisId { Val = Categories },
            new C.AxisId { Val = Values },
        ]);

    private C.BarChartSeries One(Bars bars, uint index)
    {
        var points = bars
            .Lengths.Index()
            .Where(l => l.Item is not null)
            .Select(l => new C.NumericPoint(new C.NumericValue(Number(l.Item!.Value))) { Index = (uint)l.Index });
        return new C.BarChartSeries(
            new C.Index { Val = index },
            new C.Order { Val = index },
            new C.SeriesText(new C.StringReference(new C.Formula($"Blad1!${(char)('B' + index)}$1"), Cache([bars.Name]))),
            new C.ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = bars.Colour })),
            new C.InvertIfNegative { Val = false },
            Labels(),
            new C.CategoryAxisData(new C.StringReference(new C.Formula($"Blad1!$A$2:$A${Things.Count + 1}"), Cache(Things))),
            new C.Values(
                new C.NumberReference(
                    new C.Formula(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Blad1!${(char)('B' + index)}$2:${(char)('B' + index)}${Things.Count + 1}"
                        )
                    ),
                    new C.NumberingCache([
                        new C.FormatCode(bars.IsWhole ? "0" : "0.0"),
                        new C.PointCount { Val = (uint)Things.Count },
                        .. points,
                    ])
                )
            )
        );
    }

    private static C.StringCache Cache(IReadOnlyList<string> texts) =>
        new([
            new C.PointCount { Val = (uint)texts.Count },
            .. texts.Select((text, index) => new C.StringPoint(new C.NumericValue(Runs.Legible(text))) { Index = (uint)index }),
        ]);

    private static C.DataLabels Labels() =>
        new(
            Letters(900),
            new C.DataLabelPosition { Val = C.DataLabelPositionValues.OutsideEnd },
            new C.ShowLegendKey { Val = false },
            new C.ShowValue { Val = true },
            new C.ShowCategoryName { Val = false },
            new C.ShowSeriesName { Val = false },
            new C.ShowPercent { Val = false },
            new C.ShowBubbleSize { Val = false }
        );

    private C.CategoryAxis CategoryAxis() =>
        new(
            new C.AxisId { Val = Categories },
            // Bars lie from the bottom up unless told otherwise.
            new C.Scaling(new C.Orientation { Val = C.OrientationValues.MaxMin }),
            new C.Delete { Val = false },
            new C.AxisPosition { Val = C.AxisPositionValues.Left },
            Titled(ThingAxis, 1000, bold: false),
            new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
            Drawn(),
            Letters(1000),
            new C.CrossingAxis { Val = Values },
            new C.Crosses { Val = C.CrossesValues.AutoZero },
            new C.AutoLabeled { Val = true },
            new C.LabelAlignment { Val = C.LabelAlignmentValues.Center },
            new C.LabelOffset { Val = 100 },
            new C.NoMultiLevelLabels { Val = true }
        );

    private C.ValueAxis ValueAxis() =>
        new(
            new C.AxisId { Val = Values },
            new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MinAxisValue { Val = 0 }),
            new C.Delete { Val = false },
            new C.AxisPosition { Val = C.AxisPositionValues.Bottom },
            new C.MajorGridlines(Drawn()),
            Titled(NumberAxis, 1000, bold: false),
            new C.NumberingFormat { FormatCode = "0", SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
            Drawn(),
            Letters(1000),
            new C.CrossingAxis { Val = Categories },
            // The first thing is at the top, and the numbers stand below the last.
            new C.Crosses { Val = C.CrossesValues.Maximum },
            new C.CrossBetween { Val = C.CrossBetweenValues.Between }
        );

    private static C.ChartShapeProperties Drawn() =>
        new(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = Line })) { Width = 9525 });

    private static C.Title Titled(string text, int size, bool bold) =>
        new(
            new C.ChartText(
                new C.RichText(
                    new A.BodyProperties(),
                    new A.ListStyle(),
                    new A.Paragraph(
                        new A.ParagraphProperties(Look<A.DefaultRunProperties>(size, bold)),
                        new A.Run(Look<A.RunProperties>(size, bold), new A.Text(Runs.Legible(text)))
                    )
                )
            ),
            new C.Overlay { Val = false }
        );

    private static C.TextProperties Letters(int size) =>
        new(
            new A.BodyProperties(),
            new A.ListStyle(),
            new A.Paragraph(
                new A.ParagraphProperties(Look<A.DefaultRunProperties>(size, bold: false)),
                new A.EndParagraphRunProperties { Language = StyleSheet.Language }
            )
        );

    /// <param name="size">In hundredths of a point.</param>
    private static T Look<T>(int size, bool bold)
        where T : A.TextCharacterPropertiesType, new()
    {
        var look = new T
        {
            Language = StyleSheet.Language,
            FontSize = size,
            Bold = bold,
        };
        look.Append(new A.SolidFill(new A.RgbColorModelHex { Val = Ink }), new A.LatinFont { Typeface = StyleSheet.FontName });
        return look;
    }

    private static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
