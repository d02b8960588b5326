using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using FinsamBot.Documents.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace FinsamBot.Documents.Word;

/// <summary>The charts of a document: each is a part of its own that a drawing in the text points to.</summary>
internal sealed class Charts
{
    /// <summary>Where they lie in the file.</summary>
    public const string Folder = "word/charts/";

    private const long EnglishMetricUnitsPerMillimetre = 36_000;
    private const int WidthInMillimetres = 158;

    private readonly List<Part> _parts = [];
    private readonly List<Relationship> _relationships = [];

    public IReadOnlyList<Part> Parts => _parts;

    public IReadOnlyList<Relationship> Relationships => _relationships;

    /// <summary>A run that shows the chart as wide as the text.</summary>
    /// <param name="description">Everything the chart says, for those who do not see it.</param>
    public Run Add(C.ChartSpace chart, string title, string description, int heightInMillimetres)
    {
        var number = _parts.Count + 1;
        var id = "chart" + number.ToString(CultureInfo.InvariantCulture);
        _parts.Add(Part.Of($"{Folder}{id}.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", chart));
        _relationships.Add(new Relationship(id, "chart", $"charts/{id}.xml"));
        var (width, height) = (WidthInMillimetres * EnglishMetricUnitsPerMillimetre, heightInMillimetres * EnglishMetricUnitsPerMillimetre);
        return new Run(
            new Drawing(
                new D.Inline(
                    new D.Extent { Cx = width, Cy = height },
                    new D.EffectExtent
                    {
                        LeftEdge = 0,
                        TopEdge = 0,
                        RightEdge = 0,
                        BottomEdge = 0,
                    },
                    new D.DocProperties
                    {
                        Id = (uint)number,
                        Name = Runs.Legible(title),
                        Description = Runs.Legible(description),
                    },
                    new D.NonVisualGraphicFrameDrawingProperties(),
                    new A.Graphic(
                        new A.GraphicData(new C.ChartReference { Id = id })
                        {
                            Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
                        }
                    )
                )
                {
                    DistanceFromTop = 0,
                    DistanceFromBottom = 0,
                    DistanceFromLeft = 0,
                    DistanceFromRight = 0,
                }
            )
        );
    }
}
