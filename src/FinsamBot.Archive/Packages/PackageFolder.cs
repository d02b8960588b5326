using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace FinsamBot.Archive.Packages;

/// <summary>A file that stands in a package.</summary>
/// <param name="Path">From the folder of the METS file that lists it, with slashes.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Id">In the METS file; no other file of the package has it.</param>
public sealed record StoredFile(string Path, string MediaType, DateTimeOffset Created, long Size, string Sha256, string Id);

/// <summary>A folder that files are written into, each once: what was written is what is listed.</summary>
/// <param name="package">The name of the package.</param>
/// <param name="place">Where in the package the folder is; empty for its root.</param>
internal sealed class PackageFolder(string root, string package, string place = "")
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    public string Root { get; } = root;

    /// <summary>A part of the same package.</summary>
    public PackageFolder Below(string folder) => new(Path.Combine(Root, folder), package, $"{place}{folder}/");

    public string IdOf(string name) => NamedUuid.Id($"{package}/{place}{name}");

    /// <summary>Throws <see cref="PackageContentException"/> when there is nothing to write, or something else than was filed.</summary>
    public async Task<StoredFile> PutAsync(string folder, PackagedFile file, CancellationToken cancellation)
    {
        var content = await file.Read(cancellation) ?? throw new PackageContentException(file.Title, isGone: true);
        var written = await PutAsync($"{folder}/{file.Name}", file.MediaType, file.Created, content, cancellation);
        return file.Sha256 is { } filed && filed != written.Sha256 ? throw new PackageContentException(file.Title, isGone: false) : written;
    }

    public Task<StoredFile> PutAsync(string path, DateTimeOffset now, XDocument document, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        using (var writer = XmlWriter.Create(content, Settings))
        {
            document.Save(writer);
        }

        return PutAsync(path, MediaTypes.Xml, now, content.ToArray(), cancellation);
    }

    public async Task<StoredFile> PutAsync(
        string path,
        string mediaType,
        DateTimeOffset created,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellation
    )
    {
        await WriteNewAsync(Root, path, content, cancellation);
        return new StoredFile(path, mediaType, created, content.Length, HashOf(content.Span), IdOf(path));
    }

    /// <summary>Makes the folders above it; a file that is there already is an <see cref="IOException"/>.</summary>
    /// <param name="path">Below the root, with slashes.</param>
    internal static async Task WriteNewAsync(string root, string path, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var target = Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await file.WriteAsync(content, cancellation);
    }

    internal static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

/// <summary>What the files of a package are.</summary>
internal static class MediaTypes
{
    public const string Xml = "application/xml";
    public const string Text = "text/plain";
    public const string Csv = "text/csv";
    public const string Mail = "message/rfc822";
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
