using FinsamBot.Intake.Reading.Word.Package;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>What a paragraph's properties say about it.</summary>
internal sealed class ParagraphForm
{
    /// <summary>A gap of this size, in twentieths of a point, is what a writer means by a blank line.</summary>
    private const int BlankLine = 120;

    private bool _isMarkDeleted;
    private bool _isMarkHidden;

    /// <summary>The mark only puts a heading on one line with its text.</summary>
    private bool _isHeadingInLine;

    public string? Style { get; private set; }

    /// <summary>Levels from 0; 9 is no heading.</summary>
    public int? Outline { get; private set; }

    /// <summary>0 is no list, even where the style has one.</summary>
    public int? List { get; private set; }

    public int? Level { get; private set; }

    public bool StartsPage { get; private set; }

    public bool EndsSection { get; private set; }

    public bool HasGap { get; private set; }

    /// <summary>The mark at its end was deleted or is hidden: it goes on in the next paragraph.</summary>
    public bool RunsOn => _isMarkDeleted || (_isMarkHidden && !_isHeadingInLine);

    public void Read(XmlPart xml) => xml.Each(Property);

    private void Property(XmlPart xml)
    {
        switch (xml.Name)
        {
            case "pStyle":
                Style = xml.Value;
                break;
            case "outlineLvl":
                Outline = xml.Number("val");
                break;
            case "numPr":
                xml.Each(ListProperty);
                break;
            case "pageBreakBefore":
                StartsPage = xml.IsOn;
                break;
            case "spacing":
                HasGap = xml.Number("before") >= BlankLine;
                break;
            case "sectPr":
                EndsSection = SectionBreak.StartsPage(xml);
                break;
            case "rPr":
                xml.Each(MarkProperty);
                break;
            default:
                break;
        }
    }

    private void MarkProperty(XmlPart xml)
    {
        switch (xml.Name)
        {
            case "del" or "moveFrom":
                _isMarkDeleted = true;
                break;
            case "vanish":
                _isMarkHidden = xml.IsOn;
                break;
            case "specVanish":
                _isHeadingInLine = xml.IsOn;
                break;
            default:
                break;
        }
    }

    private void ListProperty(XmlPart xml)
    {
        switch (xml.Name)
        {
            case "numId":
                List = xml.Number("val");
                break;
            case "ilvl":
                Level = xml.Number("val");
                break;
            default:
                break;
        }
    }
}
