using FinsamBot.Intake.Reading;
using FinsamBot.Intake.Reading.Word.Package;
using FinsamBot.Intake.Reading.Zip;

namespace FinsamBot.Intake.Tables.Sheets;

/// <summary>Which style shows its number as what.</summary>
internal sealed class SheetStyles
{
    private readonly List<NumberFormat> _formats = [];

    public NumberFormat Of(string? style) => int.TryParse(style, out var at) && at >= 0 && at < _formats.Count ? _formats[at] : default;

    public static SheetStyles Read(ZipPart? part, PartNames names)
    {
        var styles = new SheetStyles();
        if (part is null)
        {
            return styles;
        }

        var (codes, used) = (new Dictionary<int, string>(), new List<int>());
        XmlPart.Read(
            part,
            names,
            root =>
                root.Each(group =>
                {
                    if (group.Name == "numFmts")
                    {
                        group.Each(format => codes[format.Number("numFmtId") ?? 0] = format.Attribute("formatCode") ?? "");
                    }
                    else if (group.Name == "cellXfs")
                    {
                        group.Each(format => used.Add(format.Number("numFmtId") ?? 0));
                    }

                    if (codes.Count + used.Count > TableLimits.Styles)
                    {
                        throw new UnreadableFileException(ImportRefusalReason.Inflated);
                    }
                })
        );
        styles._formats.AddRange(used.Select(id => NumberFormat.Of(id, codes)));
        return styles;
    }
}
