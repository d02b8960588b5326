using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Interventions.Questionnaires;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Office.Overviews;

/// <summary>What is typed over into Uppföljning Finsam: every number is one of the reports', and together they are the quarter's.</summary>
[TestClass]
public sealed class FollowUpListTests
{
    private const int All = 8;

    private static readonly ReportingPeriod Quarter = Sample.FirstQuarter;

    [TestMethod]
    public void The_totals_are_those_of_the_quarters_figures_and_every_row_adds_up()
    {
        var random = new Random(19);
        for (var n = 0; n < 200; n++)
        {
            var standings = Enumerable.Range(0, random.Next(1, 7)).Select(i => Some(random, i)).ToList();
            var list = FollowUpList.Of(standings, Quarter);
            var overview = Overview.None with
            {
                Association = Sample.Association with { Details = Sample.Association.Details with { SmallestShown = 0 } },
                Interventions = standings,
                Today = new(2026, 4, 2),
            };

            var figures = QuarterFigures.Of(overview, [Quarter])[0].Participants;
            Assert.AreEqual(figures, ShownFlow.Whole(list.Total));

            var rows = FollowUpSheet.Of(list).Rows;
            var total = FollowUpSheet.Total(list).Rows;
            foreach (var (row, key) in total.Select((r, i) => (r, r[0].Words)))
            {
                var same = rows.Where(r => r[4].Words == key).ToList();
                Assert.AreEqual(row[^1].Number ?? 0, same.Sum(r => r[All].Number ?? 0), key);
            }

            Assert.IsTrue(
                rows.Where(r => r[5].Number is not null).All(r => r[5].Number + r[6].Number + r[7].Number == r[All].Number),
                "Women + men + unsplit = all."
            );
            Assert.AreEqual(standings.Sum(s => s.Intervention.QuestionnairesIn(Quarter) ?? 0), list.Questionnaires ?? 0);
        }
    }

    [TestMethod]
    public void It_is_in_the_systems_words_and_order_and_what_is_not_counted_is_empty() =>
        Golden.Matches("uppfoljning-finsam.tsv", SpreadsheetText.Pasted(FollowUpSheet.Of(Whole)));

    [TestMethod]
    public void The_totals_to_check_by_are_a_table_of_their_own() =>
        Golden.Matches("uppfoljning-finsam-summor.tsv", SpreadsheetText.Pasted(FollowUpSheet.Total(Whole)));

    [TestMethod]
    public void What_is_missing_and_whose_gender_is_not_known_is_told_apart()
    {
        Assert.AreEqual("Nya steg", Whole.Entries.Single(e => e.IsMissing).Intervention.Name);
        Assert.AreEqual(
            ("Öppna dörren", 2),
            Whole.Entries.Where(e => e.Unsplit > 0).Select(e => (e.Intervention.Name, e.Unsplit)).Single()
        );
    }

    [TestMethod]
    public void A_final_report_is_left_out_and_each_report_of_the_quarter_keeps_its_own_days()
    {
        var flow = new ParticipantFlow("", new(2, 3), new(1, 1), new(0, 1));
        var standing = CountedReports.Of("Nya steg", Quarter, flow);
        var longer = new ReportingPeriod(new(2025, 12, 1), Quarter.End);
        standing = standing with
        {
            Reports =
            [
                .. standing.Reports,
                CountedReports.Report(standing.Intervention, longer, flow),
                CountedReports.Report(standing.Intervention, longer, flow) with
                {
                    IsFinal = true,
                },
                CountedReports.Report(standing.Intervention, CalendarQuarter.Of(new(2026, 4, 1)), flow),
            ],
        };

        var entry = FollowUpList.Of([standing], Quarter).Entries.Single();

        CollectionAssert.AreEqual(new[] { Quarter, longer }, entry.Counts.Select(c => c.Period).ToArray());
        Assert.AreEqual(2 * flow.TookPart.All, entry.Flow.TookPart.All);
    }

    [TestMethod]
    public void An_intervention_without_a_report_in_the_quarter_is_there_while_it_runs_and_not_before_or_after()
    {
        var standing = CountedReports.Of("Nya steg", Quarter, null) with { Reports = [] };

        var entry = FollowUpList.Of([standing], Quarter).Entries.Single();
        Assert.IsTrue(entry.IsMissing);
        Assert.AreEqual(Quarter, entry.Counts.Single().Period);
        Assert.IsEmpty(FollowUpList.Of([standing], CalendarQuarter.LastBefore(Quarter.Start)).Entries);
        Assert.IsNull(FollowUpList.Of([standing], Quarter).Questionnaires);
    }

    [TestMethod]
    public void Who_names_no_quarter_means_the_last_one_that_is_over_and_had_the_intervention()
    {
        Assert.AreEqual(Quarter, FollowUpList.QuarterFor(Sample.Intervention, new(2026, 4, 2)));
        Assert.AreEqual(Quarter, FollowUpList.QuarterFor(Sample.Intervention, new(2026, 2, 2)), "There is none before it.");
        var ended = Sample.Intervention with
        {
            Reportings = [.. Sample.Intervention.Reportings.Select(r => r with { Periods = r.Periods with { EndsOn = new(2026, 5, 31) } })],
        };
        Assert.AreEqual(CalendarQuarter.Of(new(2026, 5, 31)), FollowUpList.QuarterFor(ended, new(2027, 4, 2)));
    }

    [TestMethod]
    [DataRow("=1+1", "'=1+1")]
    [DataRow(" @x", "' @x")]
    [DataRow("＝x", "'＝x")]
    [DataRow("Steg 1\tSteg 2\nSteg 3", "Steg 1 Steg 2 Steg 3")]
    public void No_name_becomes_a_formula_or_a_cell_of_its_own(string name, string pasted)
    {
        var sheet = new FactSheet(
            "x",
            ["Insats", "Totalt"],
            [
                [Fact.Of(name), Fact.Of((int?)3)],
            ]
        );

        Assert.AreEqual($"Insats\tTotalt\n{pasted}\t3", SpreadsheetText.Pasted(sheet));
    }

    private static FollowUpList Whole =>
        FollowUpList.Of(
            [
                CountedReports.Of(
                    "Samverkan",
                    Quarter,
                    new("", new(0, 0, 40), new(5, 7, 3), new(0, 0, 0)),
                    kind: InterventionKind.Structural
                ),
                CountedReports.Of("Öppna dörren", Quarter, new("", new(6, 8, 1), new(3, 2, 1), new(2, 1, 0)), questionnaires: 12),
                CountedReports.Of("Nya steg", Quarter, null),
            ],
            Quarter
        );

    private static InterventionStanding Some(Random random, int number) =>
        CountedReports.Of(
            $"Insats {number}",
            Quarter,
            random.Next(5) == 0 ? null : CountedReports.Some(random, 30),
            random.Next(2) == 0 ? null : random.Next(20),
            (InterventionKind)random.Next(2)
        );
}
