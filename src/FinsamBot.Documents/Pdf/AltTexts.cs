using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FinsamBot.Documents.Packaging;
using FinsamBot.Documents.Word;

namespace FinsamBot.Documents.Pdf;

/// <summary>
/// Gives the charts of a PDF the words that stand for them in the Word document: LibreOffice forgets them when it reads a chart. They are
/// appended as an update of the file (ISO 32000-1, 7.5.6), which leaves what is there as it is.
/// </summary>
internal static partial class AltTexts
{
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    /// <summary>What a Word document says instead of its charts.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Part> parts, XElement? document) =>
        parts.Any(p => p.Path.StartsWith(Charts.Folder, StringComparison.Ordinal))
            ? [.. document!.Descendants(Drawing + "docPr").Select(d => d.Attribute("descr")?.Value ?? "")]
            : [];

    /// <param name="words">For each figure, in the order of the text.</param>
    /// <returns>The PDF as it was when its figures have words already, are another number, or are written otherwise than LibreOffice
    /// does.</returns>
    public static byte[] Add(byte[] pdf, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return pdf;
        }

        var text = Encoding.Latin1.GetString(pdf);
        var figures = Figure().Matches(text).Where(m => !m.Value.Contains("/Alt", StringComparison.Ordinal)).ToList();
        var end = Trailer().Matches(text).LastOrDefault();
        if (figures.Count != words.Count || end is null)
        {
            return pdf;
        }

        var update = new StringBuilder();
        var places = new List<(int Object, int Offset)>();
        foreach (var (figure, said) in figures.Zip(words))
        {
            var number = figure.Groups[1];
            places.Add((int.Parse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), pdf.Length + update.Length));
            var alt = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(said));
            update.Append(
                CultureInfo.InvariantCulture,
                $"{number.Value} 0 obj\n<<{figure.Groups[2].Value.TrimEnd()}\n/Alt<FEFF{alt}>\n>>\nendobj\n\n"
            );
        }

        return [.. pdf, .. Encoding.Latin1.GetBytes(Closed(update, places, end, pdf.Length + update.Length))];
    }

    /// <summary>With where the new objects are, and where to read on about the old ones.</summary>
    private static string Closed(StringBuilder update, List<(int Object, int Offset)> places, Match end, int start)
    {
        update.Append("xref\n");
        foreach (var (number, offset) in places.OrderBy(p => p.Object))
        {
            update.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offset:D10} 00000 n \n");
        }

        var trailer = Checksum().Replace(end.Groups[1].Value, "").TrimEnd();
        update.Append(CultureInfo.InvariantCulture, $"trailer\n<<{trailer}\n/Prev {end.Groups[2].Value}\n>>\nstartxref\n{start}\n%%EOF\n");
        return update.ToString();
    }

    [GeneratedRegex(@"\b([0-9]+) 0 obj\s*<<(/Type/StructElem\s*/S/Figure\b(?:(?!endobj).)*)>>\s*endobj", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\btrailer\s*<<((?:(?!startxref).)*)>>\s*startxref\s*([0-9]+)\s*%%EOF", RegexOptions.Singleline)]
    private static partial Regex Trailer();

    /// <summary>LibreOffice's own, over the file without the update.</summary>
    [GeneratedRegex("/DocChecksum */[0-9A-F]+", RegexOptions.NonBacktracking)]
    private static partial Regex Checksum();
}
