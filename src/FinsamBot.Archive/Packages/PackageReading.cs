using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace FinsamBot.Archive.Packages;

/// <summary>Takes a package in again: the case file that was written. Nothing outside the package is looked at, whatever it points
/// at.</summary>
public static class PackageReading
{
    private static readonly XNamespace M = PackageLayout.MetsNamespace;
    private static readonly XNamespace Link = PackageLayout.LinkNamespace;

    internal static readonly XmlReaderSettings Careful = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <param name="folder">That of the package.</param>
    /// <exception cref="FormatException">It is no package that FinsamBot has written, or no whole one.</exception>
    public static CaseFile Read(string folder)
    {
        try
        {
            var root = Path.GetFullPath(folder);
            var inside = Path.GetFullPath(Path.Combine(root, PackageLayout.Representation));
            var (mets, within) = (Load(root, PackageLayout.Mets), Load(inside, PackageLayout.Mets));
            var erms = Load(inside, Path.Combine(PackageLayout.Data, PackageLayout.Erms));
            var files = Listed(within).ToDictionary(f => f.Path);
            return new ErmsReading(erms, inside, files).Case(mets.Root!.Said("OBJID")) with
            {
                Documentation = [.. Documentation(mets, root)],
            };
        }
        catch (Exception e)
            when (e is XmlException or IOException or UnauthorizedAccessException or KeyNotFoundException or ArgumentException)
        {
            throw new FormatException($"The package cannot be read ({e.GetType().Name}).", e);
        }
    }

    /// <summary>All files that a METS file lists, whatever they are for.</summary>
    internal static IEnumerable<StoredFile> Listed(XDocument mets) => mets.Descendants(M + "file").Select(Stored);

    internal static XDocument Load(string folder, string file)
    {
        using var reader = XmlReader.Create(Path.Combine(folder, file), Careful);
        return XDocument.Load(reader);
    }

    private static IEnumerable<PackagedFile> Documentation(XDocument mets, string root) =>
        mets.Descendants(M + "fileGrp")
            .Where(g => (string?)g.Attribute("USE") == "Documentation")
            .SelectMany(g => g.Elements(M + "file"))
            .Select(Stored)
            .Select(f => new PackagedFile(Path.GetFileName(f.Path), Path.GetFileName(f.Path), f.MediaType, f.Created, Open(root, f.Path))
            {
                Sha256 = f.Sha256,
            });

    private static StoredFile Stored(XElement file) =>
        new(
            file.Child(M + "FLocat").Said(Link + "href"),
            file.Said("MIMETYPE"),
            XmlWords.Instant(file.Said("CREATED")),
            long.Parse(file.Said("SIZE"), CultureInfo.InvariantCulture),
            file.Said("CHECKSUM"),
            file.Said("ID")
        );

    /// <summary>Null for a file that is not there, or that would lie outside the folder.</summary>
    internal static ReadContent Open(string folder, string path) =>
        async cancellation =>
        {
            var whole = Path.GetFullPath(Path.Combine(folder, path));
            var isInside = whole.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            // A null that is made memory would be taken for an empty file.
            return isInside && File.Exists(whole) ? await File.ReadAllBytesAsync(whole, cancellation) : default(ReadOnlyMemory<byte>?);
        };
}
