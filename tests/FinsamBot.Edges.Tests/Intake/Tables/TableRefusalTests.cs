using System.IO.Compression;
using System.Text;
using FinsamBot.Intake.Roster;
using FinsamBot.Intake.Tables;
using static FinsamBot.Intake.Tables.TableRefusal;

namespace FinsamBot.Edges.Tests.Intake.Tables;

/// <summary>Files that cannot be read as tables, by what is wrong with them, whatever they are called.</summary>
[TestClass]
public sealed class TableRefusalTests
{
    private static readonly Dictionary<string, (TableRefusal Refusal, Func<byte[]> Content)> Files = new()
    {
        ["nothing"] = (Empty, () => []),
        ["too much"] = (TooLarge, () => new byte[21 * 1024 * 1024]),
        [".xls"] = (OldSpreadsheet, () => Old("Workbook")),
        ["a password"] = (Protected, () => Old("EncryptedPackage")),
        ["HTML"] = (WebPage, () => "<html><table><tr><td>Namn</td></tr></table></html>"u8.ToArray()),
        ["XML"] = (WebPage, () => "<?xml version=\"1.0\"?><Workbook/>"u8.ToArray()),
        ["SYLK"] = (Sylk, () => "ID;PWXL;N;E\nP;PGeneral\n"u8.ToArray()),
        ["PDF"] = (OtherKind, () => "%PDF-1.7\n"u8.ToArray()),
        ["a picture"] = (OtherKind, () => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10]),
        ["bytes"] = (NotText, () => [1, 2, 0, 3, 0, 0, 4]),
        ["a Word document"] = (OtherKind, () => Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<d/>"))),
        ["any archive"] = (OtherKind, () => Zip(("a.txt", "hej"))),
        ["OpenDocument"] = (
            OpenDocument,
            () => Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>"))
        ),
        [".xlsb"] = (OldSpreadsheet, () => Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.bin", "x"))),
        ["macros"] = (
            Macros,
            () =>
                new Book { Parts = { ["xl/vbaProject.bin"] = [1] } }
                    .With("A", "1")
                    .File()
        ),
        ["cut off"] = (Damaged, () => Book.Of("Namn")[..^30]),
        ["a text that is not there"] = (Damaged, () => new Book().Sheet("A", """<row><c t="s"><v>7</v></c></row>""").File()),
        ["XML that ends early"] = (Damaged, () => new Book().Sheet("A", "<row>").File()),
        ["a definition"] = (Definitions, () => Defined("xl/sharedStrings.xml")),
        ["a definition in a sheet"] = (Definitions, () => Defined("xl/worksheets/sheet1.xml")),
        ["a bomb in the texts"] = (
            Inflated,
            () =>
                new Book { Shared = $"<si><t>{new string('a', 80_000_000)}</t></si>" }
                    .With("A", "1")
                    .File()
        ),
        ["a bomb in one cell"] = (
            Inflated,
            () => new Book().Sheet("A", $"<row><c t=\"inlineStr\"><is><t>{new string('a', 80_000_000)}</t></is></c></row>").File()
        ),
        ["rows below the last"] = (Inflated, () => new Book().Sheet("A", """<row r="1048577"><c><v>1</v></c></row>""").File()),
        ["merged without end"] = (
            Inflated,
            () =>
                new Book()
                    .Sheet(
                        "A",
                        "",
                        after: $"<mergeCells>{string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:B2\"/>", 3_000))}</mergeCells>"
                    )
                    .File()
        ),
        ["built in depth"] = (
            Inflated,
            () =>
                new Book()
                    .Sheet("A", string.Concat(Enumerable.Repeat("<row>", 300)) + string.Concat(Enumerable.Repeat("</row>", 300)))
                    .File()
        ),
        ["lost letters"] = (WrongEncoding, () => [.. "Namn;Ort\n"u8, 0x81, 0x8D, 0x8F, 0x90, 0x9D, (byte)'\n']),
    };

    public static IEnumerable<string> Names => Files.Keys;

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_file_is_refused_by_what_it_is(string name)
    {
        var result = TableFileReader.Read(Files[name].Content());

        Assert.AreEqual(Files[name].Refusal, result.Refusal);
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Why_it_is_refused_is_told_as_the_one_mistake_of_the_file(string name)
    {
        var reading = RosterReader.Read("lista.xlsx", Files[name].Content());

        Assert.IsTrue(reading.IsRefused);
        Assert.AreEqual($"File{Files[name].Refusal}", reading.Mistakes.Single().Kind.ToString());
    }

    private static byte[] Old(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes(stream)];

    private static byte[] Zip(params (string Path, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    private static byte[] Defined(string path) =>
        Zip([
            .. new Book()
                .With("A", "1")
                .All()
                .Select(p => (p.Path, p.Path == path ? "<!DOCTYPE x [<!ENTITY a \"b\">]><x/>" : Encoding.UTF8.GetString(p.Content))),
        ]);
}
