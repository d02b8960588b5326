using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Office;

/// <summary>When the office hears that the board's paper is there.</summary>
[TestClass]
public sealed class BoardPaperReadyTests
{
    private static readonly DateTimeOffset March = DateTimeOffset.Parse("2026-03-02T10:00:00+01:00");

    [TestMethod]
    public void It_is_told_on_the_first_working_morning_from_the_day_on()
    {
        Assert.IsEmpty(Told(25, March, "2026-04-24T12:00:00+02:00"));
        var told = Told(25, March, "2026-04-27T12:00:00+02:00").Single();
        Assert.AreEqual(new DateOnly(2026, 4, 27), StockholmTime.DayOf(told.DueAt), "25 April is a Saturday.");
        Assert.AreEqual(Sample.FirstQuarter, told.Quarter);
    }

    [TestMethod]
    public void A_day_that_is_set_afterwards_asks_for_no_paper_of_before() =>
        Assert.IsEmpty(Told(25, DateTimeOffset.Parse("2026-05-04T10:00:00+02:00"), "2026-05-05T12:00:00+02:00"));

    [TestMethod]
    public void Where_no_day_is_set_nobody_is_told() => Assert.IsEmpty(Told(null, March, "2026-05-05T12:00:00+02:00"));

    [TestMethod]
    [DataRow(0)]
    [DataRow(91)]
    [DataRow(-5)]
    public void A_day_far_off_is_refused(int days) =>
        Assert.AreEqual(RefusalReason.SettingOutOfRange, Decide(new SetBoardDay(days)).Refusal!.Reason);

    [TestMethod]
    public void The_day_is_set_and_taken_away_and_as_it_is_already_nothing_happens()
    {
        Assert.AreSequenceEqual([new BoardDaySet(45)], Decide(new SetBoardDay(45)).Events);
        Assert.IsEmpty(Decide(new SetBoardDay(null)).Events);
    }

    private static Decision Decide(AssociationCommand command) =>
        AssociationRules.On(
            Sample.Association,
            TemplateCatalogue.BuiltIn,
            new AssociationRequest(command, PersonId.Bot, "board", Sample.Morning)
        );

    private static IEnumerable<BoardPaperReady> Told(int? days, DateTimeOffset setAt, string now)
    {
        var association = Sample.Association with { BoardDay = days is { } d ? new BoardDay(d, setAt) : null };
        var circumstances = new Circumstances(association, Intervention.None, Sample.Template, new Dictionary<PersonId, Contact>());
        var view = new OfficeView(OfficeState.None with { Since = March }, circumstances, [], DateTimeOffset.Parse(now));
        return view.Due().OfType<BoardPaperReady>();
    }
}
