using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Office.Searching;
using FinsamBot.Domain.Text.Searching;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Office.Searching;

/// <summary>However the index came about, it finds what a new one finds, and every word that can be read.</summary>
[TestClass]
public sealed class ReportIndexTests
{
    private static readonly string[] Words =
    [
        .. (
            "vi möte mötet kassan försäkringskassan och regionen 2026 idé sam\u00ADverkan Älvbacka o\u0308ppen 🙂 AF **fet** "
            + "[länk](https://example.se)"
        ).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        "\n",
        "\u202Ebak",
        new string('x', 100),
    ];

    [TestMethod]
    public void However_it_came_about_it_finds_what_a_new_one_finds()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var (reports, index) = (new Dictionary<int, ReportStanding>(), ReportIndex.Empty);
            for (var step = 0; step < 40; step++)
            {
                Change(reports, random);
                var overview = ManyReports.In(reports.Values);
                index = index.Following(overview);
                Assert.AreEqual(reports.Count, index.Count);
                foreach (var asked in Asked)
                {
                    Assert.AreEqual(
                        Said(new SearchableReports(overview, ReportIndex.Empty.Following(overview)), asked),
                        Said(new SearchableReports(overview, index), asked),
                        $"{asked} after step {step} of {seed}."
                    );
                }
            }
        }
    }

    [TestMethod]
    public void Every_word_that_can_be_read_in_a_report_finds_it()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var text = Text(new Random(seed));
            var reports = ManyReports.Searchable(ManyReports.Of(0, text), ManyReports.Of(1, "Något helt annat."));
            foreach (
                var word in text.Replace("**", "", StringComparison.Ordinal)
                    .Split([' ', '\n', '[', ']', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            )
            {
                if (word.Any(char.IsLetterOrDigit) && !word.StartsWith("https", StringComparison.Ordinal))
                {
                    foreach (var asked in new[] { word, word.ToUpperInvariant(), $"\"{word}\"" })
                    {
                        var result = reports.Find(SearchQuery.Of(asked), SearchFilter.None, _ => true, 20);
                        Assert.Contains(h => h.Report.Period == Sample.FirstQuarter, result.Hits, $"{asked} in {text}");
                        Assert.Contains(r => r.IsFound, result.Hits.Single(h => h.Report.Period == Sample.FirstQuarter).Place, asked);
                    }
                }
            }
        }
    }

    [TestMethod]
    public void What_is_the_same_is_not_read_again()
    {
        var (first, second) = (ManyReports.Of(0, "Kassan kom."), ManyReports.Of(1, "Kassan gick."));
        var index = ReportIndex.Empty.Following(ManyReports.In(first, second));

        Assert.AreSame(index, index.Following(ManyReports.In(first with { Stage = ReportStage.Late }, second)));
        Assert.AreNotSame(index, index.Following(ManyReports.In(second)));
    }

    [TestMethod]
    public void What_is_written_over_again_and_again_does_not_make_it_grow()
    {
        var old = Enumerable
            .Range(1, 50)
            .Select(q => ManyReports.Of(q, string.Join(' ', Enumerable.Range(0, 200).Select(i => $"ord{i}x{q}"))))
            .ToList();
        var index = ReportIndex.Empty.Following(ManyReports.In([ManyReports.Of(0, "Början."), .. old]));
        var before = index.Bytes;
        for (var time = 0; time < 300; time++)
        {
            index = index.Following(ManyReports.In([ManyReports.Of(0, $"Nu står det {time} här."), .. old]));
        }

        Assert.IsLessThan(before * 11 / 10, index.Bytes);
    }

    private static readonly string[] Asked =
    [
        .. Words.Select(w => w.Trim()).Where(w => w.Length > 0),
        "mote",
        "kassan regionen",
        "\"möte och\"",
        "\"vi möte\" kassan",
    ];

    private static void Change(Dictionary<int, ReportStanding> reports, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var quarter = random.Next(12);
            if (random.Next(4) == 0)
            {
                reports.Remove(quarter);
            }
            else
            {
                reports[quarter] = ManyReports.Of(quarter, Text(random));
            }
        }
    }

    private static string Text(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(12)).Select(_ => Words[random.Next(Words.Length)]));

    private static string Said(SearchableReports reports, string asked) =>
        string.Join(
            '\n',
            reports
                .Find(SearchQuery.Of(asked), SearchFilter.None, _ => true, 100)
                .Hits.Select(h => $"{h.Report.Id} {h.Section.Id} {string.Concat(h.Place)}")
        );
}
