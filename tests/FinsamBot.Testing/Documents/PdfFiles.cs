using System.Text;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Testing.Documents;

/// <summary>PDF files in a temporary folder of their own, to be judged by programs that did not write them. They tell tags, metadata,
/// fonts and faults beside the text; PdfPig, which reads text only, would come on top of them.</summary>
public sealed partial class PdfFiles : IDisposable
{
    private const string Jars = "/usr/share/java/";

    // Preflight asks for the last two, which left Java with version 11.
    private static readonly string[] Preflight =
    [
        "preflight",
        "pdfbox2",
        "fontbox2",
        "xmpbox",
        "commons-logging",
        "javax.activation",
        "jaxb-api",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-pdf-test-");

    public PdfFiles(IEnumerable<RenderedDocument> documents)
    {
        foreach (var document in documents)
        {
            var file = Path.Combine(_folder.FullName, $"{Files.Count}.pdf");
            File.WriteAllBytes(file, document.Content.ToArray());
            Files.Add(file);
        }
    }

    public List<string> Files { get; } = [];

    /// <summary>What PDFBox Preflight has against the files as PDF/A-1b; empty when all are valid.</summary>
    public async Task<string> FaultsAsPartOneAsync()
    {
        var run = await ProgramRun.RunAsync(
            "java",
            "-cp",
            string.Join(':', Preflight.Select(jar => $"{Jars}{jar}.jar")),
            "org.apache.pdfbox.preflight.Validator_A1b",
            "group",
            _folder.FullName
        );
        var judged = Verdict().Count(run.Output);
        return judged == Files.Count
            ? ValidLine().Replace(run.Output, "").Trim()
            : $"{judged} of {Files.Count} files were judged: {run.Output}{run.Errors}";
    }

    /// <summary>Everything pdfinfo says about a file: facts, metadata, or structure.</summary>
    public async Task<string> InfoAsync(int file, params string[] options) =>
        (await ProgramRun.RunAsync("pdfinfo", [.. options, Files[file]])).Output;

    public async Task<string> FontsAsync(int file) => (await ProgramRun.RunAsync("pdffonts", Files[file])).Output;

    /// <summary>The words that stand for pictures.</summary>
    public static IEnumerable<string> AltTexts(RenderedDocument pdf)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        return Alt()
            .Matches(Encoding.Latin1.GetString(pdf.Content.Span))
            .Select(m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[1].Value)));
    }

    /// <summary>The text in reading order, pages parted by form feeds.</summary>
    public async Task<string> TextAsync(int file) => (await ProgramRun.RunAsync("pdftotext", "-layout", Files[file], "-")).Output;

    public void Dispose() => _folder.Delete(recursive: true);

    [GeneratedRegex("/Alt<FEFF([0-9A-F]*)>")]
    private static partial Regex Alt();

    [GeneratedRegex(@"^The file \S+ is (not )?a valid PDF/A-1b file", RegexOptions.Multiline)]
    private static partial Regex Verdict();

    [GeneratedRegex(@"^The file \S+ is a valid PDF/A-1b file\s*$", RegexOptions.Multiline)]
    private static partial Regex ValidLine();
}
