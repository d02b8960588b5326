using System.Globalization;
using System.Xml.Linq;

namespace FinsamBot.Archive.Packages;

/// <summary>Files of one use.</summary>
/// <param name="Use">As CSIP names it; the last part of it is the folder.</param>
/// <param name="IsRepresentation">Its one file is the METS of a representation.</param>
internal sealed record FileGroup(string Use, IReadOnlyList<StoredFile> Files, bool IsRepresentation = false)
{
    /// <summary>What the division is called that shows it.</summary>
    public string Label => Use == $"Representations/{PackageLayout.RepresentationName}/data" ? "Data" : Use;

    public bool HasContent => Use.StartsWith("Representations", StringComparison.Ordinal);
}

/// <summary>A METS file by the profiles CSIP and SIP: of a package, or of the representation in it. Both lists are complete: what is not
/// listed is not there.</summary>
/// <param name="ObjectId">The name of the folder that it lies in.</param>
/// <param name="Premis">What is told of how it came about.</param>
/// <param name="Place">Makes the ids.</param>
internal sealed record MetsDocument(
    string ObjectId,
    string Label,
    PackageHeader Header,
    StoredFile Premis,
    IReadOnlyList<FileGroup> Groups,
    PackageFolder Place
)
{
    private static readonly XNamespace M = PackageLayout.MetsNamespace;
    private static readonly XNamespace Link = PackageLayout.LinkNamespace;
    private static readonly XNamespace Csip = PackageLayout.CsipNamespace;
    private static readonly XNamespace Instance = PackageLayout.Instance;

    public XDocument Write(string schemas) =>
        new(
            new XElement(
                M + "mets",
                new XAttribute(XNamespace.Xmlns + "xlink", PackageLayout.LinkNamespace),
                new XAttribute(XNamespace.Xmlns + "csip", PackageLayout.CsipNamespace),
                new XAttribute(XNamespace.Xmlns + "sip", PackageLayout.SipNamespace),
                new XAttribute(XNamespace.Xmlns + "xsi", PackageLayout.Instance),
                new XAttribute("OBJID", ObjectId),
                XmlWords.Attribute("LABEL", Label),
                new XAttribute("TYPE", PackageLayout.ContentCategory),
                new XAttribute("PROFILE", Header.Profile.Address),
                new XAttribute(Csip + "CONTENTINFORMATIONTYPE", PackageLayout.ContentInformationType),
                new XAttribute(Instance + "schemaLocation", Locations(schemas)),
                Heading(),
                new XElement(M + "amdSec", new XAttribute("ID", Place.IdOf("#amd")), Preservation()),
                new XElement(M + "fileSec", new XAttribute("ID", Place.IdOf("#files")), Groups.Select(Group)),
                Structure()
            )
        );

    private static string Locations(string folder) =>
        string.Join(
            ' ',
            PackageLayout.MetsNamespace,
            $"{folder}mets.xsd",
            PackageLayout.LinkNamespace,
            $"{folder}xlink.xsd",
            PackageLayout.CsipNamespace,
            $"{folder}DILCISExtensionMETS.xsd",
            PackageLayout.SipNamespace,
            $"{folder}DILCISExtensionSIPMETS.xsd"
        );

    private XElement Heading() =>
        new(
            M + "metsHdr",
            new XAttribute("CREATEDATE", XmlWords.Of(Header.Now)),
            new XAttribute("RECORDSTATUS", "NEW"),
            new XAttribute(Csip + "OAISPACKAGETYPE", "SIP"),
            Agent("CREATOR", "OTHER", PackageHeader.Software, Header.SoftwareVersion),
            Agent("ARCHIVIST", "ORGANIZATION", Header.Submitter, Header.SubmitterCode),
            Agent("CREATOR", "ORGANIZATION", Header.Submitter, Header.SubmitterCode),
            Header.Receiver.Length > 0 ? Agent("PRESERVATION", "ORGANIZATION", Header.Receiver, null) : null,
            Header.Agreement.Length > 0
                ? new XElement(M + "altRecordID", new XAttribute("TYPE", "SUBMISSIONAGREEMENT"), XmlWords.Of(Header.Agreement))
                : null
        );

    private static XElement Agent(string role, string type, string name, string? note) =>
        new(
            M + "agent",
            new XAttribute("ROLE", role),
            new XAttribute("TYPE", type),
            type == "OTHER" ? new XAttribute("OTHERTYPE", "SOFTWARE") : null,
            new XElement(M + "name", XmlWords.Of(name)),
            note is null
                ? null
                : new XElement(
                    M + "note",
                    new XAttribute(Csip + "NOTETYPE", type == "OTHER" ? "SOFTWARE VERSION" : "IDENTIFICATIONCODE"),
                    XmlWords.Of(note)
                )
        );

    private XElement Preservation() =>
        new(
            M + "digiprovMD",
            new XAttribute("ID", Place.IdOf("#premis")),
            new XAttribute("CREATED", XmlWords.Of(Premis.Created)),
            new XAttribute("STATUS", "CURRENT"),
            new XElement(
                M + "mdRef",
                Located(Premis),
                new XAttribute("MDTYPE", "PREMIS"),
                new XAttribute("MDTYPEVERSION", "3.0"),
                Measured(Premis)
            )
        );

    private XElement Group(FileGroup group) =>
        new(
            M + "fileGrp",
            new XAttribute("ID", IdOf(group)),
            new XAttribute("USE", group.Use),
            group.HasContent ? new XAttribute(Csip + "CONTENTINFORMATIONTYPE", PackageLayout.ContentInformationType) : null,
            group.Files.Select(f => new XElement(
                M + "file",
                new XAttribute("ID", f.Id),
                Measured(f),
                new XElement(M + "FLocat", Located(f))
            ))
        );

    private static IEnumerable<XAttribute> Measured(StoredFile file) =>
        [
            new("MIMETYPE", file.MediaType),
            new("SIZE", file.Size.ToString(CultureInfo.InvariantCulture)),
            new("CREATED", XmlWords.Of(file.Created)),
            new("CHECKSUM", file.Sha256),
            new("CHECKSUMTYPE", "SHA-256"),
        ];

    private static IEnumerable<XAttribute> Located(StoredFile file) =>
        [new("LOCTYPE", "URL"), new(Link + "type", "simple"), new(Link + "href", file.Path)];

    private XElement Structure() =>
        new(
            M + "structMap",
            new XAttribute("ID", Place.IdOf("#map")),
            new XAttribute("TYPE", "PHYSICAL"),
            new XAttribute("LABEL", "CSIP"),
            new XElement(
                M + "div",
                new XAttribute("ID", Place.IdOf("#root")),
                new XAttribute("LABEL", ObjectId),
                new XElement(
                    M + "div",
                    new XAttribute("ID", Place.IdOf("#metadata")),
                    new XAttribute("LABEL", "Metadata"),
                    new XAttribute("ADMID", Place.IdOf("#premis"))
                ),
                Groups.Select(Division)
            )
        );

    private XElement Division(FileGroup group) =>
        new(
            M + "div",
            new XAttribute("ID", Place.IdOf($"#div/{group.Use}")),
            new XAttribute("LABEL", group.Label),
            group.IsRepresentation
                ? new XElement(M + "mptr", Located(group.Files[0]), new XAttribute(Link + "title", IdOf(group)))
                : new XElement(M + "fptr", new XAttribute("FILEID", IdOf(group)))
        );

    private string IdOf(FileGroup group) => Place.IdOf($"#group/{group.Use}");
}
