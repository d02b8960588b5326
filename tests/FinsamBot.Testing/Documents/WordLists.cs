using System.Globalization;
using System.Xml.Linq;

namespace FinsamBot.Testing.Documents;

/// <summary>Counts as Word counts (ECMA-376 part 1, 17.9): an item's number is one more than the last of its list and level, or where the
/// list starts.</summary>
internal sealed class WordLists(XElement numbering)
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly Dictionary<(string List, string Level), int> _last = [];
    private readonly Dictionary<string, XElement> _lists = numbering.Elements(W + "num").ToDictionary(n => Value(n, "numId"));
    private readonly Dictionary<string, XElement> _shapes = numbering
        .Elements(W + "abstractNum")
        .ToDictionary(n => Value(n, "abstractNumId"));

    public string Marker(XElement? place)
    {
        if (place is null)
        {
            return "";
        }

        var (list, level) = (Value(place.Element(W + "numId")!, "val"), Value(place.Element(W + "ilvl")!, "val"));
        var shape = _shapes[Value(_lists[list].Element(W + "abstractNumId")!, "val")]
            .Elements(W + "lvl")
            .Single(l => Value(l, "ilvl") == level);
        var sign = Value(shape.Element(W + "lvlText")!, "val");
        if (Value(shape.Element(W + "numFmt")!, "val") == "bullet")
        {
            return sign;
        }

        var number = _last.TryGetValue((list, level), out var last) ? last + 1 : Start(list, level, shape);
        _last[(list, level)] = number;
        var own = "%" + (int.Parse(level, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        return sign.Replace(own, number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private int Start(string list, string level, XElement shape)
    {
        var over = _lists[list].Elements(W + "lvlOverride").SingleOrDefault(o => Value(o, "ilvl") == level)?.Element(W + "startOverride");
        return int.Parse(Value(over ?? shape.Element(W + "start")!, "val"), CultureInfo.InvariantCulture);
    }

    private static string Value(XElement element, string attribute) => element.Attribute(W + attribute)!.Value;
}
