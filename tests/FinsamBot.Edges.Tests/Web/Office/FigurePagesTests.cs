using System.Globalization;
using System.Net;
using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Intake.Tables;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>Pictures, the tables beneath them and the files say the same numbers, and totals add up.</summary>
[TestClass]
public sealed class FigurePagesTests
{
    private static readonly ReportId Spranget = new(new InterventionId("spranget"), "kvartalsrapport", Sample.FirstQuarter.End);

    /// <summary>Of which the sample tells something.</summary>
    private static readonly string[] Counted = ["deltagare", "svar"];

    [TestMethod]
    public async Task Whatever_is_counted_page_csv_and_workbook_have_the_same_rows_and_every_total_adds_up()
    {
        await using var host = await StartAsync();
        var random = new Random(18);
        using var arvid = await OfficeVisit.SignInAsync(host);
        await MaskAsync(arvid, "0");
        for (var round = 0; round < 5; round++)
        {
            await CountAsync(host, random);
            var page = await arvid.OpenAsync("/kansli/siffror?ar=2026");
            foreach (var name in Counted)
            {
                var shown = TableOf(page, name);
                CollectionAssert.AreEqual(shown, await CsvAsync(arvid, name), name);
                CollectionAssert.AreEqual(shown, await WorkbookAsync(arvid, name), name);
            }

            var rows = (await CsvAsync(arvid, "deltagare")).Skip(1).Select(r => r.Split(';').Skip(2).Select(int.Parse).ToArray()).ToList();
            Assert.IsTrue(rows.All(r => r[0] + r[1] + r[2] == r[3]));
            Assert.IsTrue(rows.Chunk(4).All(q => q[0][3] + q[1][3] - q[2][3] == q[3][3]), "Beginning + new - exited = end.");
            Assert.AreEqual(
                string.Join(' ', rows.Select(r => r[3])),
                string.Join(
                    ' ',
                    page.Page.QuerySelectorAll("section:has(#deltagare) .picture text:not(.quiet)")
                        .Select(t => t.TextContent)
                        .Where(IsNumber)
                )
            );
        }
    }

    [TestMethod]
    public async Task Small_counts_are_masked_alike_on_the_page_in_the_files_and_in_the_picture()
    {
        await using var host = await StartAsync();
        await CountAsync(host, new ParticipantFlow("", new Headcount(20, 30), new Headcount(3, 8), new Headcount(9, 6)));
        using var arvid = await OfficeVisit.SignInAsync(host);

        var page = await arvid.OpenAsync("/kansli/siffror?ar=2026");

        var rows = await CsvAsync(arvid, "deltagare");
        CollectionAssert.AreEqual(
            new[]
            {
                "januari–mars 2026;Vid början;20;30;0;50",
                "januari–mars 2026;Nya;..;..;0;11",
                "januari–mars 2026;Avslutade;..;..;0;15",
                "januari–mars 2026;Vid slutet;14;32;0;46",
            },
            rows.Skip(1).Take(4).ToArray()
        );
        CollectionAssert.AreEqual(rows, await WorkbookAsync(arvid, "deltagare"));
        CollectionAssert.AreEqual(rows, TableOf(page, "deltagare"));
        Assert.HasCount(4, page.Page.QuerySelectorAll("[aria-label='visas inte']"));
        StringAssert.Contains(page.Main, "Antal från 1 till 4 visas inte");
        Assert.DoesNotContain("Publicera bara ett urval.", page.Main);
        StringAssert.Contains(
            (await arvid.OpenAsync("/kansli/siffror?ar=2026&huvudman=Sj%C3%B6boda+kommun")).Main,
            "Publicera bara ett urval."
        );
        var masked = page.Page.QuerySelectorAll(".picture .bar4");
        Assert.HasCount(3, masked, "One in the legend; what is masked of a whole is one part, which tells no gender.");
        var genders = page.Page.QuerySelectorAll("section:has(#deltagare) .picture .bar1, section:has(#deltagare) .picture .bar2");
        Assert.HasCount(4, genders.Where(b => b.GetAttribute("y") != "1").ToList(), "Beside the legend.");
    }

    [TestMethod]
    public async Task Which_counts_are_small_is_the_associations_to_choose()
    {
        await using var host = await StartAsync();
        await CountAsync(host, new ParticipantFlow("", new Headcount(20, 30), new Headcount(3, 8), new Headcount(9, 6)));
        using var arvid = await OfficeVisit.SignInAsync(host);
        var form = await arvid.OpenAsync("/kansli/forbundet");
        Assert.AreEqual("5", form.Page.QuerySelector("#minst [selected]")!.GetAttribute("value"));

        StringAssert.Contains((await MaskAsync(arvid, "3")).Done!, "Sparat.");

        Assert.AreEqual("januari–mars 2026;Nya;3;8;0;11", (await CsvAsync(arvid, "deltagare"))[2]);
        await MaskAsync(arvid, "10");
        Assert.AreEqual("januari–mars 2026;Nya;..;..;0;11", (await CsvAsync(arvid, "deltagare"))[2]);
    }

    [TestMethod]
    public async Task A_picture_is_named_and_described_and_a_sheet_there_is_not_says_so()
    {
        await using var host = await StartAsync();
        await CountAsync(host, new Random(1));
        using var arvid = await OfficeVisit.SignInAsync(host);

        var page = await arvid.OpenAsync("/kansli/siffror?ar=2026");
        var pictures = page.Page.QuerySelectorAll("svg.picture");

        Assert.HasCount(2, pictures, "Nobody has told of goals or handed in.");
        Assert.HasCount(
            2,
            page.Page.QuerySelectorAll("section p")
                .Where(p => p.TextContent.StartsWith("Inget är räknat", StringComparison.Ordinal))
                .ToList()
        );
        foreach (var picture in pictures)
        {
            Assert.AreEqual("img", picture.GetAttribute("role"));
            var parts = picture.GetAttribute("aria-labelledby")!.Split(' ').Select(id => picture.QuerySelector("#" + id)!.TextContent);
            Assert.IsTrue(parts.All(p => p.Length > 2));
        }

        Assert.AreEqual(HttpStatusCode.NotFound, (await arvid.OpenAsync("/kansli/siffror/loner.csv")).Status);
        Assert.AreEqual(HttpStatusCode.NotFound, (await arvid.OpenAsync("/kansli/siffror/mal.docx")).Status);
        StringAssert.Contains((await arvid.OpenAsync("/kansli/siffror?ar=1999")).Main, "Inget är räknat");
    }

    /// <summary>With an intervention whose form counts.</summary>
    private static async Task<PageHost> StartAsync()
    {
        var host = await OfficeVisit.StartAsync();
        await host.FoundAsync("spranget", "Språnget", Sample.Sofia, new TemplateRef("kvartalsrapport", "2026"));
        await host.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), Spranget);
        await host.DoAsync(Sample.Anna, new AnswerReview(1, AnswerKind.Approved, "", "anna.berg@af.example.se"));
        return host;
    }

    private static async Task CountAsync(PageHost host, Random random)
    {
        Headcount Some(int most) => new(random.Next(most), random.Next(most), random.Next(2));
        var opening = Some(30) + new Headcount(10, 10, 2);
        var flow = new ParticipantFlow("", opening, Some(12), Some(9));
        await CountAsync(host, flow);
    }

    private static async Task CountAsync(PageHost host, ParticipantFlow flow) =>
        Assert.IsNull((await host.DoAsync(Sample.Sofia, new CountParticipants(flow), Spranget)).Refusal);

    /// <summary>Chooses below which number counts are masked.</summary>
    private static async Task<Shown> MaskAsync(OfficeVisit visit, string smallest)
    {
        const string Association = "/kansli/forbundet";
        var form = (await visit.OpenAsync(Association)).Form("/sma-antal");
        form["minst"] = smallest;
        return await visit.Browser.FollowAsync(await visit.Browser.PostAsync(Association + "/sma-antal", form));
    }

    private static List<string> TableOf(Shown page, string name) =>
        [
            .. page
                .Page.QuerySelectorAll($"#{name} ~ .scrolled tr")
                .Select(r => string.Join(';', r.QuerySelectorAll("th, td").Select(c => c.TextContent))),
        ];

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static async Task<List<string>> CsvAsync(OfficeVisit visit, string name) =>
        [.. Encoding.UTF8.GetString(await FileAsync(visit, $"{name}.csv")).TrimStart('\uFEFF').TrimEnd().Split("\r\n")];

    private static async Task<List<string>> WorkbookAsync(OfficeVisit visit, string name)
    {
        var sheet = TableFileReader.Read(await FileAsync(visit, $"{name}.xlsx")).File!.Tables.Single();
        var columns = sheet.Rows[0].Cells.Max(c => c.Column);
        return
        [
            .. sheet.Rows.Select(r =>
                string.Join(';', Enumerable.Range(1, columns).Select(c => r.Cells.FirstOrDefault(x => x.Column == c)?.Text ?? ""))
            ),
        ];
    }

    private static Task<byte[]> FileAsync(OfficeVisit visit, string file) =>
        visit.Browser.Client.GetByteArrayAsync(new Uri($"/kansli/siffror/{file}?ar=2026", UriKind.Relative));
}
