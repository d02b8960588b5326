using System.IO.Compression;
using System.Text;
using FinsamBot.Intake.Reading;
using static FinsamBot.Intake.Reading.ImportRefusalReason;

namespace FinsamBot.Edges.Tests.Intake;

/// <summary>Files that must not be taken in, by what is wrong with them.</summary>
internal static class ReadingBadFiles
{
    private const string Relative = "http://127.0.0.1:9/x";

    public static IReadOnlyDictionary<string, (string Name, ImportRefusalReason Reason, Func<byte[]> Content)> All { get; } =
        new Dictionary<string, (string, ImportRefusalReason, Func<byte[]>)>
        {
            ["nothing"] = ("rapport.docx", Empty, () => []),
            ["blanks"] = ("rapport.txt", Blank, () => " \r\n\t \f "u8.ToArray()),
            ["a mark and blanks"] = ("rapport.txt", Blank, () => [0xFF, 0xFE, 0x20, 0, 0x0A, 0]),
            ["an empty document"] = (
                "rapport.docx",
                Blank,
                () => Body("<w:p/><w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>")
            ),
            ["more megabytes than allowed"] = ("rapport.txt", TooLarge, () => Filled(20 * 1024 * 1024 + 1, 'a')),
            ["text without end"] = ("rapport.txt", TooLong, () => Filled(19 * 1024 * 1024, 'a')),
            ["lines without end"] = (
                "rapport.txt",
                TooLong,
                () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n", 900_000)))
            ),
            ["paragraphs without end"] = ("rapport.docx", TooLong, () => Body(Many("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 60_000))),
            ["cells without end"] = (
                "rapport.docx",
                TooLong,
                () =>
                    Body(
                        "<w:tbl><w:tr>"
                            + Many("""<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr></w:tc>""", 60_000)
                            + "</w:tr></w:tbl>"
                    )
            ),
            ["one note a million times"] = (
                "rapport.docx",
                TooLong,
                () =>
                    (
                        new ReadingWord
                        {
                            Footnotes =
                                $"""<w:footnote w:id="1"><w:p><w:r><w:t>{new string('a', 100_000)}</w:t></w:r></w:p></w:footnote>""",
                            Body = "<w:p><w:r>" + Many("""<w:footnoteReference w:id="1"/>""", 100_000) + "</w:r></w:p>",
                        }
                    ).File()
            ),
            ["gaps without end"] = ("rapport.docx", Blank, () => Body(Many("<w:p><w:r><w:rPr/></w:r></w:p>", 250_000))),
            ["a bomb"] = ("rapport.docx", Inflated, () => new ReadingWord().FileWith(new byte[80_000_000])),
            ["a bomb that lies about its size"] = (
                "rapport.docx",
                Inflated,
                () => new ReadingWord().FileWith(new byte[80_000_000], size: 2_000)
            ),
            ["a bomb among the pictures"] = (
                "rapport.docx",
                Inflated,
                () => new ReadingWord().Zip().Add("word/media/image1.png", new byte[80_000_000], size: 2_000).File()
            ),
            ["a bomb within a bomb"] = (
                "rapport.docx",
                OtherDocumentInside,
                () => new ReadingWord().Zip().Add("word/media/inner.zip", Archive(("0", new byte[9_000_000]))).File()
            ),
            ["entries without end"] = ("rapport.docx", Inflated, () => Entries(60_000, null)),
            ["more entries than the end can count"] = ("rapport.docx", Damaged, () => Entries(65_536 + 3, null)),
            ["many names for one content"] = ("rapport.docx", Inflated, OneContentUnderManyNames),
            ["two parts of one name"] = ("rapport.docx", Damaged, () => new ReadingWord().Zip().Add("WORD/document.xml", "<a/>"u8).File()),
            ["depth without end"] = ("rapport.docx", Inflated, () => Body(Many("<w:p>", 500_000))),
            ["tables within tables"] = ("rapport.docx", Inflated, () => Body(Many("<w:tbl><w:tr><w:tc>", 1_000))),
            ["fields within fields"] = (
                "rapport.docx",
                Inflated,
                () => Body("<w:p><w:r>" + Many("""<w:fldChar w:fldCharType="begin"/>""", 1_000) + "</w:r></w:p>")
            ),
            ["one endless tag"] = ("rapport.docx", Inflated, () => Body($"""<w:p w:a="{new string('a', 6_000_000)}"/>""")),
            ["names without end"] = (
                "rapport.docx",
                Inflated,
                () => Body(string.Concat(Enumerable.Range(0, 200_000).Select(n => $"<a{n}/>")))
            ),
            ["a billion laughs"] = (
                "rapport.docx",
                Definitions,
                () => Xml("<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><w>&b;</w>")
            ),
            ["an outside entity"] = ("rapport.docx", Definitions, () => Xml($"<!DOCTYPE w SYSTEM \"{Relative}\"><w/>")),
            ["a definition in UTF-16"] = (
                "rapport.docx",
                Definitions,
                () =>
                    new ReadingWord().FileWith(
                        Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<!DOCTYPE w []><w/>")).ToArray()
                    )
            ),
            ["a definition where nobody reads"] = ("rapport.docx", Definitions, () => Part("docProps/app.xml", "<!DOCTYPE w []><w/>")),
            ["a web page inserted"] = ("rapport.docx", OtherDocumentInside, () => Body("""<w:altChunk r:id="x"/>""")),
            ["macros"] = ("rapport.docx", Macros, () => Part("word/vbaProject.bin", "x")),
            ["a document made for macros"] = (
                "rapport.docm",
                Macros,
                () => (new ReadingWord { MainType = "application/vnd.ms-word.document.macroEnabled.main+xml" }).File()
            ),
            ["an old document"] = ("rapport.docx", OldWord, () => Old("WordDocument")),
            ["a locked document"] = ("rapport.docx", Protected, () => Old("EncryptedPackage")),
            ["a locked zip"] = ("rapport.docx", Protected, () => new ReadingZip().Add("[Content_Types].xml", "x"u8, flags: 1).File()),
            ["an old sheet"] = ("rapport.doc", Spreadsheet, () => Old("Workbook")),
            ["an unknown way to pack"] = (
                "rapport.docx",
                Damaged,
                () => new ReadingZip().Add("[Content_Types].xml", "x"u8, method: 12).File()
            ),
            ["a PDF"] = ("rapport.docx", Pdf, () => "%PDF-1.7\n%åäö\n"u8.ToArray()),
            ["RTF"] = ("rapport.doc", RichText, () => "{\\rtf1\\ansi Text}"u8.ToArray()),
            ["OpenDocument"] = (
                "rapport.docx",
                OpenDocument,
                () => Archive(("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("content.xml", "<a/>"u8.ToArray()))
            ),
            ["a sheet"] = (
                "rapport.docx",
                Spreadsheet,
                () => Archive(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("xl/workbook.xml", "<a/>"u8.ToArray()))
            ),
            ["slides"] = (
                "rapport.docx",
                Presentation,
                () => Archive(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("ppt/presentation.xml", "<a/>"u8.ToArray()))
            ),
            ["a plain zip"] = ("rapport.docx", ImportRefusalReason.Archive, () => Archive(("rapport.txt", "Text"u8.ToArray()))),
            ["a picture"] = ("rapport.docx", Picture, () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]),
            ["a photograph"] = ("rapport.txt", Picture, () => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46]),
            ["a web page"] = ("rapport.doc", WebPage, () => "\r\n<html xmlns:w='urn:x'><body>Text</body></html>"u8.ToArray()),
            ["text that is called Word"] = ("rapport.docx", NotWord, () => "Kvartalsrapport\n"u8.ToArray()),
            ["another ending"] = ("rapport.csv", UnknownKind, () => "a;b\n"u8.ToArray()),
            ["half a zip"] = (
                "rapport.docx",
                Damaged,
                () =>
                {
                    var file = new ReadingWord().File();
                    return file[..(file.Length / 2)];
                }
            ),
            ["a zip without its last byte"] = ("rapport.docx", Damaged, () => new ReadingWord().File()[..^1]),
            ["a changed letter"] = ("rapport.docx", Damaged, () => Changed(new ReadingWord().File(packed: false))),
            ["XML cut off"] = ("rapport.docx", Damaged, () => Xml("<w:document><w:body><w:p>")),
            ["no main part"] = ("rapport.docx", Damaged, () => new ReadingZip().Add("[Content_Types].xml", "<Types/>"u8).File()),
            ["UTF-8 cut off"] = ("rapport.txt", Damaged, () => Encoding.UTF8.GetBytes("Avvikelse: Något å")[..^1]),
            ["UTF-16 cut off"] = ("rapport.txt", Damaged, () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Något"), 0x61]),
            ["UTF-16 without its mark"] = (
                "rapport.txt",
                WrongEncoding,
                () => Encoding.Unicode.GetBytes("Vi har haft tre möten om planen.")
            ),
            ["Russian letters"] = ("rapport.txt", WrongEncoding, () => [.. Enumerable.Range(0xC0, 64).Select(n => (byte)n)]),
            ["letters read wrongly once before"] = (
                "rapport.txt",
                WrongEncoding,
                () => Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("Åtgärd: möten på måndag för åtta")))
            ),
            ["letters already lost"] = ("rapport.txt", WrongEncoding, () => Encoding.UTF8.GetBytes("M\uFFFDten p\uFFFD m\uFFFDndagar")),
            ["a program"] = ("rapport.txt", NotText, () => [0x7F, .. "ELF"u8, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 62, 0, 0xE5, 0xFF]),
            ["control characters"] = (
                "rapport.md",
                NotText,
                () => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\u0001\u0002", 50)))
            ),
        };

    private static byte[] Body(string body) => (new ReadingWord { Body = body }).File();

    private static byte[] Xml(string document) => new ReadingWord().FileWith(Encoding.UTF8.GetBytes(document));

    private static byte[] Part(string path, string content) => (new ReadingWord { Parts = [(path, content)] }).File();

    private static byte[] Old(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500], .. Encoding.Unicode.GetBytes(stream), .. new byte[500]];

    private static byte[] Filled(int length, char letter) => [.. Enumerable.Repeat((byte)letter, length)];

    private static string Many(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static byte[] Archive(params (string Path, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in entries)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Entries(int many, int? said)
    {
        var zip = new ReadingWord().Zip();
        for (var n = 0; n < many; n++)
        {
            zip.Add($"word/media/{n}", [], packed: false);
        }

        return zip.File(said);
    }

    private static byte[] OneContentUnderManyNames()
    {
        var zip = new ReadingWord().Zip();
        var content = new byte[1_000_000];
        var at = zip.Position;
        zip.Add("word/media/0", content);
        for (var n = 1; n < 100; n++)
        {
            zip.Again($"word/media/{n}", content, at);
        }

        return zip.File();
    }

    private static byte[] Changed(byte[] file)
    {
        file[file.AsSpan().IndexOf(">Text<"u8) + 1]++;
        return file;
    }
}
