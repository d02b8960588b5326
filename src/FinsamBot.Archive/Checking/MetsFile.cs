using System.Xml.Linq;
using FinsamBot.Archive.Packages;

namespace FinsamBot.Archive.Checking;

/// <summary>A METS file of a package that could be read.</summary>
/// <param name="Folder">That it lies in, from the folder of the package; empty for the package's own.</param>
internal sealed record MetsFile(string Folder, XDocument Document)
{
    private static readonly XNamespace M = PackageLayout.MetsNamespace;
    private static readonly XNamespace Link = PackageLayout.LinkNamespace;

    public string Path => PackagePath.Below(Folder, PackageLayout.Mets);

    public bool IsOfPackage => Folder.Length == 0;

    /// <summary>Everything that it lists as part of the package.</summary>
    public IEnumerable<Listing> Listings() =>
        [
            .. Document.Descendants(M + "file").Select(f => new Listing(f, f.Element(M + "FLocat"), "CSIP79", "CSIP69", "CSIP71")),
            .. Document.Descendants(M + "mdRef").Select(Reference),
        ];

    public IEnumerable<XElement> Pointers() => Document.Descendants(M + "mptr");

    public IEnumerable<XElement> Groups() => Document.Descendants(M + "fileGrp");

    /// <summary>Of the structure that CSIP knows.</summary>
    public IEnumerable<XElement> Divisions() =>
        Document
            .Root!.Elements(M + "structMap")
            .Where(s => (string?)s.Attribute("LABEL") == "CSIP")
            .Elements(M + "div")
            .Elements(M + "div");

    /// <summary>The edition whose profile it names; null for none that is known.</summary>
    public PackageProfile? Profile => PackageProfile.All.FirstOrDefault(p => p.Address == (string?)Document.Root!.Attribute("PROFILE"));

    public static XAttribute? Href(XElement? element) => element?.Attribute(Link + "href");

    private static Listing Reference(XElement reference)
    {
        var (place, size, checksum) = ReferenceRules.NumbersOf(reference.Parent!.Name.LocalName);
        return new Listing(reference, reference, place, size, checksum);
    }
}

/// <summary>A file as a METS file lists it.</summary>
/// <param name="Facts">Says how large it is, and which checksum it has.</param>
/// <param name="Located">Says where it is; null when nothing does.</param>
/// <param name="PlaceRule">The requirement that says where it is; the other two likewise.</param>
internal sealed record Listing(XElement Facts, XElement? Located, string PlaceRule, string SizeRule, string ChecksumRule)
{
    public XAttribute? Href => MetsFile.Href(Located);

    public string Said(string name) => (string?)Facts.Attribute(name) ?? "";
}
