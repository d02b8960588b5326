using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FinsamBot.Documents.Word;

/// <summary>What sets a paragraph style apart from the default. Sizes and gaps are points, a line is a multiple of its usual height.</summary>
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

    /// <summary>No gap between neighbours of this style.</summary>
    public bool Together { get; init; }

    public StyleParagraphProperties ParagraphProperties()
    {
        var properties = new StyleParagraphProperties();
        Add(properties, KeepNext, new KeepNext(), new KeepLines());
        Add(properties, RightTab, new Tabs(new TabStop { Val = TabStopValues.Right, Position = Tables.TextWidth }));
        Add(properties, true, new SpacingBetweenLines
        {
            Before = Number(Above * 20),
            After = Number(Below * 20),
            Line = Number(Line * 240),
            LineRule = LineSpacingRuleValues.Auto,
        });
        Add(properties, Hanging > 0, new Indentation { Left = Number(Hanging), Hanging = Number(Hanging) });
        Add(properties, Together, new ContextualSpacing());
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

    private static void Add(OpenXmlElement to, bool wanted, params OpenXmlElement[] properties)
    {
        if (wanted)
        {
            to.Append(properties);
        }
    }

    private static string Number(double value) => ((int)Math.Round(value)).ToString(CultureInfo.InvariantCulture);
}
