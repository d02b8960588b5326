using System.Xml.Linq;

namespace FinsamBot.Archive.Packages;

/// <summary>How what lies beside it came about, by PREMIS 3: what was made, when, and by which program.</summary>
internal static class PremisDocument
{
    private const string Local = "local";

    private static readonly XNamespace P = PackageLayout.PremisNamespace;
    private static readonly XNamespace Instance = PackageLayout.Instance;

    /// <param name="kind"><c>intellectualEntity</c> for a package, <c>representation</c> for what is in it.</param>
    public static XDocument Write(string objectId, string kind, string detail, PackageHeader header)
    {
        var program = $"{PackageHeader.Software} {header.SoftwareVersion}";
        return new XDocument(
            new XElement(
                P + "premis",
                new XAttribute("version", "3.0"),
                new XAttribute(XNamespace.Xmlns + "premis", PackageLayout.PremisNamespace),
                new XAttribute(XNamespace.Xmlns + "xsi", PackageLayout.Instance),
                new XElement(P + "object", new XAttribute(Instance + "type", $"premis:{kind}"), Identifier("objectIdentifier", objectId)),
                new XElement(
                    P + "event",
                    Identifier("eventIdentifier", NamedUuid.Id($"{objectId}#creation")),
                    new XElement(P + "eventType", "creation"),
                    new XElement(P + "eventDateTime", XmlWords.Of(header.Now)),
                    new XElement(P + "eventDetailInformation", new XElement(P + "eventDetail", XmlWords.Of(detail))),
                    Identifier("linkingAgentIdentifier", program),
                    Identifier("linkingObjectIdentifier", objectId)
                ),
                new XElement(
                    P + "agent",
                    Identifier("agentIdentifier", program),
                    new XElement(P + "agentName", PackageHeader.Software),
                    new XElement(P + "agentType", "software"),
                    new XElement(P + "agentVersion", XmlWords.Of(header.SoftwareVersion))
                )
            )
        );
    }

    private static XElement Identifier(string name, string value) =>
        new(P + name, new XElement(P + $"{name}Type", Local), new XElement(P + $"{name}Value", XmlWords.Of(value)));
}
