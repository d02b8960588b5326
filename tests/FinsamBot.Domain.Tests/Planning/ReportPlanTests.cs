using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Domain.Tests.Planning;

[TestClass]
public sealed class ReportPlanTests
{
    private static readonly DateOnly End = new(2026, 9, 30);

    private static readonly Break AllSaints = new(new DateOnly(2026, 10, 30), new DateOnly(2026, 11, 2));

    [TestMethod]
    [DataRow(-1, true)]
    [DataRow(0, true, DisplayName = "the last day of the period is not over when it is sent")]
    [DataRow(1, false)]
    public void Figures_are_preliminary_up_to_and_on_the_last_day_of_the_period(int days, bool expected) =>
        Assert.AreEqual(expected, (Plan() with { SendBy = End.AddDays(days) }).IsPreliminary);

    [TestMethod]
    public void A_report_that_is_sent_to_nobody_is_never_preliminary() => Assert.IsFalse((Plan() with { SendBy = null }).IsPreliminary);

    [TestMethod]
    public void A_plan_is_short_when_one_of_its_reasons_takes_time_from_somebody()
    {
        PlanReason harmless = new PlanReason.BeforeBreak(AllSaints);
        Assert.IsTrue(Plan(harmless, new PlanReason.Preliminary()).IsShort);
        Assert.IsTrue(Plan(harmless, new PlanReason.LittleTimeToWrite(2)).IsShort);
        Assert.IsTrue(Plan(harmless, new PlanReason.AroundBreak(AllSaints)).IsShort);
        Assert.IsFalse(Plan(harmless, new PlanReason.AtMeeting(new Meeting(End)), new PlanReason.DueMoved(End, End.AddDays(1))).IsShort);
        Assert.IsFalse(Plan().IsShort);
    }

    [TestMethod]
    public void The_break_is_the_one_that_a_reason_names()
    {
        Assert.AreEqual(AllSaints, Plan(new PlanReason.Preliminary(), new PlanReason.AroundBreak(AllSaints)).Break);
        Assert.AreEqual(AllSaints, Plan(new PlanReason.DueMoved(End, End.AddDays(1)), new PlanReason.BeforeBreak(AllSaints)).Break);
        Assert.IsNull(Plan(new PlanReason.Preliminary()).Break);
    }

    [TestMethod]
    [DataRow(Milestone.WritingOpens, "2026-10-01")]
    [DataRow(Milestone.SendBy, "2026-10-06")]
    [DataRow(Milestone.AnswersClose, "2026-10-13")]
    [DataRow(Milestone.Due, "2026-10-14")]
    public void Every_day_that_reminders_are_counted_from_stands_in_the_plan(Milestone milestone, string day) =>
        Assert.AreEqual(DateOnly.Parse(day), Plan().DayOf(milestone));

    private static ReportPlan Plan(params PlanReason[] reasons) =>
        new(
            new ReportingPeriod(new DateOnly(2026, 7, 1), End),
            End.AddDays(1),
            End.AddDays(6),
            End.AddDays(13),
            End.AddDays(14),
            5,
            null,
            null,
            reasons
        );
}
