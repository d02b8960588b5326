using FinsamBot.Intake.Reading.Zip;

namespace FinsamBot.Intake.Reading.Word.Package;

/// <summary>That a part belongs to another, or points out of the file.</summary>
/// <param name="Kind">The last word of its type, such as <c>styles</c>.</param>
internal sealed record Relation(string Id, string Kind, string Target, bool IsExternal)
{
    /// <summary>Those of one part; none where it has no such file.</summary>
    /// <param name="owner">The part's path; empty for the file as a whole.</param>
    public static IReadOnlyList<Relation> Of(ZipFile zip, string owner, PartNames names)
    {
        var slash = owner.LastIndexOf('/') + 1;
        return zip.Find($"{owner[..slash]}_rels/{owner[slash..]}.rels") is { } part ? In(part, names) : [];
    }

    public static IReadOnlyList<Relation> In(ZipPart part, PartNames names)
    {
        var relations = new List<Relation>();
        XmlPart.Read(
            part,
            names,
            root =>
                root.Each(xml =>
                {
                    var type = xml.Attribute("Type") ?? "";
                    relations.Add(
                        new Relation(
                            xml.Attribute("Id") ?? "",
                            type[(type.LastIndexOf('/') + 1)..],
                            xml.Attribute("Target") ?? "",
                            xml.Attribute("TargetMode") == "External"
                        )
                    );
                })
        );
        return relations;
    }

    /// <summary>The target's path in the zip.</summary>
    /// <param name="owner">The part whose relation it is.</param>
    public string PathFrom(string owner)
    {
        var from = Target.StartsWith('/') ? [] : owner.Split('/').SkipLast(1);
        var path = new List<string>();
        foreach (var step in from.Concat(Target.Split('/')).Where(s => s is not ("" or ".")))
        {
            if (step != "..")
            {
                path.Add(step);
            }
            else if (path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
        }

        return string.Join('/', path);
    }
}
