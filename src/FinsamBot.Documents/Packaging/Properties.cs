using System.Globalization;
using System.Xml.Linq;
using FinsamBot.Documents.Word;
using FinsamBot.Documents.Word.Styling;

namespace FinsamBot.Documents.Packaging;

/// <summary>What the file says about itself: title, whose report it is, language, and when it was made.</summary>
internal static class Properties
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static XElement Of(DocumentFrame frame) =>
        new(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XElement(Dc + "title", Runs.Legible(frame.Title)),
            new XElement(Dc + "creator", Runs.Legible(frame.Author)),
            new XElement(Dc + "language", StyleSheet.Language),
            Instant("created", frame.At),
            Instant("modified", frame.At)
        );

    private static XElement Instant(string name, DateTimeOffset at) =>
        new(
            Terms + name,
            new XAttribute(Xsi + "type", "dcterms:W3CDTF"),
            at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
        );
}
