using System.Xml;

namespace FinsamBot.Documents.Word;

/// <summary>Elements of Word by their names, for what is written without the SDK's objects.</summary>
internal static class WordXml
{
    private const string Prefix = "w";
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Start(this XmlWriter xml, string name) => xml.WriteStartElement(Prefix, name, Namespace);

    /// <summary>An element that says one thing, or whose being there says it.</summary>
    public static void Say(this XmlWriter xml, string name, string? value = null, string attribute = "val")
    {
        xml.Start(name);
        if (value is not null)
        {
            xml.WriteAttributeString(Prefix, attribute, Namespace, value);
        }

        xml.WriteEndElement();
    }

    /// <summary>Begins what leads elsewhere when it is pressed.</summary>
    /// <param name="id">Of the relationship that holds the address.</param>
    public static void StartHyperlink(this XmlWriter xml, string id)
    {
        xml.Start("hyperlink");
        xml.WriteAttributeString(Prefix, "history", Namespace, "true");
        xml.WriteAttributeString("r", "id", Relationships, id);
    }

    /// <summary>Letters, with all their blanks.</summary>
    public static void Letters(this XmlWriter xml, string text)
    {
        xml.Start("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(text);
        xml.WriteEndElement();
    }
}
