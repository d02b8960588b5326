using System.Text.RegularExpressions;
using FinsamBot.Documents.Word;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Testing;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Documents;

/// <summary>Wherever the page ends, no heading is left behind on it: looked at as LibreOffice sets it, with a text that grows line by
/// line until every heading has been at the foot of a page.</summary>
[TestClass]
public sealed partial class HeadingsStayTests
{
    private const string Filler = "Deltagarna har ordnat träffar i verkstaden, och samarbetet med arbetsgivarna går vidare.";

    /// <summary>Running text. LibreOffice 7.4 leaves a heading behind when a short answer before it takes a fifth of the page.</summary>
    private const string Growing = "aim";

    /// <summary>Lines that the text grows by from document to document: one in the whole run.</summary>
    private static readonly int Step = Effort.Of(4, 1);

    private static readonly int Most = Effort.Of(4, 60);

    [TestMethod]
    public async Task A_heading_is_on_the_page_of_what_it_heads()
    {
        var views = Enumerable
            .Range(0, Most)
            .Select(n => n * Step)
            .SelectMany(lines => (ReportView[])[Quarterly(lines), Final(lines)])
            .ToList();
        var documents = views.Select(WordReport.Render).ToList();

        var result = await PdfMaker.Of("1a")(documents, CancellationToken.None);

        using var files = new PdfFiles(result.Documents);
        Assert.HasCount(views.Count, files.Files);
        for (var i = 0; i < files.Files.Count; i++)
        {
            var headings = Headings(documents[i]);
            foreach (var page in (await files.TextAsync(i)).Split('\f', StringSplitOptions.RemoveEmptyEntries))
            {
                var last = page.Split('\n').Select(Plain).LastOrDefault(l => l.Length > 0 && !Foot().IsMatch(l));
                Assert.IsFalse(
                    last is not null && headings.Any(h => h.EndsWith(last, StringComparison.Ordinal)),
                    $"{i}: '{last}':\n{page}"
                );
            }
        }
    }

    /// <summary>Also a long heading's last line is one.</summary>
    private static HashSet<string> Headings(RenderedDocument document) =>
        [
            .. WordText
                .Read(document.Content)
                .Where(l => l.Style.StartsWith("Heading", StringComparison.Ordinal) && l.Text.Length > 0)
                .Select(l => Plain(l.Visible)),
        ];

    private static string Plain(string line) => Blanks().Replace(line, " ").Trim();

    private static ReportView Quarterly(int lines) => HostileTexts.Report(Text(lines)).View;

    private static ReportView Final(int lines)
    {
        var own = Sample.FinalReport();
        var text = own.Report.Texts[Growing] with { Text = Text(lines) };
        return own.View with { Report = own.Report with { Texts = own.Report.Texts.SetItem(Growing, text) } };
    }

    private static string Text(int lines) => string.Join("\n\n", Enumerable.Repeat(Filler, lines + 1));

    [GeneratedRegex(@"Sida \d+ av \d+")]
    private static partial Regex Foot();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
