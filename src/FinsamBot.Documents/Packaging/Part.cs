using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;

namespace FinsamBot.Documents.Packaging;

/// <summary>One file of a package. It is written straight into the package, so no second copy of it is ever in memory.</summary>
/// <param name="ContentType">Null where the extension says it.</param>
/// <param name="WriteTo">Writes the file, the same bytes each time.</param>
internal sealed record Part(string Path, string? ContentType, Action<Stream> WriteTo)
{
    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static Part Of(string path, string? contentType, byte[] content) => new(path, contentType, stream => stream.Write(content));

    public static Part Of(string path, string? contentType, OpenXmlPartRootElement root) => new(path, contentType, root.Save);

    public static Part Of(string path, string? contentType, XElement root) =>
        new(
            path,
            contentType,
            stream => new XDocument(new XDeclaration("1.0", "utf-8", "yes"), root).Save(stream, SaveOptions.DisableFormatting)
        );

    /// <param name="root">Writes the outermost element with all that is in it.</param>
    public static Part Of(string path, string? contentType, Action<XmlWriter> root) =>
        new(
            path,
            contentType,
            stream =>
            {
                using var xml = XmlWriter.Create(stream, Plain);
                xml.WriteStartDocument();
                root(xml);
            }
        );

    /// <summary>The bytes of the file.</summary>
    public byte[] Content()
    {
        using var copy = new MemoryStream();
        WriteTo(copy);
        return copy.ToArray();
    }

    /// <summary>The same part as finished bytes, for one that goes into many packages.</summary>
    public Part Finished() => Of(Path, ContentType, Content());
}
