using FinsamBot.Domain.Calendar;

namespace FinsamBot.Domain.Tests.Calendar;

[TestClass]
public sealed class StockholmTimeTests
{
    [TestMethod]
    [DataRow("2026-01-15 08:00", "2026-01-15T07:00Z", DisplayName = "winter")]
    [DataRow("2026-07-15 08:00", "2026-07-15T06:00Z", DisplayName = "summer")]
    [DataRow("2026-03-29 01:59", "2026-03-29T00:59Z", DisplayName = "the minute before the spring gap")]
    [DataRow("2026-03-29 02:00", "2026-03-29T01:00Z", DisplayName = "the first minute that does not exist")]
    [DataRow("2026-03-29 02:30", "2026-03-29T01:30Z", DisplayName = "the middle of the gap moves forward")]
    [DataRow("2026-03-29 03:00", "2026-03-29T01:00Z", DisplayName = "the first minute after the gap")]
    [DataRow("2026-10-25 01:59", "2026-10-24T23:59Z", DisplayName = "the minute before the hour that occurs twice")]
    [DataRow("2026-10-25 02:30", "2026-10-25T00:30Z", DisplayName = "of two, the first")]
    [DataRow("2026-10-25 03:00", "2026-10-25T02:00Z", DisplayName = "the first minute after both")]
    public void A_clock_time_is_this_instant(string local, string instant)
    {
        var clock = DateTime.Parse(local);

        Assert.AreEqual(DateTimeOffset.Parse(instant), StockholmTime.At(DateOnly.FromDateTime(clock), TimeOnly.FromDateTime(clock)));
    }

    [TestMethod]
    [DataRow("2026-01-14T22:59:59Z", "2026-01-14 23:59:59")]
    [DataRow("2026-01-14T23:00:00Z", "2026-01-15 00:00:00")]
    [DataRow("2026-07-14T22:00:00Z", "2026-07-15 00:00:00")]
    [DataRow("2026-03-29T00:59:59Z", "2026-03-29 01:59:59")]
    [DataRow("2026-03-29T01:00:00Z", "2026-03-29 03:00:00")]
    [DataRow("2026-10-25T00:30:00Z", "2026-10-25 02:30:00")]
    [DataRow("2026-10-25T01:30:00Z", "2026-10-25 02:30:00")]
    [DataRow("2026-12-31T23:30:00+00:00", "2027-01-01 00:30:00")]
    [DataRow("2026-07-15T08:00:00+09:00", "2026-07-15 01:00:00")]
    public void An_instant_is_this_day_and_clock_time(string instant, string local)
    {
        var (clock, at) = (DateTime.Parse(local), DateTimeOffset.Parse(instant));

        Assert.AreEqual(DateOnly.FromDateTime(clock), StockholmTime.DayOf(at));
        Assert.AreEqual(TimeOnly.FromDateTime(clock), StockholmTime.ClockOf(at));
    }

    [TestMethod]
    public void Instants_come_back_in_UTC() =>
        Assert.AreEqual(TimeSpan.Zero, StockholmTime.At(new DateOnly(2026, 7, 1), new TimeOnly(8, 0)).Offset);
}
