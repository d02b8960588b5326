using FinsamBot.Domain.Calendar;

namespace FinsamBot.Domain.Tests.Calendar;

[TestClass]
public sealed class CalendarQuarterTests
{
    [TestMethod]
    public void Every_day_lies_in_its_quarter_and_the_one_before_ends_the_day_before_it_begins()
    {
        for (var day = new DateOnly(2023, 12, 1); day.Year < 2026; day = day.AddDays(1))
        {
            var quarter = CalendarQuarter.Of(day);
            Assert.IsTrue(quarter.Contains(day));
            Assert.AreEqual(quarter.Start.AddDays(-1), CalendarQuarter.LastBefore(day).End);
            Assert.IsTrue(CalendarQuarter.TryRead(CalendarQuarter.NameOf(quarter), out var read));
            Assert.AreEqual(quarter, read);
        }
    }

    [TestMethod]
    [DataRow("2026-q4", true)]
    [DataRow("2026-K4", true)]
    [DataRow("2026-Q5", false)]
    [DataRow("2026-Q0", false)]
    [DataRow("1800-Q1", false)]
    [DataRow("+026-Q1", false)]
    [DataRow("2026-Q11", false)]
    [DataRow("", false)]
    [DataRow(null, false)]
    public void Only_the_name_of_a_quarter_is_read(string? name, bool isRead) =>
        Assert.AreEqual(isRead, CalendarQuarter.TryRead(name, out _));
}
