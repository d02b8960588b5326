using System.Text;
using System.Text.RegularExpressions;

namespace FinsamBot.Documents.Pdf;

/// <summary>
/// The headings of a PDF and the pages they are on, read from its list of bookmarks as LibreOffice writes it: plain objects, in the order
/// of the text (ISO 32000-1, 12.3.3). Empty when it is written otherwise.
/// </summary>
internal static partial class PdfOutline
{
    /// <returns>Titles with page numbers from 1.</returns>
    public static IReadOnlyList<(string Title, int Page)> Read(ReadOnlySpan<byte> pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var kids = Kids().Match(text);
        var pages = Reference()
            .Matches(kids.Groups[1].Value)
            .Select((m, index) => (Object: m.Groups[1].Value, Page: index + 1))
            .ToDictionary(p => p.Object, p => p.Page);
        return
        [
            .. Item()
                .Matches(text)
                .Where(m => pages.ContainsKey(m.Groups[2].Value))
                .Select(m => (Title(m.Groups[1].ValueSpan), pages[m.Groups[2].Value])),
        ];
    }

    /// <summary>UTF-16 in hexadecimal, behind its byte order mark.</summary>
    private static string Title(ReadOnlySpan<char> hexadecimal) =>
        hexadecimal.Length % 4 == 0 ? Encoding.BigEndianUnicode.GetString(System.Convert.FromHexString(hexadecimal)) : "";

    [GeneratedRegex(@"/Type/Pages\b[^>]*?/Kids\[([0-9 R\r\n]*)\]", RegexOptions.NonBacktracking)]
    private static partial Regex Kids();

    [GeneratedRegex("([0-9]+) 0 R", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex(@"/Title<FEFF([0-9A-F]*)>\s*/Dest\[([0-9]+) 0 R", RegexOptions.NonBacktracking)]
    private static partial Regex Item();
}
