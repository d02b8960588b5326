using FinsamBot.Domain.Calendar;

namespace FinsamBot.Domain.Tests.Calendar;

[TestClass]
public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar ClosedOnWednesday = new() { ClosedDays = [Day("2026-04-08")] };

    [TestMethod]
    public void Closed_days_do_not_count()
    {
        Assert.AreEqual(Day("2026-04-09"), ClosedOnWednesday.Add(Day("2026-04-07"), 1));
        Assert.AreEqual(Day("2026-04-07"), ClosedOnWednesday.OnOrBefore(Day("2026-04-08")));
        Assert.AreEqual(7, ClosedOnWednesday.Between(Day("2026-03-31"), Day("2026-04-14")));
    }

    [TestMethod]
    public void A_closed_day_makes_a_bridge_of_the_day_beside_it()
    {
        Assert.IsTrue(ClosedOnWednesday.IsBridgeDay(Day("2026-04-07")), "between annandag påsk and the closed day");
        Assert.IsFalse(WorkCalendar.Swedish.IsBridgeDay(Day("2026-04-07")));
    }

    [TestMethod]
    public void A_half_day_on_which_the_office_is_closed_is_not_named()
    {
        var closed = new WorkCalendar { ClosedDays = [Day("2026-04-02")] };

        Assert.DoesNotContain(h => h.Name == NamedDay.MaundyThursday, closed.NamedDaysOf(2026));
        Assert.ContainsSingle(h => h.Name == NamedDay.MaundyThursday, WorkCalendar.Swedish.NamedDaysOf(2026));
    }

    [TestMethod]
    public void Bridge_days_count_unless_the_organisation_gives_them_off()
    {
        var free = new WorkCalendar { BridgeDays = DayPolicy.Free };

        Assert.AreEqual(Day("2026-05-15"), WorkCalendar.Swedish.OnOrAfter(Day("2026-05-14")));
        Assert.AreEqual(Day("2026-05-18"), free.OnOrAfter(Day("2026-05-14")));
        Assert.IsTrue(free.IsBridgeDay(Day("2026-05-15")), "still known as one");
    }

    [TestMethod]
    public void Vacation_weeks_are_known_and_count_unless_the_organisation_says_otherwise()
    {
        var away = new WorkCalendar { VacationDays = DayPolicy.Free };

        Assert.IsTrue(WorkCalendar.Swedish.IsVacation(Day("2026-07-14")));
        Assert.AreEqual(10, WorkCalendar.Swedish.Between(Day("2026-06-30"), Day("2026-07-14")));
        Assert.AreEqual(3 + 3, away.Between(Day("2026-06-30"), Day("2026-07-08")) + away.Between(Day("2026-07-31"), Day("2026-08-05")));
        Assert.AreEqual(Day("2026-08-03"), away.OnOrAfter(Day("2026-07-14")));
        Assert.IsFalse(new WorkCalendar { Vacation = null, VacationDays = DayPolicy.Free }.IsVacation(Day("2026-07-14")));
    }

    [TestMethod]
    [DataRow("2026-07-05", false)]
    [DataRow("2026-07-06", true, DisplayName = "Monday of week 28")]
    [DataRow("2026-08-02", true, DisplayName = "Sunday of week 31")]
    [DataRow("2026-08-03", false)]
    [DataRow("2029-07-09", true, DisplayName = "week 28 begins later in other years")]
    [DataRow("2029-07-08", false)]
    public void July_means_weeks_28_to_31(string day, bool vacation) => Assert.AreEqual(vacation, VacationWeeks.July.Contains(Day(day)));

    [TestMethod]
    [DataRow(0, 4)]
    [DataRow(51, 54)]
    [DataRow(31, 28)]
    [DataRow(20, 30, DisplayName = "eleven weeks")]
    public void Weeks_that_cannot_be_a_vacation_are_refused(int first, int last) =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new VacationWeeks(first, last));

    [TestMethod]
    public void Calendars_with_the_same_choices_are_equal()
    {
        WorkCalendar one = new() { ClosedDays = [Day("2026-04-08"), Day("2026-12-23")], Vacation = new VacationWeeks(29, 32) };
        WorkCalendar same = new() { ClosedDays = [Day("2026-12-23"), Day("2026-04-08")], Vacation = new VacationWeeks(29, 32) };

        Assert.AreEqual(one, same);
        Assert.AreEqual(one.GetHashCode(), same.GetHashCode());
        Assert.AreNotEqual(one, one with { ClosedDays = [Day("2026-04-08"), Day("2026-12-22")] });
        Assert.AreNotEqual(one, one with { BridgeDays = DayPolicy.Free });
        Assert.AreNotEqual(one, one with { VacationDays = DayPolicy.Free });
    }

    [TestMethod]
    public void The_ends_of_time_are_not_bridge_days_and_cannot_be_passed()
    {
        Assert.IsFalse(WorkCalendar.Swedish.IsBridgeDay(DateOnly.MinValue));
        Assert.IsFalse(WorkCalendar.Swedish.IsBridgeDay(DateOnly.MaxValue));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => WorkCalendar.Swedish.OnOrAfter(DateOnly.MaxValue));
        Assert.AreEqual(0, WorkCalendar.Swedish.Between(DateOnly.MaxValue, DateOnly.MinValue));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text);
}
