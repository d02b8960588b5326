using System.Buffers;
using System.Text;
using FinsamBot.Domain.Text;
using FinsamBot.Intake.Reading;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Intake;

/// <summary>Thousands of spoilt files, a hundred thousand in the whole run: each is read or refused, and what is read is well
/// formed.</summary>
[TestClass]
public sealed class ReadingMutatedFilesTests
{
    private static readonly int PerCase = Effort.Of(400, 5_000);

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\f\v\u0085\u2028\u2029");

    private const string Report =
        "# Kvartalsrapport\n\n2.1 Aktiviteter: Två *möten* och **fyra** åtgärder.\n- ett\n    - två\n1. tre\n| Mål | Utfall "
        + "|\n|---|---|\n| Plan | 16 |\n[här](#) [där](https://example.se/)\n\fSlut\tpå";

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "<w:p>",
            "</w:p>",
            "<w:tbl><w:tr><w:tc>",
            "</w:tc></w:tr></w:tbl>",
            "<w:sdt>",
            "<w:sdtContent>",
            "<w:del>",
            "<!--",
            "]]>",
            "<![CDATA[",
            "<?x ?>",
            "&#x0;",
            "&a;",
            "<!DOCTYPE w []>",
            "xmlns:w=\"\"",
            "w:val=\"-1\"",
            "w:val=\"2147483648\"",
            "\"",
            "PK\x03\x04",
            "PK\x05\x06",
            "PK\x01\x02",
            "\0\0\0\0",
            "\xFF\xFF\xFF\xFF",
            "\xEF\xBB\xBF",
            "\xFF\xFE",
            "**",
            "[",
            "](",
            "|",
            "|-|",
            "#",
            "\r",
            "\f",
            "\xE5\xE4\xF6",
            "<w:numPr><w:ilvl w:val=\"8\"/><w:numId w:val=\"5\"/></w:numPr>",
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
            "<w:gridSpan w:val=\"99999999\"/>",
            "<w:br w:type=\"page\"/>",
        }.Select(Encoding.Latin1.GetBytes),
    ];

    private static readonly ReadingWord Word = new()
    {
        Styles =
            """<w:style w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="H"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>""",
        Numbering =
            """<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>""",
        Footnotes = """<w:footnote w:id="1"><w:p><w:r><w:t>not</w:t></w:r></w:p></w:footnote>""",
        Relations = [("hyperlink", "l", "https://example.se/", true)],
        Body =
            """<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>Åtgärder</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>ett</w:t></w:r><w:hyperlink r:id="l"><w:r><w:t>två</w:t></w:r></w:hyperlink></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:sdt><w:sdtPr><w:tag w:val="t"/></w:sdtPr><w:sdtContent><w:p><w:ins><w:r><w:t>d</w:t><w:footnoteReference w:id="1"/></w:r></w:ins></w:p></w:sdtContent></w:sdt><w:sectPr/>""",
    };

    private static readonly byte[] Packed = Word.File();
    private static readonly byte[] Stored = Word.File(packed: false);
    private static readonly byte[] Document = Encoding.UTF8.GetBytes(Word.DocumentXml);

    public static IEnumerable<object[]> Cases =>
        from kind in new[] { "zip", "stored zip", "letters", "elements", "styles", "text", "Markdown" }
        from seed in Enumerable.Range(0, kind is "letters" or "elements" ? 5 : 2)
        select new object[] { kind, seed };

    [TestMethod]
    public void There_are_enough_of_them() => Assert.AreEqual(Effort.Of(8_000, 100_000), Cases.Count() * PerCase);

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_spoilt_file_is_read_or_refused(string kind, int seed)
    {
        var (random, mutation) = (new Random(seed), new ReadingMutation((kind.Length * 100) + seed));
        var name =
            kind == "text" ? "a.txt"
            : kind == "Markdown" ? "a.md"
            : "a.docx";
        var read = 0;
        for (var n = 0; n < PerCase; n++)
        {
            var result = SourceReader.Read(name, Spoilt(kind, mutation, random));

            Assert.AreNotEqual(result.Document is null, result.Refusal is null);
            Assert.AreNotEqual("", result.Refusal?.In(Language.Swedish));
            AssertWellFormed(result.Document);
            read += result.IsRead ? 1 : 0;
        }

        // Of a few everything or nothing may be readable; of all neither is.
        Assert.IsInRange(kind == "elements" ? PerCase / 2 : Effort.Of(0, 1), Effort.Of(PerCase, PerCase - 1), read);
    }

    internal static byte[] Spoilt(string kind, ReadingMutation mutation, Random random) =>
        kind switch
        {
            "zip" => mutation.Spoil(Packed, Pieces),
            "stored zip" => mutation.Spoil(Stored, Pieces),
            "letters" => Word.FileWith(mutation.Spoil(Document, Pieces), packed: false),
            "elements" => Word.FileWith(ReadingElements.Spoil(Word.DocumentXml, random), packed: false),
            "styles" => (
                Word with
                {
                    Styles = Encoding.Latin1.GetString(mutation.Spoil(Encoding.Latin1.GetBytes(Word.Styles), Pieces)),
                }
            ).File(packed: false),
            "text" => mutation.Spoil(Encoding.Latin1.GetBytes(Report), Pieces),
            _ => mutation.Spoil(Encoding.UTF8.GetBytes(Report), Pieces),
        };

    private static void AssertWellFormed(SourceDocument? document)
    {
        foreach (var block in document?.Blocks ?? [])
        {
            if (block is SourceTable table)
            {
                Assert.IsGreaterThan(1, table.Rows[0].Count);
                Assert.IsTrue(table.Rows.All(row => row.Count == table.Rows[0].Count));
                Assert.IsTrue(table.Rows.SelectMany(row => row).Any(cell => cell.Length > 0));
            }
            else if (block is SourceLine line)
            {
                Assert.IsFalse(string.IsNullOrWhiteSpace(line.Text));
                Assert.IsFalse(line.Text.AsSpan().ContainsAny(LineEnds), line.Text);
                Assert.IsTrue(line.HeadingLevel is null or (>= 1 and <= 9));
            }
        }
    }
}
