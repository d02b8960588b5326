using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Office;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>A report that nobody has begun two working days before it is due: the office hears of it while something can still be
/// done.</summary>
[TestClass]
public sealed class AtRiskTests
{
    private static readonly DateTimeOffset TwoDaysLeft = StockholmTime.At(new DateOnly(2026, 4, 10), new TimeOnly(9, 0));

    [TestMethod]
    public void The_list_says_which_day_has_passed_and_that_nothing_is_written()
    {
        var view = Sample.Opened().At(TwoDaysLeft).View;

        var list = CardText.ReadAloud(OfficeListCard.Of(CardText.Rita, OfficeList.Of([view]), view.Today, "Office_Title").Json());

        StringAssert.Contains(
            list,
            "Styrgruppen skulle ha fått den senast onsdag 25 mars. Inget är skrivet. Ska lämnas in tisdag 14 april. Ansvarig: Sofia Lind."
        );
        Assert.DoesNotContain("Ingen rapport är försenad", list);
        Assert.DoesNotContain("skriver", list);
    }

    [TestMethod]
    public void So_does_the_summary_of_the_list_and_the_report_as_the_office_sees_it()
    {
        var view = Sample.Opened().At(TwoDaysLeft).View;

        StringAssert.Contains(
            OfficeListCard.Of(CardText.Rita, OfficeList.Of([view]), view.Today, "Office_Title").Summary,
            "Riskerar att bli försenade: en."
        );
        StringAssert.Contains(
            CardText.ReadAloud(OverviewCard.Of(CardText.Rita, view).Json()),
            "Riskerar att bli försenad\nStyrgruppen skulle ha fått den senast onsdag 25 mars. Inget är skrivet. Rapporten ska lämnas "
                + "in tisdag 14 april, om två arbetsdagar."
        );
        Assert.DoesNotContain(
            "Riskerar",
            CardText.ReadAloud(OverviewCard.Of(CardText.Sofia, view).Json()),
            "Who writes it is reminded of the days."
        );
    }

    [TestMethod]
    public void What_is_written_is_said_too()
    {
        Assert.AreEqual("Inget är skrivet i avsnitt 2.2, 2.3, 2.4 och 2.5.", Written(1));
        Assert.AreEqual("Alla avsnitt är skrivna.", Written(5));
    }

    [TestMethod]
    public void A_form_without_a_steering_group_is_at_risk_when_few_days_are_left()
    {
        var sample = Sample.FinalReport().At(TwoDaysLeft);
        sample.Do(Sample.Rita, new CorrectReport("Fel siffra."));
        Assert.IsFalse(sample.View.IsAtRisk, "A correction has no days to keep.");

        var unwritten = Sample.FinalReport().View;
        unwritten = unwritten with
        {
            Now = StockholmTime.At(unwritten.DueDate, new TimeOnly(9, 0)),
            Report = unwritten.Report with { Submission = null, Texts = unwritten.Report.Texts.Clear(), Registry = ReportRegistry.None },
        };
        Assert.AreEqual(OfficeConcern.AtRisk, OfficeList.Of([unwritten])[0].Concern);
        Assert.AreEqual(OfficeConcern.Writing, OfficeList.Of([unwritten with { Now = TwoDaysLeft.AddMonths(-1) }])[0].Concern);
    }

    private static string Written(int sections)
    {
        var sample = Sample.Opened().At(TwoDaysLeft);
        sample.Do(
            Sample.Sofia,
            new SaveSections([.. Sample.Texts.Take(sections).Select(t => new SectionInput(t.Key, t.Value, true, null))])
        );
        return OfficeWords.Of(OfficeList.Of([sample.View])[0].Unwritten!, Language.Swedish);
    }
}
