using FinsamBot.Intake.Reading.Word.Package;
using FinsamBot.Intake.Reading.Zip;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>The styles of a file, each with what it takes from the ones it is based on.</summary>
internal sealed class WordStyles
{
    private const int LongestDescent = 20;

    private readonly Dictionary<string, WordStyle> _styles = new(StringComparer.Ordinal);

    public static WordStyles Read(ZipPart? part, PartNames names)
    {
        var styles = new WordStyles();
        if (part is not null)
        {
            XmlPart.Read(part, names, root => root.Each(styles.Add));
        }

        return styles;
    }

    public WordStyle Of(string id) => _styles.GetValueOrDefault(id) ?? WordStyle.Unknown(id);

    /// <summary>The nearest answer of the style or one it is based on.</summary>
    public T? Inherited<T>(string? id, Func<WordStyle, T?> said)
        where T : struct
    {
        for (var steps = 0; id is not null && steps < LongestDescent; steps++)
        {
            var style = Of(id);
            if (said(style) is { } answer)
            {
                return answer;
            }

            id = style.BasedOn;
        }

        return null;
    }

    private void Add(XmlPart xml)
    {
        if (xml.Name != "style" || xml.Attribute("styleId") is not { } id)
        {
            return;
        }

        var style = WordStyle.Unknown(id);
        xml.Each(property => style = With(style, property));
        _styles[id] = style;
    }

    private static WordStyle With(WordStyle style, XmlPart xml)
    {
        switch (xml.Name)
        {
            case "name":
                return style with { Name = xml.Value ?? style.Name };
            case "basedOn":
                return style with { BasedOn = xml.Value };
            case "pPr":
                xml.Each(property => style = WithParagraph(style, property));
                return style;
            case "rPr":
                xml.Each(property => style = WithRun(style, property));
                return style;
            default:
                return style;
        }
    }

    private static WordStyle WithParagraph(WordStyle style, XmlPart xml)
    {
        if (xml.Name == "outlineLvl")
        {
            return style with { Outline = xml.Number("val") is >= 0 and < 9 and var level ? level : null };
        }

        if (xml.Name == "numPr")
        {
            xml.Each(property =>
                style = property.Name switch
                {
                    "numId" => style with { List = property.Number("val") },
                    "ilvl" => style with { Level = property.Number("val") },
                    _ => style,
                }
            );
        }

        return style;
    }

    private static WordStyle WithRun(WordStyle style, XmlPart xml) =>
        xml.Name switch
        {
            "b" => style with { Bold = xml.IsOn },
            "i" => style with { Italic = xml.IsOn },
            "vanish" => style with { Hidden = xml.IsOn },
            _ => style,
        };
}
