using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Documents.Pdf;

/// <summary>A temporary folder with the documents, LibreOffice's own profile, and what it makes. Gone when the work is done, however it
/// ended.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-pdf-");

    public WorkFolder(PdfSource kind)
    {
        Kind = kind;
        Caution.WriteTo(System.IO.Path.Combine(Path, "profile"));
    }

    /// <summary>What all the documents in it are.</summary>
    public PdfSource Kind { get; }

    public string Path => _folder.FullName;

    /// <summary>A profile of its own: two runs in the same one disturb each other, and a person's own is nobody's business.</summary>
    public string Profile => new Uri(System.IO.Path.Combine(Path, "profile")).AbsoluteUri;

    public string Output => System.IO.Path.Combine(Path, "pdf");

    /// <summary>Names are numbers here: what people called a document never reaches a command line.</summary>
    public string Source(int number) =>
        System.IO.Path.Combine(Path, number.ToString(System.Globalization.CultureInfo.InvariantCulture) + Kind.Ending);

    public async Task WriteAsync(int number, RenderedDocument document, CancellationToken cancellation) =>
        await File.WriteAllBytesAsync(Source(number), document.Content, cancellation);

    /// <summary>The PDF of a document, or null when there is none.</summary>
    public async Task<byte[]?> ReadAsync(int number, CancellationToken cancellation)
    {
        var file = System.IO.Path.Combine(Output, $"{number}.pdf");
        if (!File.Exists(file))
        {
            return null;
        }

        var content = await File.ReadAllBytesAsync(file, cancellation);
        return IsWhole(content) ? content : null;
    }

    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A virus scanner may still hold a file: the system empties its temporary folder in its own time.
        }
    }

    /// <summary>A program that broke down leaves the beginning of a file.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8) && content[^Math.Min(32, content.Length)..].IndexOf("%%EOF"u8) >= 0;
}
