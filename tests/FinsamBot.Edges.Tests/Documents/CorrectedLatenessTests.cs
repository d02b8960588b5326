using FinsamBot.Documents.Word;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Edges.Tests.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Documents;

/// <summary>A report that came in on its day and is corrected in May: it was never late, and no day of April is asked for again.</summary>
[TestClass]
public sealed class CorrectedLatenessTests
{
    private static readonly DateTimeOffset May = StockholmTime.At(new DateOnly(2026, 5, 20), new TimeOnly(10, 0));

    [TestMethod]
    public void The_appendix_counts_from_the_first_time_it_came_in()
    {
        Assert.IsEmpty(Missing(HandedInAgain()));
    }

    [TestMethod]
    public void A_report_that_came_first_after_its_day_is_as_late_as_it_was_then()
    {
        var late = Sample.Sent().LettersLeave().At(StockholmTime.At(new DateOnly(2026, 4, 16), new TimeOnly(10, 0)));
        late.Do(Sample.Sofia, new SubmitReport(true));
        late.At(May).Do(Sample.Rita, new CorrectReport("Fel siffra."));
        late.Do(Sample.Sofia, new SubmitReport(true));

        Assert.AreEqual(2, Missing(late).Single().DaysLate);
    }

    [TestMethod]
    public void While_it_is_corrected_the_appendix_says_so_and_not_that_it_has_not_come()
    {
        var missing = Missing(Correcting()).Single();

        Assert.AreEqual((true, null), (missing.IsCorrected, missing.DaysLate));
    }

    [TestMethod]
    public void No_card_of_a_correction_names_the_day_that_passed()
    {
        var card = CardText.ReadAloud(OverviewCard.Of(CardText.Sofia, Correcting().View).Json());

        StringAssert.Contains(card, "Rättas\nRapporten rättas sedan onsdag 20 maj. Den lämnades in första gången torsdag 2 april.");
        Assert.DoesNotContain("14 april", card);
    }

    [TestMethod]
    public void The_document_says_when_it_first_came_in()
    {
        var lines = WordText.Read(WordReport.Render(HandedInAgain().View).Content).Select(l => l.Text).ToList();

        Assert.Contains("Först inlämnad 2026-04-02.", lines);
    }

    private static Sample Correcting()
    {
        var sample = Sample.Registered().At(May);
        sample.Do(Sample.Rita, new CorrectReport("Fel siffra."));
        return sample;
    }

    private static Sample HandedInAgain()
    {
        var sample = Correcting();
        sample.Do(Sample.Sofia, new SubmitReport(true));
        return sample;
    }

    private static IReadOnlyList<MissingReport> Missing(Sample sample)
    {
        var planned = new PlannedReport(sample.Report.Id, sample.Form, sample.View.Plan, true);
        return AppendixMaking
            .Of(
                new AppendixOrder(2026, AppendixKind.All, [], 0),
                Sample.Association,
                [new AppendixSource(sample.Own, [(planned, sample.View)])],
                May
            )
            .Missing;
    }
}
