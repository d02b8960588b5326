using FinsamBot.Domain.Calendar;

namespace FinsamBot.Domain.Tests.Calendar;

[TestClass]
public sealed class WorkingDaysTests
{
    [TestMethod]
    [DataRow("2026-04-02", "2026-04-02", DisplayName = "a working day is itself")]
    [DataRow("2026-04-03", "2026-04-07", DisplayName = "over Easter")]
    [DataRow("2026-06-19", "2026-06-22", DisplayName = "over midsummer")]
    [DataRow("2026-12-24", "2026-12-28", DisplayName = "over Christmas")]
    [DataRow("2026-12-31", "2027-01-04", DisplayName = "over New Year")]
    public void The_next_working_day(string day, string next) => Assert.AreEqual(Day(next), WorkCalendar.Swedish.OnOrAfter(Day(day)));

    [TestMethod]
    [DataRow("2026-04-02", 0, "2026-04-02")]
    [DataRow("2026-04-04", 0, "2026-04-04")]
    [DataRow("2026-04-02", 1, "2026-04-07")]
    [DataRow("2026-04-04", 1, "2026-04-07")]
    [DataRow("2026-04-02", 5, "2026-04-13")]
    [DataRow("2026-04-07", -1, "2026-04-02")]
    [DataRow("2026-04-14", -5, "2026-04-07")]
    [DataRow("2027-01-07", -2, "2027-01-04")]
    public void Counts_only_working_days(string day, int count, string result) =>
        Assert.AreEqual(Day(result), WorkCalendar.Swedish.Add(Day(day), count));

    [TestMethod]
    [DataRow("2022-03-31", "2022-04-05", 3)]
    [DataRow("2024-12-31", "2025-01-14", 8)]
    [DataRow("2026-03-31", "2026-04-14", 8)]
    [DataRow("2024-12-31", "2025-01-31", 21)]
    [DataRow("2026-04-14", "2026-04-14", 0)]
    [DataRow("2026-04-14", "2026-04-01", 0)]
    public void Working_days_from_the_period_end_to_the_report(string from, string to, int count) =>
        Assert.AreEqual(count, WorkCalendar.Swedish.Between(Day(from), Day(to)));

    [TestMethod]
    public void Going_forth_and_back_ends_on_the_same_working_day()
    {
        var day = Day("2024-01-02");
        for (var n = 0; n < 600; n++)
        {
            day = WorkCalendar.Swedish.Add(day, 1);
            Assert.AreEqual(day, WorkCalendar.Swedish.Add(WorkCalendar.Swedish.Add(day, n % 23), -(n % 23)));
            Assert.AreEqual(n % 23, WorkCalendar.Swedish.Between(day, WorkCalendar.Swedish.Add(day, n % 23)));
        }
    }

    [TestMethod]
    [DataRow("2026-04-01", "2026-04-01T06:00Z")]
    [DataRow("2026-04-03", "2026-04-07T06:00Z")]
    [DataRow("2027-01-01", "2027-01-04T07:00Z")]
    public void A_working_morning_begins_at_eight_in_Stockholm(string day, string instant) =>
        Assert.AreEqual(DateTimeOffset.Parse(instant), WorkCalendar.Swedish.MorningOnOrAfter(Day(day)));

    private static DateOnly Day(string text) => DateOnly.Parse(text);
}
