using System.IO.Compression;
using System.Text;

namespace FinsamBot.Testing.Documents;

/// <summary>Small files of the kinds that people attach to reports, each one that its own program opens.</summary>
public static class SampleFiles
{
    private const string Types = "[Content_Types].xml";
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Root = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Eight pixels by eight.</summary>
    public static byte[] Png { get; } =
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAbElEQVR42g3JQQEAMAgDMZSgpEqqhOepQAlKqmjLN1VFFypcTLHF"
                + "FSmqmm7UuJlmm2vSP0QLCYsRK05EP0wbGZsxa87EP4YeNHiYYYcbMj+WXrR4mWWXW7I/jj50+JhjjztyP0IHBYcJGy4kPLAsVIH5"
                + "pgt5AAAAAElFTkSuQmCC"
        );

    /// <summary>One pixel.</summary>
    public static byte[] Jpeg { get; } =
    [
        .. Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP////////////////////////////////////////////////////////////////////////"
                + "//////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA="
        ),
        0xFF,
        0xD9,
    ];

    public static byte[] Pdf(string says = "Bilaga") =>
        Encoding.Latin1.GetBytes(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                + $"% {says}\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
        );

    public static byte[] Word(string says = "Bilaga", params (string Path, string Content)[] more) =>
        Zip([
            (Types, ContentTypes("word/document.xml", Office + "wordprocessingml.document.main+xml")),
            ("_rels/.rels", Relations("officeDocument", "word/document.xml")),
            (
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                    + $"<w:p><w:r><w:t>{says}</w:t></w:r></w:p></w:body></w:document>"
            ),
            .. more,
        ]);

    public static byte[] Workbook(string says = "Bilaga", params (string Path, string Content)[] more) =>
        Zip([
            (
                Types,
                ContentTypes(
                    "xl/workbook.xml",
                    Office + "spreadsheetml.sheet.main+xml",
                    "xl/worksheets/sheet1.xml",
                    Office + "spreadsheetml.worksheet+xml"
                )
            ),
            ("_rels/.rels", Relations("officeDocument", "xl/workbook.xml")),
            (
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Sheets}\" xmlns:r=\"{Root}\">"
                    + "<sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", Relations("worksheet", "worksheets/sheet1.xml")),
            (
                "xl/worksheets/sheet1.xml",
                $"<worksheet xmlns=\"{Sheets}\"><sheetData><row r=\"1\">"
                    + $"<c r=\"A1\" t=\"inlineStr\"><is><t>{says}</t></is></c></row></sheetData></worksheet>"
            ),
            .. more,
        ]);

    /// <summary>Any zip file.</summary>
    public static byte[] Zip(params IEnumerable<(string Path, string Content)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                var entry = zip.CreateEntry(path);
                entry.LastWriteTime = new DateTimeOffset(2026, 4, 2, 8, 0, 0, TimeSpan.Zero);
                using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static string ContentTypes(params string[] overrides) =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + string.Concat(overrides.Chunk(2).Select(o => $"<Override PartName=\"/{o[0]}\" ContentType=\"{o[1]}\"/>"))
        + "</Types>";

    private static string Relations(string kind, string target) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + $"<Relationship Id=\"r0\" Type=\"{Root}/{kind}\" Target=\"{target}\"/></Relationships>";
}
