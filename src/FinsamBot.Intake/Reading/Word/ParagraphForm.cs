using FinsamBot.Intake.Reading.Word.Package;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>What a paragraph's properties say about it.</summary>
internal sealed class ParagraphForm
{
    /// <summary>A gap of this size, in twentieths of a point, is what a writer means by a blank line.</summary>
    private const int BlankLine = 120;

    public string? Style { get; private set; }

    /// <summary>Levels from 0; 9 is no heading.</summary>
    public int? Outline { get; private set; }

    /// <summary>0 is no list, even where the style has one.</summary>
    public int? List { get; private set; }

    public int? Level { get; private set; }

    public bool StartsPage { get; private set; }

    public bool EndsSection { get; private set; }

    public bool HasGap { get; private set; }

    /// <summary>The mark at its end was deleted: it goes on in the next paragraph.</summary>
    public bool RunsOn { get; private set; }

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
                xml.Each(mark => RunsOn |= mark.Name is "del" or "moveFrom");
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
