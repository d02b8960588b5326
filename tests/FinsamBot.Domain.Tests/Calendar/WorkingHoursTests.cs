using FinsamBot.Domain.Calendar;

namespace FinsamBot.Domain.Tests.Calendar;

/// <summary>Clock times are Stockholm's: +01:00 in winter, +02:00 in summer.</summary>
[TestClass]
public sealed class WorkingHoursTests
{
    [TestMethod]
    [DataRow("2026-04-02T07:59:59+02:00", false)]
    [DataRow("2026-04-02T08:00:00+02:00", true)]
    [DataRow("2026-04-02T16:59:59+02:00", true)]
    [DataRow("2026-04-02T17:00:00+02:00", false)]
    [DataRow("2026-04-03T10:00:00+02:00", false, DisplayName = "Good Friday")]
    [DataRow("2026-04-04T10:00:00+02:00", false, DisplayName = "Saturday")]
    [DataRow("2026-12-31T10:00:00+01:00", false, DisplayName = "New Year's Eve")]
    public void Working_hours_are_working_days_from_eight_to_five(string instant, bool open) =>
        Assert.AreEqual(open, WorkingHours.IsOpen(At(instant), WorkCalendar.Swedish));

    [TestMethod]
    [DataRow("2026-04-02T03:00:00+02:00", "2026-04-02T08:00:00+02:00", DisplayName = "early: the same morning")]
    [DataRow("2026-04-01T17:00:00+02:00", "2026-04-02T08:00:00+02:00", DisplayName = "evening: the next morning")]
    [DataRow("2026-04-02T23:59:00+02:00", "2026-04-07T08:00:00+02:00", DisplayName = "the evening before Easter")]
    [DataRow("2026-04-05T03:00:00+02:00", "2026-04-07T08:00:00+02:00", DisplayName = "Easter Sunday")]
    [DataRow("2026-03-29T02:30:00+01:00", "2026-03-30T08:00:00+02:00", DisplayName = "the night of the spring gap")]
    [DataRow("2026-10-25T02:30:00+02:00", "2026-10-26T08:00:00+01:00", DisplayName = "the night with an hour twice")]
    public void Outside_working_hours_the_next_working_morning_counts(string now, string morning) =>
        Assert.AreEqual(At(morning), WorkingHours.OnOrAfter(At(now), At("2026-01-01T08:00:00+01:00"), WorkCalendar.Swedish));

    [TestMethod]
    public void Within_working_hours_the_wish_counts_even_when_it_has_passed()
    {
        var wish = At("2026-04-01T08:00:00+02:00");

        Assert.AreEqual(wish, WorkingHours.OnOrAfter(At("2026-04-02T10:00:00+02:00"), wish, WorkCalendar.Swedish));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text);
}
