using System.Text;
using System.Xml.Linq;
using FinsamBot.Documents.Annual;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Text;
using FinsamBot.Testing;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Documents.Annual;

[TestClass]
public sealed class AppendixTests
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    public static IEnumerable<object[]> Hostile => HostileTexts.All.Keys.Select(name => new object[] { name });

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(7)]
    [DataRow(40)]
    public void The_validator_finds_no_error_however_many_interventions(int interventions)
    {
        var appendix = SampleAppendix.Of(interventions);
        ValidWord.Require(AppendixDocument.Render(appendix));
        ValidWord.Require(OfficeNote.Render(appendix, AppendixReferences.In(appendix)));
    }

    [TestMethod]
    [DynamicData(nameof(Hostile))]
    public void The_validator_finds_no_error_whatever_people_write(string name)
    {
        var text = HostileTexts.All[name];
        var sample = SampleAppendix.Of(1);
        var line = new ParticipantLine(text, text, 1, 2, 0, 3);
        var table = new AppendixTable(
            text,
            [text, text],
            [
                [text],
                [text, text, text],
            ]
        );
        var appendix = sample with
        {
            Association = text,
            Chapters = [new AppendixChapter(text, text, [new AppendixSection(9, text, FormattedText.Parse(text)) { Tables = [table] }])],
            Participants = new ParticipantTables([line], [line], 5),
        };

        ValidWord.Require(AppendixDocument.Render(appendix));
        Assert.IsGreaterThan(3, AppendixCsv.Render(appendix).Content.Length);
    }

    [TestMethod]
    public void What_an_appendix_says_from_cover_to_what_is_missing()
    {
        var file = AppendixDocument.Render(SampleAppendix.Of(2, paragraphs: 2)).Content;
        string[] parts = ["word/header1.xml", "word/document.xml", "word/footer1.xml"];

        Golden.Matches("appendix.txt", string.Join('\n', parts.SelectMany(part => WordText.Read(file, part)).Select(l => l.Visible)));
    }

    [TestMethod]
    public void What_leads_nowhere_is_listed_for_the_office_and_not_in_the_document()
    {
        var appendix = SampleAppendix.Of(2, paragraphs: 2);
        var note = OfficeNote.Render(appendix, AppendixReferences.In(appendix));

        Golden.Matches("office-note.txt", string.Join('\n', WordText.Read(note.Content).Select(l => l.Visible)));
        Assert.IsFalse(
            WordText.Read(AppendixDocument.Render(appendix).Content).Any(l => l.Text.Contains("Hänvisar till", StringComparison.Ordinal))
        );
    }

    [TestMethod]
    public void Charts_hold_the_numbers_and_say_everything_in_words()
    {
        var file = AppendixDocument.Render(SampleAppendix.Of(40)).Content;
        var charts = Enumerable.Range(1, 6).Select(n => WordText.Xml(file, $"word/charts/chart{n}.xml")).ToList();

        var women = charts[3].Descendants(C + "ser").First();
        Assert.AreEqual("Kvinnor", women.Element(C + "tx")!.Value[^7..]);
        var points = women.Element(C + "val")!.Descendants(C + "pt").Select(p => p.Attribute("idx")!.Value).ToList();
        Assert.DoesNotContain("1", points, "A count that is masked in the table is not in the chart.");
        Assert.AreEqual(40, charts.Take(3).Sum(c => c.Descendants(C + "ser").First().Element(C + "val")!.Descendants(C + "pt").Count()));
        Assert.IsTrue(
            charts.Take(3).All(c => c.Descendants(C + "ser").First().Descendants(C + "pt").Count() > 20),
            "Evenly over the pages."
        );
        var descriptions = WordText
            .Xml(file, "word/document.xml")
            .Descendants()
            .Where(e => e.Name.LocalName == "docPr")
            .Select(e => e.Attribute("descr")!.Value)
            .ToList();
        Assert.HasCount(6, descriptions);
        StringAssert.StartsWith(
            descriptions[0],
            "Stapeldiagram: Nya deltagare 2026 (1 av 3), kvinnor och män per projekt. Vägen vidare: 5 kvinnor, 4 män."
        );
        StringAssert.Contains(descriptions[3], "Bron: ej visat antal kvinnor, ej visat antal män.");
    }

    [TestMethod]
    public void The_same_appendix_gives_the_same_bytes() =>
        Assert.IsTrue(
            AppendixDocument
                .Render(SampleAppendix.Of())
                .Content.Span.SequenceEqual(AppendixDocument.Render(SampleAppendix.Of()).Content.Span)
        );

    [TestMethod]
    public async Task The_PDF_passes_Preflight_and_its_contents_and_those_of_the_Word_file_are_right()
    {
        var appendix = SampleAppendix.Of();
        var outcome = await PdfMaker.MadeAsync("1a", AppendixDocument.Render(appendix));

        Assert.IsNull(outcome.Refusal);
        ValidWord.Require(outcome.Word);
        using var files = new PdfFiles([outcome.Document!]);
        Assert.AreEqual("", await files.FaultsAsPartOneAsync());
        var pages = (await files.TextAsync(0)).Split('\f');
        var contents = WordText.Read(outcome.Word.Content).Where(l => l.Style == "TOC1").Select(l => l.Text.Split('\t')).ToList();
        CollectionAssert.AreEqual(
            appendix.Chapters.Select(c => c.Heading).ToList(),
            contents.Take(appendix.Chapters.Count).Select(c => c[0]).ToList()
        );
        foreach (var (heading, page) in contents.Select(c => (c[0], int.Parse(c[1], System.Globalization.CultureInfo.InvariantCulture))))
        {
            StringAssert.Contains(pages[page - 1], heading, $"page {page}");
            StringAssert.Matches(pages[1], new(System.Text.RegularExpressions.Regex.Escape(heading) + $@"\.+{page}\r?\n"));
        }

        Assert.IsFalse(
            WordText.Xml(outcome.Word.Content, "word/settings.xml").Elements().Any(e => e.Name.LocalName == "updateFields"),
            "Word has nothing to ask."
        );
    }

    [TestMethod]
    [DataRow("1a")]
    [DataRow("2b")]
    public async Task The_charts_of_the_PDF_say_everything_in_words(string level)
    {
        var word = AppendixDocument.Render(SampleAppendix.Of());
        var outcome = await PdfMaker.MadeAsync(level, word);

        var said = WordText
            .Xml(word.Content, "word/document.xml")
            .Descendants()
            .Where(e => e.Name.LocalName == "docPr")
            .Select(e => e.Attribute("descr")!.Value)
            .ToList();
        using var files = new PdfFiles([outcome.Document!]);
        CollectionAssert.AreEqual(said, PdfFiles.AltTexts(outcome.Document!).ToList());
        StringAssert.Contains(await files.InfoAsync(0), "Tagged:          yes");
        StringAssert.Contains(await files.TextAsync(0), "Deltagare per projekt och kön");
    }

    [TestMethod]
    public async Task A_PDF_of_the_finished_Word_file_is_the_same_to_read()
    {
        var first = await PdfMaker.MadeAsync("2b", AppendixDocument.Render(SampleAppendix.Of()));
        var second = await PdfMaker.MadeAsync("2b", first.Word);

        using var files = new PdfFiles([first.Document!, second.Document!]);
        Assert.AreEqual(await files.TextAsync(0), await files.TextAsync(1));
        Assert.IsTrue(second.Word.Content.Length > 0);
    }

    [TestMethod]
    public void The_spreadsheet_holds_numbers_and_no_formula()
    {
        ParticipantLine[] lines =
        [
            new("", "", 12, null, 3, 15),
            new("=1+1", "+46 70", 1, 2, 3, 6),
            new("-Bron", "@SUM(A1)", 0, 0, 0, 0),
            new("\t=x", " =x", 0, 0, 0, 0),
            new("A;B", "Säg \"hej\"\r\nnu", 0, 0, 0, 0),
            new("＝1", "Steg 1-2", 0, 0, 0, 0),
        ];
        var file = AppendixCsv.Render(SampleAppendix.Of(1) with { Participants = new ParticipantTables(lines, [], 5) });

        Assert.AreEqual("Bilaga till årsredovisning 2026 Samordningsförbundet Norrsken.csv", file.FileName);
        Assert.AreEqual(
            "\uFEFFTabell;Projektägare;Projekt;Kvinnor;Män;Kön inte uppgivet;Alla\r\n"
                + "Nya deltagare;Samtliga insatser;;12;..;3;15\r\n"
                + "Nya deltagare;'=1+1;'+46 70;1;2;3;6\r\n"
                + "Nya deltagare;'-Bron;'@SUM(A1);0;0;0;0\r\n"
                + "Nya deltagare;\"'\t=x\";' =x;0;0;0;0\r\n"
                + "Nya deltagare;\"A;B\";\"Säg \"\"hej\"\"\nnu\";0;0;0;0\r\n"
                + "Nya deltagare;'＝1;Steg 1-2;0;0;0;0\r\n",
            Encoding.UTF8.GetString(file.Content.Span)
        );
    }
}
