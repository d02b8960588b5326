using System.Xml;

namespace FinsamBot.Documents.Packaging;

/// <summary>That one part of a package belongs to another (ECMA-376 part 2, "Relationships").</summary>
/// <param name="Kind">The last word of the relationship's type, such as <c>styles</c>; or the whole type.</param>
internal sealed record Relationship(string Id, string Kind, string Target, bool IsExternal = false)
{
    private const string OfficeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Namespace = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The file that says it: a line for every link in a text, so it is written without a tree.</summary>
    public static Part File(string path, IEnumerable<Relationship> relationships) =>
        new(
            path,
            null,
            stream =>
            {
                using var xml = XmlWriter.Create(stream);
                xml.WriteStartDocument(standalone: true);
                xml.WriteStartElement("Relationships", Namespace);
                foreach (var relationship in relationships)
                {
                    relationship.WriteTo(xml);
                }
            }
        );

    private void WriteTo(XmlWriter xml)
    {
        xml.WriteStartElement("Relationship", Namespace);
        xml.WriteAttributeString("Id", Id);
        xml.WriteAttributeString("Type", Kind.Contains('/', StringComparison.Ordinal) ? Kind : OfficeTypes + Kind);
        xml.WriteAttributeString("Target", Target);
        if (IsExternal)
        {
            xml.WriteAttributeString("TargetMode", "External");
        }

        xml.WriteEndElement();
    }
}
