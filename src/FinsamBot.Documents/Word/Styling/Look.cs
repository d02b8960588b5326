using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FinsamBot.Documents.Word.Styling;

/// <summary>What sets a paragraph style apart from the default. Sizes and gaps are points, a line is a multiple of its usual
/// height.</summary>
internal sealed record Look
{
    public double Size { get; init; }

    public bool Bold { get; init; }

    public string? Colour { get; init; }

    public double Above { get; init; }

    public double Below { get; init; }

    public double Line { get; init; } = 1;

    public bool KeepNext { get; init; }

    public int? Outline { get; init; }

    /// <summary>Twentieths of a point.</summary>
    public int Hanging { get; init; }

    public bool RightTab { get; init; }

    /// <summary>Dots lead to the tab, as in a list of contents.</summary>
    public bool Dots { get; init; }

    /// <summary>From the left margin, in twentieths of a point.</summary>
    public int Indent { get; init; }

    public bool ToTheRight { get; init; }

    /// <summary>The colour of a line below; null: there is none.</summary>
    public string? LineBelow { get; init; }

    /// <summary>No gap between neighbours of this style.</summary>
    public bool Together { get; init; }

    public StyleParagraphProperties ParagraphProperties()
    {
        var properties = new StyleParagraphProperties();
        Add(properties, KeepNext, new KeepNext(), new KeepLines());
        Add(properties, LineBelow is not null, new ParagraphBorders(BottomLine()));
        Add(properties, RightTab, new Tabs(TabAtTheRight()));
        Add(properties, true, Spacing());
        Add(properties, Hanging > 0, new Indentation { Left = Number(Hanging), Hanging = Number(Hanging) });
        Add(properties, Indent > 0, new Indentation { Left = Number(Indent) });
        Add(properties, Together, new ContextualSpacing());
        Add(properties, ToTheRight, new Justification { Val = JustificationValues.Right });
        Add(properties, Outline is not null, new OutlineLevel { Val = Outline ?? 0 });
        return properties;
    }

    public StyleRunProperties RunProperties()
    {
        var properties = new StyleRunProperties();
        Add(properties, Bold, new Bold());
        Add(properties, Colour is not null, new Color { Val = Colour });
        Add(properties, Size > 0, new FontSize { Val = Number(Size * 2) }, new FontSizeComplexScript { Val = Number(Size * 2) });
        return properties;
    }

    private BottomBorder BottomLine() =>
        new()
        {
            Val = BorderValues.Single,
            Size = 12,
            Space = 8,
            Color = LineBelow,
        };

    private TabStop TabAtTheRight() =>
        new()
        {
            Val = TabStopValues.Right,
            Leader = Dots ? TabStopLeaderCharValues.Dot : TabStopLeaderCharValues.None,
            Position = Tables.TextWidth,
        };

    private SpacingBetweenLines Spacing() =>
        new()
        {
            Before = Number(Above * 20),
            After = Number(Below * 20),
            Line = Number(Line * 240),
            LineRule = LineSpacingRuleValues.Auto,
        };

    private static void Add(OpenXmlElement to, bool wanted, params OpenXmlElement[] properties)
    {
        if (wanted)
        {
            to.Append(properties);
        }
    }

    private static string Number(double value) => ((int)Math.Round(value)).ToString(CultureInfo.InvariantCulture);
}
