using System.Xml.Linq;
using DocumentFormat.OpenXml;

namespace FinsamBot.Documents.Packaging;

/// <summary>One file of a package.</summary>
/// <param name="ContentType">Null where the extension says it.</param>
internal sealed record Part(string Path, string? ContentType, byte[] Content)
{
    public static Part Of(string path, string? contentType, OpenXmlPartRootElement root)
    {
        using var stream = new MemoryStream();
        root.Save(stream);
        return new Part(path, contentType, stream.ToArray());
    }

    public static Part Of(string path, string? contentType, XElement root)
    {
        using var stream = new MemoryStream();
        new XDocument(new XDeclaration("1.0", "utf-8", "yes"), root).Save(stream, SaveOptions.DisableFormatting);
        return new Part(path, contentType, stream.ToArray());
    }
}
