using System.Globalization;
using System.Text;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web.Writing;

/// <summary>Whatever stands in a report, going to Word and coming back changes nothing, and a change made there is the only one.</summary>
[TestClass]
public sealed class WordRoundTripTests
{
    /// <summary>Each a line, with a word in front that stands nowhere else.</summary>
    private static readonly string[] Lines =
    [
        "{0} Vi har öppnat verkstaden.",
        "{0} Vi träffas varje vecka, på *tisdagar*.",
        "- {0} tre arbetsgivare",
        "1. {0} först det ena",
        "* {0} **målen** nås: 16 av 19 (84 %)",
        "{0} Se [planen](https://plan.example.se/x) för resten.",
        "  - {0} med stöd av två handledare",
    ];

    [TestMethod]
    public async Task A_report_taken_to_Word_and_back_differs_in_nothing_and_after_one_change_in_that_section_alone()
    {
        await using var host = await WordFile.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await RegisterAsync(host);
        var random = new Random(7);
        for (var round = 0; round < Effort.Of(4, 25); round++)
        {
            var written = await WriteAsync(host, random);
            var word = await sofia.FetchAsync();
            var same = await sofia.GiveAsync(word);
            StringAssert.Contains(same.Main, "säger samma sak som rapporten", $"{round}: {same.Main}");

            var (section, mark) = written[random.Next(written.Count)];
            var page = await sofia.GiveAsync(word.With((mark + " ", mark + " alldeles ")));
            Assert.AreEqual($"{section.Number} {section.Label.Sv}", page.Differing(), page.Main);
            Assert.AreEqual("alldeles ", string.Concat(page.Page.QuerySelectorAll("ins").Select(i => i.TextContent)).Trim() + " ");
            Assert.IsNull(page.Page.QuerySelector("del"));
            Assert.IsNull(page.Page.QuerySelector("#utan-plats"));
        }
    }

    [TestMethod]
    public async Task What_a_table_says_otherwise_is_shown_and_not_taken()
    {
        await using var host = await WordFile.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await RegisterAsync(host);

        var page = await sofia.GiveAsync((await sofia.FetchAsync()).With(("Handledaren var sjuk.", "Handledaren var ledig.")));

        var tables = page.Page.QuerySelector("section[aria-labelledby=tabeller]")!;
        Assert.AreEqual("ledig", tables.QuerySelector("ins")!.TextContent.Trim('.'));
        Assert.AreEqual("", page.Differing());
        StringAssert.Contains(page.Main, "Det finns inga texter kvar att ta in");
    }

    /// <summary>Whoever goes on in LibreOffice gives back a file that it wrote anew from the first to the last mark.</summary>
    [TestMethod]
    public async Task A_file_that_LibreOffice_has_saved_differs_in_nothing_and_after_one_change_in_that_section_alone()
    {
        await using var host = await WordFile.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        await RegisterAsync(host);
        var written = await WriteAsync(host, new Random(11));
        var word = await SavedByLibreOfficeAsync(await sofia.FetchAsync());

        var same = await sofia.GiveAsync(word);
        StringAssert.Contains(same.Main, "säger samma sak som rapporten", same.Main);
        var (section, mark) = written[^1];
        var page = await sofia.GiveAsync(word.With((mark + " ", mark + " alldeles ")));
        Assert.AreEqual($"{section.Number} {section.Label.Sv}", page.Differing(), page.Main);
    }

    private static async Task<byte[]> SavedByLibreOfficeAsync(byte[] word)
    {
        var place = Directory.CreateTempSubdirectory("finsambot-saved-");
        try
        {
            var (given, saved) = (Path.Combine(place.FullName, "rapport.docx"), Path.Combine(place.FullName, "ut"));
            await File.WriteAllBytesAsync(given, word);
            string[] convert = ["--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", saved, given];
            var run = await ProgramRun.RunAsync("soffice", [$"-env:UserInstallation={new Uri(place.FullName)}/profile", .. convert]);
            Assert.AreEqual(0, run.ExitCode, run.Errors);
            return await File.ReadAllBytesAsync(Path.Combine(saved, "rapport.docx"));
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    /// <summary>Something in the tables of the report.</summary>
    private static async Task RegisterAsync(PageHost host)
    {
        var day = new DateOnly(2026, 2, 10);
        var noted = await host.DoAsync(
            Sample.Sofia,
            new NoteDeviation(null, day, DeviationKind.Staffing, "Handledaren var sjuk.", 1000, "En vikarie kom.")
        );
        Assert.IsNull(noted.Refusal);
    }

    /// <summary>New texts in some sections; a section and a word in it for each line.</summary>
    private static async Task<IReadOnlyList<(TemplateSection Section, string Mark)>> WriteAsync(PageHost host, Random random)
    {
        var (marks, inputs) = (new List<(TemplateSection, string)>(), new List<SectionInput>());
        foreach (var section in Sample.Template.Sections.Where(s => s.IsLong && s.FilledBy == FilledBy.Lead))
        {
            var text = new StringBuilder();
            for (var line = random.Next(1, 6); line > 0; line--)
            {
                var mark = string.Create(CultureInfo.InvariantCulture, $"Ord{marks.Count}x");
                marks.Add((section, mark));
                text.AppendFormat(CultureInfo.InvariantCulture, Lines[random.Next(Lines.Length)], mark)
                    .Append(random.Next(3) == 0 ? "\n" : "\n\n");
            }

            inputs.Add(new SectionInput(section.Id, text.ToString().TrimEnd(), false, null));
        }

        await host.DoAsync(Sample.Sofia, new SaveSections(inputs));
        return marks;
    }
}
