using FinsamBot.Documents.Annual;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Annual.Board;
using FinsamBot.Domain.Text;
using FinsamBot.Testing;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Documents.Annual;

/// <summary>The board's paper as a document.</summary>
[TestClass]
public sealed class BoardDocumentTests
{
    public static IEnumerable<object[]> Hostile => HostileTexts.All.Keys.Select(name => new object[] { name });

    [TestMethod]
    public void What_the_paper_says_from_the_whole_to_the_last_page()
    {
        var file = BoardDocument.Render(Of(2)).Content;
        string[] parts = ["word/header1.xml", "word/document.xml", "word/footer1.xml"];

        Golden.Matches("board.txt", string.Join('\n', parts.SelectMany(part => WordText.Read(file, part)).Select(l => l.Visible)));
    }

    [TestMethod]
    [DynamicData(nameof(Hostile))]
    public void The_validator_finds_no_error_whatever_people_write(string name) =>
        ValidWord.Require(BoardDocument.Render(Of(1, HostileTexts.All[name])));

    [TestMethod]
    public void The_same_paper_gives_the_same_bytes()
    {
        var paper = Of(3);
        Assert.IsTrue(BoardDocument.Render(paper).Content.Span.SequenceEqual(BoardDocument.Render(paper).Content.Span));
    }

    /// <summary>As long as the rules let a page become.</summary>
    [TestMethod]
    public async Task Each_intervention_has_one_page_however_much_it_wrote()
    {
        var word = string.Concat(Enumerable.Repeat("Rehabilitering tar tid. ", 5));
        var outcome = await PdfMaker.MadeAsync("2b", BoardDocument.Render(Of(6, word)));
        using var files = new PdfFiles([outcome.Document!]);
        var pages = (await files.TextAsync(0)).TrimEnd('\f', '\n').Split('\f');

        Assert.HasCount(2 + 6, pages, string.Join(" | ", pages.Select(p => p.Trim()[..Math.Min(60, p.Trim().Length)])));
    }

    private static BoardPaper Of(int interventions, string text = "Vi har öppnat en verkstad.")
    {
        var table = new AppendixTable(
            "2.4 Mål",
            ["Mål", "Status", "Utfall", "Kommentar"],
            [.. Enumerable.Range(1, 6).Select(i => (IReadOnlyList<string>)[$"Mål {i}", "uppfyllt", "9 av 10", text])]
        );
        AppendixSection[] sections =
        [
            .. Enumerable.Range(1, 4).Select(i => new AppendixSection(3, $"Avsnitt {i}", FormattedText.Parse(text))),
        ];
        var pages = Enumerable
            .Range(1, interventions)
            .Select(i => new BoardPage(
                $"Insats {i}",
                "Älvbacka kommun",
                [new MaskedRow("Nya deltagare", 12, 9, 0, 21), new MaskedRow("Avslutade deltagare", null, null, 0, 7)],
                [new BoardReport("Kvartalsrapport 1 januari–31 mars 2026", "Inlämnad tisdag 14 april.", sections, [table], IsCut: true)]
            ));
        IReadOnlyList<Fact> row = [Fact.Of("Insats 1"), Fact.Of("Kvartalsrapport"), Fact.Of("Diarieförd")];
        return new BoardPaper(
            "Samordningsförbundet Norrsken",
            Sample.FirstQuarter,
            new DateOnly(2026, 5, 4),
            [.. Enumerable.Range(1, 7).Select(i => ($"Antal {i}", "12"))],
            [.. Enumerable.Range(1, 12).Select(i => new BoardLine($"Insats {i}", "Rapporten är försenad", text))],
            new FactSheet("Kvartalets rapporter", ["Insats", "Rapport", "Läge"], [row]),
            [.. pages]
        )
        {
            Goals = new FactSheet(
                "Mål",
                ["Kvartal", "Uppfyllt"],
                [
                    [Fact.Of("januari–mars 2026"), Fact.Of(4)],
                ]
            ),
            SmallestShown = 5,
            NothingDue = ["Språngbrädan"],
        };
    }
}
