using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Reports;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Office;
using FinsamBot.Teams.Rounds;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>A report sent on a Saturday evening: nobody has it before Monday morning, and nobody is told otherwise.</summary>
[TestClass]
public sealed class LettersOnTheirWayTests
{
    private const string Leave = "Breven går måndag 13 april kl. 8.00.";

    private static readonly DateTimeOffset SaturdayEvening = StockholmTime.At(new DateOnly(2026, 4, 11), new TimeOnly(20, 5));
    private static readonly DateTimeOffset MondayMorning = StockholmTime.At(new DateOnly(2026, 4, 13), new TimeOnly(8, 2));
    private static readonly Reader Writer = CardText.Sofia;

    [TestMethod]
    public void The_answers_say_when_the_letters_leave_and_afterwards_when_they_left()
    {
        var sample = SentOnSaturday();
        Says(AnswersCard.Of(Writer, sample.View), Leave, isSaid: true);
        Says(AnswersCard.Of(Writer, sample.View), "fick rapporten", isSaid: false);

        sample.At(MondayMorning).LettersLeave();

        Says(
            AnswersCard.Of(Writer, sample.At(MondayMorning.AddHours(1)).View),
            "Styrgruppen fick rapporten måndag 13 april kl. 8.02.",
            isSaid: true
        );
        Says(AnswersCard.Of(Writer, sample.View), "lördag", isSaid: false);
    }

    [TestMethod]
    public void The_lead_hears_it_on_the_receipt_and_on_the_report_at_a_glance()
    {
        var view = SentOnSaturday().View;

        Says(SentCard.Of(Writer, view, view.Report.CurrentRound!), Leave, isSaid: true);
        Says(
            OverviewCard.Of(Writer, view),
            "Väntar på styrgruppen\nRapporten ska lämnas in tisdag 14 april, om två arbetsdagar. " + Leave,
            isSaid: true
        );
        Says(ReportsCard.Of(Writer, [view, view]), Leave, isSaid: true);
        Says(SendCard.Of(Writer, view), Leave + " Skickar du igen", isSaid: true);
    }

    [TestMethod]
    public void The_office_reads_that_the_letters_wait_and_not_that_nobody_has_answered()
    {
        var sample = SentOnSaturday();
        Says(
            OfficeListCard.Of(Writer, OfficeList.Of([sample.View]), sample.View.Today, "Office_Title"),
            "breven har inte gått. De går måndag 13 april kl. 8.00.",
            isSaid: true
        );

        sample.At(MondayMorning).LettersLeave();
        Says(
            OfficeListCard.Of(Writer, OfficeList.Of([sample.View]), sample.View.Today, "Office_Title"),
            "Inget svar har kommit från",
            isSaid: true
        );
    }

    [TestMethod]
    public void In_working_hours_they_are_on_their_way()
    {
        Says(AnswersCard.Of(Writer, Sent().View), "Breven är på väg.", isSaid: true);
    }

    [TestMethod]
    public void When_one_letter_has_left_and_another_waits_both_are_said()
    {
        var sample = Sent();
        sample.Deliver($"{Sample.ReportId}/review/1/request/anna");

        Says(
            AnswersCard.Of(Writer, sample.View),
            "De första i styrgruppen fick rapporten torsdag 2 april kl. 10.00. Alla brev har inte gått än.",
            isSaid: true
        );
    }

    [TestMethod]
    public void Handed_in_before_any_letter_left_it_says_so()
    {
        var sample = SentOnSaturday();
        sample.Do(Sofia, new SubmitReport(true));

        Says(
            AnswersCard.Of(Writer, sample.At(MondayMorning).View),
            "Styrgruppen har kunnat läsa rapporten sedan lördag 11 april kl. 20.05. Inget brev har gått.",
            isSaid: true
        );
    }

    private static Sample SentOnSaturday()
    {
        var sample = Written().At(SaturdayEvening);
        sample.Do(Sofia, new SendToSteeringGroup(false));
        return sample;
    }

    private static void Says(Card card, string words, bool isSaid) =>
        Assert.AreEqual(
            isSaid,
            CardText.ReadAloud(card.Json()).Contains(words, StringComparison.Ordinal),
            $"{words}\n{CardText.ReadAloud(card.Json())}"
        );
}
