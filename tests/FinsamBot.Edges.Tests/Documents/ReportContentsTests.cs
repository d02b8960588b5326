using FinsamBot.Documents.Word;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Documents;

/// <summary>A long report has a list of contents, a short one none.</summary>
[TestClass]
public sealed class ReportContentsTests
{
    [TestMethod]
    public async Task A_long_report_lists_its_chapters_and_sections_with_their_pages()
    {
        var document = WordReport.Render(
            HostileTexts.Report(string.Concat(Enumerable.Repeat("Gruppen har träffats varje vecka och planerat tillsammans.\n", 150))).View
        );
        ValidWord.Require(document);

        var outcome = (await PdfMaker.Of("1a")([document], CancellationToken.None)).Outcomes.Single();

        ValidWord.Require(outcome.Word);
        using var files = new PdfFiles([outcome.Document!]);
        Assert.AreEqual("", await files.FaultsAsPartOneAsync());
        var pages = (await files.TextAsync(0)).Split('\f');
        var contents = WordText.Read(outcome.Word.Content).Where(l => l.Style is "TOC1" or "TOC2").Select(l => l.Text.Split('\t')).ToList();
        Assert.AreEqual("1. Allmänna uppgifter", contents[0][0]);
        foreach (var line in contents)
        {
            StringAssert.Contains(pages[int.Parse(line[1], System.Globalization.CultureInfo.InvariantCulture) - 1], line[0].Split(" (")[0]);
        }
    }

    [TestMethod]
    public void A_short_report_has_none() =>
        Assert.IsFalse(
            WordText.Read(WordReport.Render(Sample.Submitted().View).Content).Any(l => l.Style.StartsWith("TOC", StringComparison.Ordinal))
        );
}
