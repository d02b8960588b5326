using System.IO.Compression;
using System.Xml.Linq;

namespace FinsamBot.Documents.Packaging;

/// <summary>
/// Parts zipped into an Open Packaging file. The SDK's own writer stamps each file with the present time and invents random names; this one
/// gives the same bytes for the same parts.
/// </summary>
internal static class PackageFile
{
    /// <summary>The earliest time a zip file can state: it says nothing.</summary>
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>The parts, and the list of what they are.</summary>
    public static byte[] Of(IReadOnlyList<Part> parts) => Zip(parts.Prepend(ContentTypes(parts)));

    /// <summary>The parts as they are; the list of what they are is one of them.</summary>
    public static byte[] Zip(IEnumerable<Part> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                var entry = zip.CreateEntry(part.Path, CompressionLevel.Optimal);
                entry.LastWriteTime = Timeless;
                using var content = entry.Open();
                part.WriteTo(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>All that is in the file; nothing when it is no such file.</summary>
    public static IReadOnlyList<Part> Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.ToArray()), ZipArchiveMode.Read);
            return [.. zip.Entries.Select(Read)];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    /// <summary>A part as XML; null when it is not there.</summary>
    public static XElement? Xml(IEnumerable<Part> parts, string path) =>
        parts.FirstOrDefault(p => p.Path == path) is { } part
            ? XDocument.Load(new MemoryStream(part.Content()), LoadOptions.PreserveWhitespace).Root
            : null;

    private static Part Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return Part.Of(entry.FullName, null, copy.ToArray());
    }

    private static Part ContentTypes(IEnumerable<Part> parts) =>
        Part.Of(
            "[Content_Types].xml",
            null,
            new XElement(
                Types + "Types",
                Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
                Default("xml", "application/xml"),
                parts
                    .Where(p => p.ContentType is not null)
                    .Select(p => new XElement(
                        Types + "Override",
                        new XAttribute("PartName", "/" + p.Path),
                        new XAttribute("ContentType", p.ContentType!)
                    ))
            )
        );

    private static XElement Default(string extension, string contentType) =>
        new(Types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", contentType));
}
