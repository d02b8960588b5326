using System.Globalization;
using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using FinsamBot.Documents.Annual;
using FinsamBot.Documents.Sheets;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;
using FinsamBot.Edges.Tests.Documents;
using FinsamBot.Edges.Tests.Teams.Cards;
using FinsamBot.Intake.Tables;
using FinsamBot.Runtime.Papers;
using FinsamBot.Teams.Office;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;
using FinsamBot.Web.Office.Figures;
using FinsamBot.Web.Pages;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>Whatever the quarters come to: the page, the card, the Word document and the files say the same, and nothing that is masked in
/// one is told by another.</summary>
[TestClass]
public sealed class FiguresAgreeTests
{
    private static readonly XNamespace Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    [TestMethod]
    public async Task The_page_and_the_files_have_the_same_rows_and_sums_add_up()
    {
        var random = new Random(18);
        for (var n = 0; n < 60; n++)
        {
            foreach (var sheet in FigureSheets.All(Some(random), Language.Swedish))
            {
                var rows = sheet.Rows.Select(r => r.Select(f => f.Words).ToList()).Prepend([.. sheet.Columns]).Select(Joined).ToList();
                CollectionAssert.AreEqual(rows, OnPage(sheet));
                CollectionAssert.AreEqual(rows, await InCsvAsync(sheet));
                CollectionAssert.AreEqual(rows, await InWorkbookAsync(sheet));
                if (sheet.Parts is { } parts)
                {
                    var whole = sheet.Rows.Where(r => r.Skip(2).All(f => f.Number is not null)).ToList();
                    Assert.IsTrue(whole.TrueForAll(r => r.Take(parts).Sum(f => f.Number) == r[^1].Number), "Women + men + unsplit = all.");
                    Assert.IsTrue(sheet.Rows.Chunk(4).All(AddsUp), "Beginning + new - exited = end.");
                    Assert.IsTrue(DrawnLengths(sheet).Zip(sheet.Rows).All(b => b.First == (b.Second[^1].Number ?? 0)));
                }
            }
        }
    }

    [TestMethod]
    public void A_card_says_what_the_page_says_of_its_quarter()
    {
        var random = new Random(19);
        for (var n = 0; n < 60; n++)
        {
            var quarter = Some(random)[^1];
            var card = CardText.ReadAloud(OfficeFigures.Of(CardText.Rita, quarter).Json()).Split('\n').ToList();
            foreach (var sheet in FigureSheets.All([quarter], Language.Swedish).Where(s => s.IsCounted))
            {
                Assert.Contains(sheet.Name, card);
                if (sheet.Parts is null)
                {
                    Assert.IsTrue(sheet.Columns.Zip(sheet.Rows[0], (c, f) => $"{c}: {f.Words}").Skip(1).All(card.Contains));
                    continue;
                }

                var columns = Enumerable.Range(1, sheet.Columns.Count - 1).Where(c => sheet.Rows.Any(r => r[c].Number is not 0)).ToList();
                var cells = sheet.Rows.SelectMany(r => columns.Select(c => r[c].Words)).ToList();
                var at = card.IndexOf(sheet.Name) + 1 + columns.Count;
                CollectionAssert.AreEqual(cells, card.Skip(at).Take(cells.Count).ToList());
            }
        }
    }

    [TestMethod]
    public void The_appendix_has_the_same_tables_and_its_charts_the_same_numbers()
    {
        var random = new Random(20);
        for (var n = 0; n < 10; n++)
        {
            var quarters = Some(random);
            var file = AppendixDocument.Render(SampleAppendix.Of(0) with { Quarters = quarters });
            ValidWord.Require(file);
            var words = WordText.Read(file.Content).Select(l => l.Text).ToList();
            var charts = 0;
            foreach (var sheet in FigureSheets.All(quarters, Language.Swedish).Where(s => s.Parts is null && s.IsCounted))
            {
                var cells = sheet.Columns.Concat(sheet.Rows.SelectMany(r => r.Select(f => f.Words))).ToList();
                Assert.Contains(string.Join('|', cells), string.Join('|', words), sheet.Name);
                var chart = WordText.Xml(file.Content, $"word/charts/chart{++charts}.xml");
                var drawn = chart.Descendants(Chart + "ser").Select(s => Points(s)).ToList();
                CollectionAssert.AreEqual(Numbers(sheet, quarters), drawn, sheet.Name);
            }
        }
    }

    /// <summary>By column, as a chart holds them.</summary>
    private static List<string> Numbers(FactSheet sheet, IReadOnlyList<QuarterFigures> quarters) =>
        sheet.Rows[0][^1].Number is null
            ?
            [
                string.Join(
                    ' ',
                    quarters.Select(q => q.MedianAnswerDays).OfType<decimal>().Select(d => d.ToString("0.#", CultureInfo.InvariantCulture))
                ),
            ]
            : [.. Enumerable.Range(1, sheet.Columns.Count - 1).Select(c => string.Join(' ', sheet.Rows.Select(r => r[c].Words)))];

    private static string Points(XElement series) =>
        string.Join(' ', series.Element(Chart + "val")!.Descendants(Chart + "pt").Select(p => p.Element(Chart + "v")!.Value));

    private static IEnumerable<decimal> DrawnLengths(FactSheet sheet) =>
        SheetPicture.Groups(sheet).SelectMany(g => g.Bars).Select(b => b.Length);

    private static bool AddsUp(IReadOnlyList<Fact>[] counts)
    {
        int?[] all = [.. counts.Select(c => c[^1].Number)];
        return Array.Exists(all, a => a is null) || all[0] + all[1] - all[2] == all[3];
    }

    private static List<string> OnPage(FactSheet sheet) =>
        [
            .. new HtmlParser()
                .ParseDocument(SheetTable.Show(new Voice(Language.Swedish), sheet).ToString())
                .QuerySelectorAll("tr")
                .Select(r => Joined(r.QuerySelectorAll("th, td").Select(c => c.TextContent))),
        ];

    private static async Task<List<string>> InCsvAsync(FactSheet sheet) =>
        [
            .. Encoding
                .UTF8.GetString((await SheetFile.RenderAsync(sheet, SheetFormat.Csv, default)).Content.Span)
                .TrimStart('\uFEFF')
                .TrimEnd('\r', '\n')
                .Split("\r\n"),
        ];

    private static async Task<List<string>> InWorkbookAsync(FactSheet sheet)
    {
        var file = await SheetFile.RenderAsync(sheet, SheetFormat.Workbook, default);
        return
        [
            .. TableFileReader
                .Read(file.Content)
                .File!.Tables.Single()
                .Rows.Select(r =>
                    Joined(Enumerable.Range(1, sheet.Columns.Count).Select(c => r.Cells.FirstOrDefault(x => x.Column == c)?.Text ?? ""))
                ),
        ];
    }

    private static string Joined(IEnumerable<string> cells) => string.Join(';', cells);

    /// <summary>The quarters of a year: masked or not, with people who stay on or without anybody.</summary>
    private static IReadOnlyList<QuarterFigures> Some(Random random)
    {
        var (limit, most) = (random.Next(3) * 3, random.Next(2, 40));
        Headcount Count() => new(random.Next(most), random.Next(most), random.Next(2));
        var flows = new List<ParticipantFlow>();
        for (var q = 0; q < 4; q++)
        {
            var opening = q == 0 ? Count() : flows[^1].Closing;
            var there = opening + Count();
            var left = new Headcount(random.Next(there.Women + 1), random.Next(there.Men + 1), random.Next(there.Unsplit + 1));
            flows.Add(new ParticipantFlow("", opening, there - opening, left));
        }

        var quarters = CalendarQuarter.From(new DateOnly(2026, 1, 1), 4);
        return [.. quarters.Zip(SmallFlows.Mask(flows, limit), (q, shown) => Some(random, q, shown, limit))];
    }

    private static QuarterFigures Some(Random random, ReportingPeriod quarter, ShownFlow participants, int limit) =>
        new(
            quarter,
            participants,
            limit,
            random.Next(9),
            random.Next(3),
            random.Next(2),
            [.. Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(12)).Order()],
            Enum.GetValues<GoalStatus>().Where(_ => random.Next(3) == 0).ToDictionary(s => s, _ => random.Next(1, 9))
        );
}
