using FinsamBot.Documents;
using FinsamBot.Documents.Word;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Papers;
using FinsamBot.Testing;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Edges.Tests.Documents;

/// <summary>PDF made by the real LibreOffice and judged by PDFBox Preflight and Poppler; how it goes wrong is tried with programs that only
/// wait or fail.</summary>
[TestClass]
public sealed class PdfTests
{
    [TestMethod]
    public async Task Every_report_as_part_one_passes_Preflight_whatever_people_write()
    {
        RenderedDocument[] documents =
        [
            .. new[] { Sample.Opened(), Sample.Written(), Sample.Sent(), Sample.Submitted() }.Select(s => WordReport.Render(s.View)),
            .. Effort.OneIn(3, HostileTexts.All.Values).Select(text => WordReport.Render(HostileTexts.Report(text).View)),
        ];

        var result = await PdfMaker.Of("1a")(documents, CancellationToken.None);

        using var files = new PdfFiles(Documents(result, documents.Length));
        Assert.AreEqual("", await files.FaultsAsPartOneAsync());
        StringAssert.Contains(await files.InfoAsync(0, "-meta"), "<pdfaid:conformance>A</pdfaid:conformance>");
    }

    [TestMethod]
    public async Task As_part_two_it_is_accessible_has_title_and_language_and_brings_its_fonts()
    {
        var pdf = (await PdfMaker.MadeAsync("2b", WordReport.Render(Sample.Submitted().View))).Document!;
        using var files = new PdfFiles([pdf]);
        Assert.AreEqual("Kvartalsrapport Vägen vidare 2026-01-01–2026-03-31.pdf", pdf.FileName);
        StringAssert.Matches(
            await files.InfoAsync(0),
            new(@"Title: +Kvartalsrapport Vägen vidare 2026-01-01–2026-03-31\n[\s\S]*Tagged: +yes\n[\s\S]*JavaScript: +no\n")
        );
        var about = await files.InfoAsync(0, "-meta");
        StringAssert.Contains(about, "<pdfaid:part>2</pdfaid:part>");
        StringAssert.Contains(about, "<pdfuaid:part>1</pdfuaid:part>");
        StringAssert.Contains(System.Text.Encoding.Latin1.GetString(pdf.Content.Span), "/Lang(sv-SE)");
        var fonts = (await files.FontsAsync(0)).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.IsTrue(fonts.Length >= 2 && fonts.All(f => f.Contains(" yes yes yes", StringComparison.Ordinal)), string.Join('\n', fonts));
        Assert.IsTrue(
            fonts.Count(f => f.Contains("Carlito", StringComparison.Ordinal)) >= 2,
            "The font with the widths of Calibri stands in for it."
        );
    }

    [TestMethod]
    public async Task Headings_lists_tables_and_links_are_tagged_as_what_they_are()
    {
        var made = await PdfMaker.MadeAsync("2b", WordReport.Render(Sample.Submitted().View));

        using var files = new PdfFiles([made.Document!]);
        var structure = await files.InfoAsync(0, "-struct-text");
        foreach (var expected in new[] { "H1 (block)", "H2 (block)", "Table (block)", "TH", "L (block)", "LI (block)", "Link" })
        {
            StringAssert.Contains(structure, expected);
        }

        StringAssert.Matches(structure, new(@"H1 \(block\)[\s\S]{0,80}""1. Allmänna uppgifter"""));
    }

    [TestMethod]
    public async Task A_document_that_cannot_be_read_does_not_cost_the_others_their_PDF()
    {
        var good = WordReport.Render(Sample.Opened().View);
        var broken = good with { Content = good.Content[..(good.Content.Length / 2)] };

        var result = await PdfMaker.Of("1a")([good, broken, good], CancellationToken.None);

        CollectionAssert.AreEqual(
            new PdfRefusal?[] { null, PdfRefusal.NotConverted, null },
            result.Outcomes.Select(o => o.Refusal).ToArray()
        );
        Assert.AreEqual(2, result.Documents.Count());
    }

    [TestMethod]
    public async Task Without_LibreOffice_the_answer_says_what_to_install()
    {
        var log = new LogLines();
        var result = await PdfMaker.Of("1a", "/nowhere/soffice", log: log)(
            [WordReport.Render(Sample.Opened().View)],
            CancellationToken.None
        );

        Assert.AreEqual(PdfRefusal.LibreOfficeMissing, result.Refusal);
        Assert.IsEmpty(result.Documents);
        StringAssert.Contains(PdfWords.Of(PdfRefusal.LibreOfficeMissing, Language.Swedish), "Installera libreoffice-writer");
        StringAssert.Contains(PdfWords.Of(PdfRefusal.LibreOfficeMissing, Language.English), "Install libreoffice-writer");
        StringAssert.Contains(log.All.Single(), "libreoffice-writer");
    }

    [TestMethod]
    public async Task At_the_time_limit_the_program_is_stopped_and_nothing_is_left()
    {
        using var program = new StandInProgram("echo $$ > \"$0.pid\"; pwd > \"$0.folder\"; sleep 1000 & wait");
        var clock = new FakeClock(Sample.Morning);
        var converting = PdfMaker.Of("1a", program.Path, clock)([WordReport.Render(Sample.Opened().View)], CancellationToken.None);

        var process = await program.StartedAsync();
        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.AreEqual(PdfRefusal.TookTooLong, (await converting).Refusal);
        Assert.IsFalse(StandInProgram.IsRunning(process));
        Assert.IsFalse(Directory.Exists(program.Folder));
    }

    [TestMethod]
    public async Task When_cancelled_the_program_is_stopped_and_the_next_may_begin()
    {
        using var program = new StandInProgram("echo $$ > \"$0.pid\"; pwd > \"$0.folder\"; sleep 1000 & wait");
        using var stop = new CancellationTokenSource();
        var convert = PdfMaker.Of("1a", program.Path);
        var (first, waiting) = (
            convert([WordReport.Render(Sample.Opened().View)], stop.Token),
            convert([WordReport.Render(Sample.Opened().View)], stop.Token)
        );

        var process = await program.StartedAsync();
        await stop.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAsync<OperationCanceledException>(() => waiting);
        Assert.IsFalse(StandInProgram.IsRunning(process));
        Assert.IsFalse(Directory.Exists(program.Folder));
    }

    [TestMethod]
    [DataRow("exit 1")]
    [DataRow("mkdir pdf; printf '%%PDF-1.4 half' > pdf/0.pdf; exit 134")]
    public async Task A_program_that_breaks_down_is_a_refusal_without_its_words(string script)
    {
        using var program = new StandInProgram($"echo /secret/path >&2; {script}");
        var log = new LogLines();

        var result = await PdfMaker.Of("2b", program.Path, log: log)([WordReport.Render(Sample.Opened().View)], CancellationToken.None);

        Assert.AreEqual(PdfRefusal.NotConverted, result.Refusal);
        Assert.AreEqual("1 of 1 documents did not become PDF.", log.All.Single());
    }

    [TestMethod]
    public async Task Documents_asked_for_at_the_same_time_are_made_one_after_the_other()
    {
        var convert = PdfMaker.Of("2b");

        var results = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => convert([WordReport.Render(Sample.Opened().View)], CancellationToken.None))
        );

        Assert.IsTrue(results.All(r => r.Documents.Count() == 1));
    }

    [TestMethod]
    [DataRow("Documents:PdfA", "3x", "Documents:PdfA must be 1a or 2b.")]
    [DataRow("Documents:PdfTimeLimit", "00:00:01", "Documents:PdfTimeLimit must be five seconds to an hour.")]
    public void A_setting_that_cannot_be_meant_is_named(string setting, string value, string problem)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build();
        Assert.AreEqual(
            problem,
            Assert.ThrowsExactly<InvalidOperationException>(() => new ServiceCollection().AddDocuments(settings)).Message
        );
    }

    private static List<RenderedDocument> Documents(PdfResult result, int expected)
    {
        Assert.IsNull(result.Refusal);
        Assert.HasCount(expected, result.Outcomes);
        return [.. result.Documents];
    }
}
