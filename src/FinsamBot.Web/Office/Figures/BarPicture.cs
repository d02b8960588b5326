using System.Globalization;
using FinsamBot.Web.Markup;

namespace FinsamBot.Web.Office.Figures;

/// <summary>One bar: its parts lie behind each other.</summary>
/// <param name="Said">The number as it stands in the table.</param>
internal sealed record Bar(string Label, IReadOnlyList<decimal> Parts, string Said)
{
    public decimal Length => Parts.Sum();
}

/// <summary>Bars that belong together, under a heading of their own.</summary>
internal sealed record BarGroup(string Label, IReadOnlyList<Bar> Bars);

/// <summary>
/// Bars as a picture that is read without colours (filled, striped, empty, dashed), on a telephone, and by a screen reader, which hears the
/// heading and the sentence; the numbers stand in a table beneath. No style attributes: the policy of our pages allows none.
/// </summary>
/// <param name="Id">Of the picture, unlike others on the page.</param>
/// <param name="Parts">What the parts of the bars are; empty where each has only one.</param>
internal sealed record BarPicture(string Id, string Title, string Description, IReadOnlyList<string> Parts, IReadOnlyList<BarGroup> Groups)
{
    private const int Width = 360;
    private const int LabelWidth = 130;
    private const int ValueWidth = 34;
    private const int BarHeight = 12;
    private const int Row = 18;
    private const int Heading = 20;
    private const int Gap = 10;
    private const int PartsInARow = 3;

    public Html Show()
    {
        var longest = Math.Max(1m, Groups.SelectMany(g => g.Bars).Max(b => b.Length));
        var top = Parts.Count > 0 ? (((Parts.Count - 1) / PartsInARow + 1) * Row) + Gap : 0;
        var drawn = new List<Html>();
        foreach (var group in Groups)
        {
            drawn.Add(Html.Of($"""<text x="0" y="{top + BarHeight}">{group.Label}</text>"""));
            top += Heading;
            foreach (var bar in group.Bars)
            {
                drawn.Add(Draw(bar, top, longest));
                top += Row;
            }

            top += Gap;
        }

        return Html.Of(
            $"""
            <svg class="picture" role="img" aria-labelledby="{Id}-titel {Id}-om" viewBox="0 0 {Width} {top}">
            <title id="{Id}-titel">{Title}</title><desc id="{Id}-om">{Description}</desc>
            {Legend()}{drawn}
            </svg>
            """
        );
    }

    /// <summary>The stripes of every picture of a page, once.</summary>
    public static Html Patterns() =>
        Html.Of(
            $"""
            <svg width="0" height="0" aria-hidden="true" focusable="false"><defs>
            <pattern id="randig" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line class="stripe" x1="0" y1="0" x2="0" y2="5"/></pattern>
            </defs></svg>
            """
        );

    private static Html Draw(Bar bar, int top, decimal longest)
    {
        var (x, parts) = ((decimal)LabelWidth, new List<Html>());
        foreach (var (index, part) in bar.Parts.Index().Where(p => p.Item > 0))
        {
            var width = (Width - LabelWidth - ValueWidth) * part / longest;
            parts.Add(
                Html.Of($"""<rect class="bar{index + 1}" x="{Number(x)}" y="{top}" width="{Number(width)}" height="{BarHeight}"/>""")
            );
            x += width;
        }

        var line = top + BarHeight - 1;
        return Html.Of(
            $"""
            <text class="quiet" x="8" y="{line}">{bar.Label}</text>{parts}<text x="{Number(x + 5)}" y="{line}">{bar.Said}</text>
            """
        );
    }

    private Html Legend() =>
        Html.When(
            Parts.Count > 0,
            () =>
                Html.Of(
                    $"""
                    {Parts.Select((p, i) => Part(p, i, i % PartsInARow * (Width / PartsInARow), i / PartsInARow * Row))}
                    """
                )
        );

    private static Html Part(string part, int index, int left, int top) =>
        Html.Of(
            $"""
            <rect class="bar{index + 1}" x="{left}" y="{top + 1}" width="{BarHeight}" height="{BarHeight}"/>
            <text x="{left + BarHeight + 5}" y="{top + BarHeight}">{part}</text>
            """
        );

    private static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
