using System.Text.RegularExpressions;
using FinsamBot.Domain.Checks.Contradictions;
using FinsamBot.Intake.Forms;
using FinsamBot.Intake.Forms.Appendix;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Intake;

/// <summary>Real reports of three associations, where they are on the machine. Numbers only: nothing they say is repeated here.</summary>
[TestClass]
public sealed partial class FormsExampleTests
{
    /// <summary>Characters by which a section may be shorter than in the file, because page breaks in it were mended.</summary>
    private const int Mended = 4;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow("000", "2025", "2024-09-01–2024-12-31", new[] { 6346, 964, 1102, 1344, 407, 107 })]
    [DataRow("002", "2022", "2022-01-01–2022-03-31", new[] { 6649, 340, 6061, 1918, 4503, 0 })]
    public void A_quarterly_report_falls_into_its_sections(string example, string version, string period, int[] lengths)
    {
        if (Find(example) is not { } report)
        {
            return;
        }

        Assert.AreEqual(("kvartalsrapport", version, period), (report.Form, report.TemplateVersion, $"{report.Period}"));
        AssertLengths(lengths, report.Sections);
        Assert.IsEmpty(report.Unplaced);
        Assert.IsTrue(report.Sections.All(s => s.Confidence > 0.9));
    }

    [TestMethod]
    public void The_date_with_last_years_year_is_pointed_out_and_the_right_one_suggested()
    {
        if (Find("000") is not { } report)
        {
            return;
        }

        Assert.AreEqual(ContradictionKind.DateBeforePeriodEnd, report.Contradictions.Single().Kind);
        Assert.AreEqual("2025-01-14", report.Questions.Single(q => q.Kind == ImportQuestionKind.DateSuggested).Arguments[1]);
    }

    [TestMethod]
    public void A_final_report_gives_its_goals_by_level_and_part_and_its_figures()
    {
        if (Find("003") is not { } report)
        {
            return;
        }

        AssertLengths([1344, 1357, 1426, 771, 3676, 1221, 2129, 1737, 1922, 37, 37, 597, 133, 1183, 9139, 822, 247, 4581], report.Sections);
        Assert.AreEqual("2022-01-01–2024-12-31 2023-11-01–2024-12-31", string.Join(' ', report.Interventions.Select(i => i.Period)));
        Assert.AreEqual("False True", string.Join(' ', report.Interventions.Select(i => i.IsPart)));
        Assert.AreEqual(
            "2022-05-16 2022-12-31 2023-10-19 2024-12-02",
            string.Join(' ', report.Deviations.Select(d => $"{d.On:yyyy-MM-dd}"))
        );
        Assert.AreEqual("156/56/100 19//", string.Join(' ', report.Participants.Select(p => $"{p.All}/{p.Women}/{p.Men}")));
        Assert.HasCount(4, report.Signatures);
        Assert.AreEqual(new DateOnly(2025, 1, 31), report.Signatures.Single(s => s.IsSigned).On);
        Assert.HasCount(1, report.Unplaced, "Only the page that the signing service added.");
    }

    [TestMethod]
    public void An_appendix_gives_a_chapter_for_each_project_and_both_tables()
    {
        if (Find("004") is not { } report)
        {
            return;
        }

        AssertLengths([5898, 9736, 12598, 25658, 10860, 1963, 2886], report.Sections);
        Assert.AreEqual("87/54/141 98/38/136", string.Join(' ', report.Tables.Select(t => string.Join('/', t.Totals!))));
        Assert.IsTrue(report.Tables.All(t => t.Rows.Count == 7));
        Assert.HasCount(7, AppendixSplit.Reports(report));
        Assert.IsTrue(
            AppendixSplit.Reports(report).All(r => r.Flows is [{ New.All: > 0, Exited.All: > 0 }]),
            "Names are matched though they differ."
        );
        Assert.IsEmpty(report.Unplaced);
    }

    [TestMethod]
    [DataRow("002", "")]
    [DataRow("003", "DeviationNotListed DeviationNotListed Duration GenderMissing Percentage")]
    [DataRow("004", "CountedTwice PartsDoNotAddUp RunningTotal StartDates TextAgainstTable")]
    public void What_disagrees_is_found_and_nothing_else_is(string example, string kinds)
    {
        if (Find(example) is { } report)
        {
            Assert.AreEqual(kinds, string.Join(' ', report.Contradictions.Select(c => $"{c.Kind}").Order(StringComparer.Ordinal)));
        }
    }

    [TestMethod]
    [DataRow("000")]
    [DataRow("002")]
    [DataRow("003")]
    [DataRow("004")]
    public void Every_word_of_the_file_is_kept(string example)
    {
        if (Find(example) is not { } report)
        {
            return;
        }

        var file = Directory.GetFiles(Path.Combine(Repository.SharedFolder!, "exempel"), example + "*.txt").Single();
        var kept = Letters().Replace(FormsReading.Kept(report), "").ToLowerInvariant();
        var lost = Word()
            .Matches(File.ReadAllText(file))
            .Select(m => m.Value)
            .Where(w => !kept.Contains(w.ToLowerInvariant(), StringComparison.Ordinal))
            .Distinct();

        // Headings and places to sign are the form's own; what is lost of them is a label and no answer.
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "Underskrift",
            "Samverkanspart",
            "namnförtydligande",
            "Projektägare",
        };
        Assert.AreEqual("", string.Join(' ', lost.Where(w => !labels.Contains(w))));
    }

    private ImportedDocument? Find(string example)
    {
        var report = FormsReading.Example(example);
        if (report is null)
        {
            TestContext.WriteLine("The examples are not on this machine; invented reports are read in the other tests.");
        }

        return report;
    }

    private static void AssertLengths(int[] expected, IReadOnlyList<ImportedSection> sections)
    {
        var lengths = sections.Select(s => s.Text.Length).ToList();
        Assert.HasCount(expected.Length, lengths, string.Join(' ', lengths));
        Assert.IsTrue(expected.Zip(lengths).All(l => l.First - l.Second is >= 0 and <= Mended), string.Join(' ', lengths));
    }

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\p{L}{9,}")]
    private static partial Regex Word();
}
