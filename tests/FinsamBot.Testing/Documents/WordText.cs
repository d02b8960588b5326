using System.IO.Compression;
using System.Xml.Linq;

namespace FinsamBot.Testing.Documents;

/// <summary>A visible line of a Word document.</summary>
/// <param name="Style">The id of its paragraph style; empty for the default.</param>
/// <param name="Marker">The bullet or number that Word shows before it, or nothing.</param>
/// <param name="Text">Its letters; tabs as <c>\t</c>, line breaks as <c>\n</c>.</param>
/// <param name="Marked">As <paramref name="Text"/>, with <c>**</c> around what is bold, <c>*</c> around italics, and links as
/// <c>[words](address)</c>.</param>
public sealed record WordLine(string Style, string Marker, string Text, string Marked)
{
    public string Visible => Marker.Length > 0 ? $"{Marker} {Text}" : Text;
}

/// <summary>Reads what a person sees in a Word file, without the library that wrote it.</summary>
public static class WordText
{
    private static readonly XNamespace W = WordLists.W;

    /// <summary>The lines of the body in reading order; each table cell's paragraphs are lines.</summary>
    public static IReadOnlyList<WordLine> Read(ReadOnlyMemory<byte> file) => Read(file, "word/document.xml");

    /// <summary>The lines of one part, such as <c>word/header1.xml</c>.</summary>
    public static IReadOnlyList<WordLine> Read(ReadOnlyMemory<byte> file, string part)
    {
        var lists = new WordLists(Xml(file, "word/numbering.xml"));
        var links = Links(file, part);
        return [.. Xml(file, part).Descendants(W + "p").Select(p => Line(p, lists, links))];
    }

    public static XElement Xml(ReadOnlyMemory<byte> file, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(file.ToArray()), ZipArchiveMode.Read);
        using var content = zip.GetEntry(part)!.Open();
        return XDocument.Load(content, LoadOptions.PreserveWhitespace).Root!;
    }

    private static WordLine Line(XElement paragraph, WordLists lists, Dictionary<string, string> links)
    {
        var properties = paragraph.Element(W + "pPr");
        var runs = paragraph.Descendants(W + "r").ToList();
        return new WordLine(
            properties?.Element(W + "pStyle")?.Attribute(W + "val")?.Value ?? "",
            lists.Marker(properties?.Element(W + "numPr")),
            string.Concat(runs.Select(Letters)),
            string.Concat(runs.Select(r => Marked(r, links)))
        );
    }

    private static string Marked(XElement run, Dictionary<string, string> links)
    {
        var look = run.Element(W + "rPr");
        var stars = (look?.Element(W + "b") is null ? "" : "**") + (look?.Element(W + "i") is null ? "" : "*");
        var link =
            run.Parent!.Name == W + "hyperlink" && run.Parent.Attributes().FirstOrDefault(a => a.Name.LocalName == "id") is { } id
                ? links[id.Value]
                : "";
        var letters = Letters(run);
        return stars + (link.Length == 0 || link == letters || link == "mailto:" + letters ? letters : $"[{letters}]({link})") + stars;
    }

    private static Dictionary<string, string> Links(ReadOnlyMemory<byte> file, string part) =>
        part != "word/document.xml"
            ? []
            : Xml(file, "word/_rels/document.xml.rels")
                .Elements()
                .Where(r => r.Attribute("TargetMode")?.Value == "External")
                .ToDictionary(r => r.Attribute("Id")!.Value, r => r.Attribute("Target")!.Value);

    private static string Letters(XElement run) =>
        string.Concat(
            run.Elements()
                .Select(e =>
                    e.Name.LocalName switch
                    {
                        "t" => e.Value,
                        "tab" => "\t",
                        "br" => "\n",
                        _ => "",
                    }
                )
        );
}
