using System.Xml.Linq;

namespace FinsamBot.Documents.Packaging;

/// <summary>That one part of a package belongs to another (ECMA-376 part 2, "Relationships").</summary>
/// <param name="Kind">The last word of the relationship's type, such as <c>styles</c>; or the whole type.</param>
internal sealed record Relationship(string Id, string Kind, string Target, bool IsExternal = false)
{
    private const string OfficeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static readonly XNamespace Namespace = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static XElement File(IEnumerable<Relationship> relationships) =>
        new(Namespace + "Relationships", relationships.Select(r => r.Element()));

    private XElement Element() =>
        new(
            Namespace + "Relationship",
            new XAttribute("Id", Id),
            new XAttribute("Type", Kind.Contains('/', StringComparison.Ordinal) ? Kind : OfficeTypes + Kind),
            new XAttribute("Target", Target),
            IsExternal ? new XAttribute("TargetMode", "External") : null
        );
}
