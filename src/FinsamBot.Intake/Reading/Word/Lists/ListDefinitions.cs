using FinsamBot.Intake.Reading.Word.Package;
using FinsamBot.Intake.Reading.Zip;

namespace FinsamBot.Intake.Reading.Word.Lists;

/// <summary>One list that paragraphs belong to.</summary>
/// <param name="Shape">Lists of one shape count on from each other, except where one says where it starts.</param>
/// <param name="Starts">By level.</param>
/// <param name="Levels">Levels that look otherwise than the shape's.</param>
internal sealed record WordList(int Shape, IReadOnlyDictionary<int, int> Starts, IReadOnlyDictionary<int, ListLevel> Levels);

/// <param name="Style">The style whose list is meant, where the shape has no levels of its own.</param>
internal sealed record ListShape(IReadOnlyDictionary<int, ListLevel> Levels, string? Style);

/// <summary>The lists of a file (ECMA-376, Numbering Definitions).</summary>
internal sealed class ListDefinitions
{
    public const int Depth = 9;
    private const int LongestText = 50;

    private readonly Dictionary<int, ListShape> _shapes = [];
    private readonly Dictionary<int, WordList> _lists = [];

    public static ListDefinitions Read(ZipPart? part, PartNames names)
    {
        var definitions = new ListDefinitions();
        if (part is not null)
        {
            XmlPart.Read(part, names, root => root.Each(definitions.Add));
        }

        return definitions;
    }

    public WordList? List(int id) => _lists.GetValueOrDefault(id);

    public ListShape? Shape(int id) => _shapes.GetValueOrDefault(id);

    private void Add(XmlPart xml)
    {
        if (xml.Name == "abstractNum" && xml.Number("abstractNumId") is { } shape)
        {
            _shapes[shape] = ShapeAt(xml);
        }
        else if (xml.Name == "num" && xml.Number("numId") is { } list)
        {
            _lists[list] = ListAt(xml);
        }
    }

    private static ListShape ShapeAt(XmlPart xml)
    {
        var levels = new Dictionary<int, ListLevel>();
        string? style = null;
        xml.Each(child =>
        {
            style = child.Name == "numStyleLink" ? child.Value : style;
            AddLevel(levels, child);
        });
        return new ListShape(levels, style);
    }

    private static WordList ListAt(XmlPart xml)
    {
        var shape = -1;
        var starts = new Dictionary<int, int>();
        var levels = new Dictionary<int, ListLevel>();
        xml.Each(child =>
        {
            shape = child.Name == "abstractNumId" ? child.Number("val") ?? -1 : shape;
            if (child.Name == "lvlOverride" && child.Number("ilvl") is >= 0 and < Depth and var level)
            {
                child.Each(changed =>
                {
                    if (changed.Name == "startOverride" && changed.Number("val") is { } start)
                    {
                        starts[level] = start;
                    }

                    AddLevel(levels, changed);
                });
            }
        });
        return new WordList(shape, starts, levels);
    }

    private static void AddLevel(Dictionary<int, ListLevel> levels, XmlPart xml)
    {
        if (xml.Name != "lvl" || xml.Number("ilvl") is not (>= 0 and < Depth and var depth))
        {
            return;
        }

        var level = new ListLevel(1, "decimal", "");
        xml.Each(property =>
            level = property.Name switch
            {
                "start" => level with { Start = property.Number("val") ?? 1 },
                "numFmt" => level with { Format = property.Value ?? "decimal" },
                "lvlText" => level with { Text = Shortened(property.Value ?? "") },
                "lvlRestart" => level with { Restart = property.Number("val") },
                "isLgl" => level with { IsLegal = property.IsOn },
                _ => level,
            }
        );
        levels[depth] = level;
    }

    private static string Shortened(string text) => text.Length > LongestText ? text[..LongestText] : text;
}
