using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using FinsamBot.Archive.Packages;

namespace FinsamBot.Edges.Tests.Archive;

/// <summary>What everybody can see of a package: that its XML is what the schemas allow, and that each file is listed once and is what the
/// list says.</summary>
internal static class PackageJudge
{
    private static readonly XNamespace Mets = PackageLayout.MetsNamespace;
    private static readonly XNamespace Link = PackageLayout.LinkNamespace;
    private static readonly Lazy<XmlSchemaSet> MetsSchemas = new(() => Schemas(PackageSchemas.Mets));
    private static readonly Lazy<XmlSchemaSet> ErmsSchema = new(() => Schemas([PackageSchemas.Erms]));

    /// <summary>Where the representation lies in a package.</summary>
    public static string Inside(string package) => Path.Combine(package, "representations", "rep1");

    /// <summary>One line for each fault.</summary>
    public static IReadOnlyList<string> Faults(string package)
    {
        var inside = Inside(package);
        return
        [
            .. Judge(Path.Combine(package, "METS.xml"), MetsSchemas.Value),
            .. Judge(Path.Combine(inside, "METS.xml"), MetsSchemas.Value),
            .. Judge(Path.Combine(inside, "data", "ERMS.xml"), ErmsSchema.Value),
            .. Listed(package),
        ];
    }

    private static IEnumerable<string> Listed(string package)
    {
        var listed = ListedIn(package, "").Concat(ListedIn(package, "representations/rep1/")).ToList();
        var there = Directory
            .EnumerateFiles(package, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(package, f).Replace('\\', '/'))
            .Where(f => f != "METS.xml");
        return listed
            .GroupBy(f => f.Path)
            .Where(g => g.Count() > 1)
            .Select(g => $"{g.Key} is listed {g.Count()} times")
            .Concat(listed.Select(f => f.Path).Except(there).Select(f => $"{f} is not there"))
            .Concat(there.Except(listed.Select(f => f.Path)).Select(f => $"{f} is not listed"))
            .Concat(listed.Where(f => !IsAsListed(package, f)).Select(f => $"{f.Path} is not what the list says"));
    }

    private static IEnumerable<(string Path, string Size, string Sha256)> ListedIn(string package, string place) =>
        from element in XDocument.Load(Path.Combine(package, place, "METS.xml")).Descendants()
        where element.Name == Mets + "file" || element.Name == Mets + "mdRef"
        let located = element.Element(Mets + "FLocat") ?? element
        select (place + located.Attribute(Link + "href")!.Value, element.Attribute("SIZE")!.Value, element.Attribute("CHECKSUM")!.Value);

    private static bool IsAsListed(string package, (string Path, string Size, string Sha256) file)
    {
        var whole = Path.Combine(package, file.Path);
        return File.Exists(whole)
            && File.ReadAllBytes(whole) is var content
            && content.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) == file.Size
            && Convert.ToHexStringLower(SHA256.HashData(content)) == file.Sha256;
    }

    private static List<string> Judge(string file, XmlSchemaSet schemas)
    {
        var faults = new List<string>();
        XDocument.Load(file).Validate(schemas, (_, e) => faults.Add($"{Path.GetFileName(file)}: {e.Message}"));
        return faults;
    }

    /// <summary>Nothing is fetched: what one schema asks of another is there before it.</summary>
    private static XmlSchemaSet Schemas(IEnumerable<string> names)
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var name in names)
        {
            using var stream = PackageSchemas.Open(name);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { XmlResolver = null, DtdProcessing = DtdProcessing.Ignore });
            schemas.Add(null, reader);
        }

        schemas.Compile();
        return schemas;
    }
}
