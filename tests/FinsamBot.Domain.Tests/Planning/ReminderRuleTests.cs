using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Domain.Tests.Planning;

[TestClass]
public sealed class ReminderRuleTests
{
    [TestMethod]
    [DataRow(Milestone.WritingOpens, 0, OffsetUnit.Days, "O-0")]
    [DataRow(Milestone.SendBy, -3, OffsetUnit.WorkingDays, "S-3w")]
    [DataRow(Milestone.AnswersClose, 2, OffsetUnit.Days, "A+2")]
    [DataRow(Milestone.Due, -7, OffsetUnit.Days, "T-7")]
    [DataRow(Milestone.Due, 1, OffsetUnit.WorkingDays, "T+1w")]
    public void A_step_is_called_by_its_day_and_that_name_is_part_of_stored_keys(
        Milestone from,
        int offset,
        OffsetUnit unit,
        string label
    ) => Assert.AreEqual(label, new ReminderRule(from, offset, unit, Audience.Lead).Label);

    [TestMethod]
    [DataRow("2026-10-14", -7, OffsetUnit.Days, "2026-10-07", DisplayName = "Wednesday a week before")]
    [DataRow("2026-10-14", -3, OffsetUnit.Days, "2026-10-12", DisplayName = "Sunday: said on Monday")]
    [DataRow("2026-10-14", -3, OffsetUnit.WorkingDays, "2026-10-09", DisplayName = "three working days: Friday")]
    [DataRow("2026-10-14", 3, OffsetUnit.WorkingDays, "2026-10-19", DisplayName = "three working days after: Monday")]
    [DataRow("2026-10-14", 0, OffsetUnit.WorkingDays, "2026-10-14", DisplayName = "the day itself")]
    [DataRow("2026-10-17", 0, OffsetUnit.WorkingDays, "2026-10-19", DisplayName = "a day kept on a Saturday: said on Monday")]
    [DataRow("2026-04-01", 2, OffsetUnit.Days, "2026-04-07", DisplayName = "Good Friday: after Easter")]
    public void It_is_said_on_a_working_day(string milestone, int offset, OffsetUnit unit, string day) =>
        Assert.AreEqual(
            DateOnly.Parse(day),
            new ReminderRule(Milestone.Due, offset, unit, Audience.Lead).DayFor(DateOnly.Parse(milestone), WorkCalendar.Swedish)
        );
}
