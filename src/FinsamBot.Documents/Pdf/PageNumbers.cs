using System.Globalization;
using System.Xml.Linq;
using FinsamBot.Documents.Packaging;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Documents.Pdf;

/// <summary>
/// Writes the page numbers of a PDF into the contents of the Word document it was made of, and makes a field of the list that Word can
/// renew. So it is right when it is opened, and nothing is asked.
/// </summary>
internal static class PageNumbers
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The document as it was, when it has no contents or the PDF does not have the same headings.</summary>
    /// <param name="parts">Of the document, and <paramref name="document"/> the one that holds its text.</param>
    public static RenderedDocument Fill(RenderedDocument word, IReadOnlyList<Part> parts, XElement? document, ReadOnlySpan<byte> pdf)
    {
        var lines =
            document?.Descendants(W + "p").Where(p => Style(p)?.StartsWith(StyleIds.Contents, StringComparison.Ordinal) == true).ToList()
            ?? [];
        if (lines.Count == 0 || Pages(lines, PdfOutline.Read(pdf)) is not { } pages)
        {
            return word;
        }

        foreach (var (line, page) in lines.Zip(pages))
        {
            Put(line, page);
        }

        AsField(lines);
        return word with { Content = PackageFile.Zip(parts.Select(p => Changed(p, document!))) };
    }

    /// <summary>A page for each line; null when a heading is not found behind the one before it.</summary>
    private static List<int>? Pages(List<XElement> lines, IReadOnlyList<(string Title, int Page)> headings)
    {
        var (pages, at) = (new List<int>(), 0);
        foreach (var text in lines.Select(l => string.Concat(l.Descendants(W + "t").Select(t => t.Value))))
        {
            while (at < headings.Count && !IsSame(headings[at].Title, text))
            {
                at++;
            }

            if (at == headings.Count)
            {
                return null;
            }

            pages.Add(headings[at++].Page);
        }

        return pages;
    }

    private static bool IsSame(string title, string text) =>
        string.Concat(title.Where(char.IsLetterOrDigit)) == string.Concat(text.Where(char.IsLetterOrDigit));

    private static void Put(XElement line, int page)
    {
        var before = line.Descendants(W + "fldChar").Single(f => f.Attribute(W + "fldCharType")?.Value == "separate").Parent!;
        before.ElementsAfterSelf(W + "r").First().ReplaceNodes(new XElement(W + "t", page.ToString(CultureInfo.InvariantCulture)));
    }

    private static void AsField(List<XElement> lines)
    {
        var deepest = lines.Max(l => Style(l)![^1]);
        var instruction = new XElement(
            W + "instrText",
            new XAttribute(XNamespace.Xml + "space", "preserve"),
            $" TOC \\o \"1-{deepest}\" \\h \\z \\u "
        );
        lines[0].Element(W + "pPr")!.AddAfterSelf(Run(Sign("begin")), Run(instruction), Run(Sign("separate")));
        lines[^1].Add(Run(Sign("end")));
    }

    private static XElement Run(XElement content) => new(W + "r", content);

    private static XElement Sign(string kind) => new(W + "fldChar", new XAttribute(W + "fldCharType", kind));

    private static Part Changed(Part part, XElement document)
    {
        if (part.Path == WordPackage.SettingsPath)
        {
            var settings = PackageFile.Xml([part], part.Path)!;
            settings.Elements(W + "updateFields").Remove();
            return Part.Of(part.Path, part.ContentType, settings);
        }

        return part.Path == WordPackage.DocumentPath ? Part.Of(part.Path, part.ContentType, document) : part;
    }

    private static string? Style(XElement paragraph) => paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value;
}
