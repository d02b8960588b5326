using System.Text;
using FinsamBot.Intake.Reading;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Intake;

[TestClass]
public sealed class ReadingTextTests
{
    private const string Swedish = "Åtgärd: två möten på våren – “bra”, 50 %…\nÄven älvbacka är med och idén är prövad.";

    [TestMethod]
    [DataRow("utf-8", false)]
    [DataRow("utf-8", true)]
    [DataRow("utf-16", true)]
    [DataRow("utf-16BE", true)]
    [DataRow("utf-32", true)]
    [DataRow("windows-1252", false)]
    [DataRow("macintosh", false)]
    public void Letters_are_the_same_however_they_were_saved(string encoding, bool marked)
    {
        var saved = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding));

        var blocks = Blocks([.. marked ? saved.GetPreamble() : [], .. saved.GetBytes(Swedish)]);

        Assert.AreEqual(Swedish, string.Join('\n', blocks));
    }

    [TestMethod]
    public void Letters_of_DOS_are_known_too() =>
        Assert.AreEqual(
            "Åtgärd: två möten på våren",
            Blocks(CodePagesEncodingProvider.Instance.GetEncoding(850)!.GetBytes("Åtgärd: två möten på våren")).Single()
        );

    [TestMethod]
    public void Every_end_of_line_ends_a_line_and_a_form_feed_a_page() =>
        CollectionAssert.AreEqual(
            new[] { "ett", "två", "tre", "Pfyra", "~fem", "sex", "Psju" },
            Text("ett\r\ntvå\rtre\n\ffyra\n \t\n\nfem\vsex\n\f\nsju\u001A")
                .Select(l => l.Replace("~P", "P", StringComparison.Ordinal))
                .ToArray()
        );

    [TestMethod]
    [DataRow("# Rubrik", "1# Rubrik")]
    [DataRow("### 2.1 Aktiviteter ##", "3# 2.1 Aktiviteter")]
    [DataRow("##Rubrik", "2# Rubrik")]
    [DataRow("#finsam", "#finsam")]
    [DataRow("Vi är #1", "Vi är #1")]
    [DataRow("####### sju", "####### sju")]
    [DataRow("**fet** och *kursiv*", "**fet** och *kursiv*")]
    [DataRow("- punkt", "- punkt")]
    [DataRow("Läs [här](#) och [där](https://example.se/)", "Läs här och [där](https://example.se/)")]
    [DataRow("Mål\tUtfall\t", "Mål\tUtfall")]
    [DataRow("av\u00ADstav\u200Bning", "avstavning")]
    [DataRow("    indraget", "    indraget")]
    public void A_line_is_read_alike_in_text_and_Markdown(string line, string expected)
    {
        Assert.AreEqual(expected, Text(line).Single());
        Assert.AreEqual(expected, Markdown(line).Single());
    }

    [TestMethod]
    [DataRow("__fet__ och _kursiv_ men snake_case_namn", "**fet** och *kursiv* men snake_case_namn")]
    [DataRow("+ punkt", "- punkt")]
    [DataRow("> citat", "citat")]
    [DataRow(@"3 \* 4 och G:\mall\\ny", @"3 * 4 och G:\mall\ny")]
    public void Marks_of_Markdown_alone_are_read_in_Markdown_alone(string line, string expected)
    {
        Assert.AreEqual(expected, Markdown(line).Single());
        Assert.AreEqual(line, Text(line).Single());
    }

    [TestMethod]
    public void A_table_is_a_table_and_a_broken_one_stays_lines()
    {
        CollectionAssert.AreEqual(
            new[] { "Före", "[head] Mål|Utfall / Plan|16 \\| 19".Replace("\\|", "|", StringComparison.Ordinal), "Efter" },
            Text("Före\n| Mål | Utfall |\n|:---|---:|\n| Plan | 16 \\| 19 |\nEfter")
        );
        CollectionAssert.AreEqual(new[] { "[] Datum 2026|Namn Sofia" }, Text("| | |\n|---|---|\n| Datum 2026 | Namn Sofia |\n|---|---|"));
        CollectionAssert.AreEqual(new[] { "[] a|b / c|d" }, Text("|a|b|\n|c|d|"));
        CollectionAssert.AreEqual(new[] { "[head] a|b / c|" }, Text("|a|b|\n|-|-|\n|c|"));
        CollectionAssert.AreEqual(new[] { "|a|b|", "|---|---|", "|c|d|e|" }, Text("|a|b|\n|---|---|\n|c|d|e|"));
        CollectionAssert.AreEqual(new[] { "|bara en rad|" }, Text("|bara en rad|"));
        CollectionAssert.AreEqual(new[] { "Ja | Nej" }, Text("Ja | Nej"));
    }

    [TestMethod]
    public void A_line_of_dashes_is_a_gap() => CollectionAssert.AreEqual(new[] { "ett", "~två" }, Text("ett\n-----\ntvå"));

    [TestMethod]
    public void No_letter_of_a_report_is_lost()
    {
        var files = Repository.SharedFolder is { } shared
            ? Directory.GetFiles(Path.Combine(shared, "exempel"), "*.txt").Select(File.ReadAllText)
            : [];
        foreach (
            var text in files.Append("# 2.1 Aktiviteter\n\n**Två** möten | ett\n| a | b |\n|---|---|\n| c |\n\n1) sedan\f\tslut").ToList()
        )
        {
            var read = SourceReader.Read("rapport.txt", Encoding.UTF8.GetBytes(text)).Document!;

            // The marks that the test itself puts before a line are letters too.
            var unmarked = read with
            {
                Blocks = [.. read.Blocks.Select(Unmarked)],
            };
            Assert.AreEqual(Letters(text), Letters(string.Concat(ReadingWord.Shown(unmarked))));
        }
    }

    private static SourceBlock Unmarked(SourceBlock block) =>
        block is SourceLine line ? new SourceLine(line.Text) : ((SourceTable)block) with { HasHeader = false, AfterBlank = false };

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string[] Text(string text) => Blocks(Encoding.UTF8.GetBytes(text));

    private static string[] Markdown(string text) => Blocks(Encoding.UTF8.GetBytes(text), "rapport.md");

    private static string[] Blocks(byte[] content, string name = "rapport.txt")
    {
        var result = SourceReader.Read(name, content);
        Assert.IsTrue(result.IsRead, result.Refusal?.Reason.ToString());
        return ReadingWord.Shown(result.Document);
    }
}
