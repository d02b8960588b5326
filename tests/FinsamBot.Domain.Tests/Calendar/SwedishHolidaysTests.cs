using FinsamBot.Domain.Calendar;

namespace FinsamBot.Domain.Tests.Calendar;

[TestClass]
public sealed class SwedishHolidaysTests
{
    private static readonly string[] SameEveryYear = ["01-01", "01-06", "05-01", "06-06", "12-24", "12-25", "12-26", "12-31"];

    /// <summary>By year: långfredagen, påskdagen, annandag påsk, Kristi himmelsfärdsdag, pingstdagen, midsommarafton, midsommardagen, alla
    /// helgons dag.</summary>
    [TestMethod]
    [DataRow(2024, "03-29 03-31 04-01 05-09 05-19 06-21 06-22 11-02")]
    [DataRow(2025, "04-18 04-20 04-21 05-29 06-08 06-20 06-21 11-01")]
    [DataRow(2026, "04-03 04-05 04-06 05-14 05-24 06-19 06-20 10-31")]
    [DataRow(2027, "03-26 03-28 03-29 05-06 05-16 06-25 06-26 11-06")]
    [DataRow(2028, "04-14 04-16 04-17 05-25 06-04 06-23 06-24 11-04")]
    [DataRow(2029, "03-30 04-01 04-02 05-10 05-20 06-22 06-23 11-03")]
    [DataRow(2030, "04-19 04-21 04-22 05-30 06-09 06-21 06-22 11-02")]
    public void The_free_days_of_a_year_are_exactly_those_of_the_almanac(int year, string moving)
    {
        var expected = SameEveryYear.Concat(moving.Split(' ')).Select(d => $"{year}-{d}").Order();

        var actual = DaysOf(year).Where(SwedishHolidays.IsFree).Select(d => d.ToString("yyyy-MM-dd"));

        Assert.AreSequenceEqual(expected, actual);
    }

    [TestMethod]
    [DataRow("2026-04-02", DisplayName = "skärtorsdagen")]
    [DataRow("2026-01-05", DisplayName = "trettondagsafton")]
    [DataRow("2026-04-30", DisplayName = "valborgsmässoafton")]
    [DataRow("2026-10-30", DisplayName = "allhelgonaafton")]
    [DataRow("2026-05-25", DisplayName = "annandag pingst, a working day since 2005")]
    [DataRow("2026-05-15", DisplayName = "klämdag")]
    public void Shortened_days_and_bridge_days_are_working_days(string day) =>
        Assert.IsTrue(WorkCalendar.Swedish.IsWorkingDay(DateOnly.Parse(day)));

    [TestMethod]
    public void No_year_of_the_century_has_two_midsummers_or_none()
    {
        foreach (var year in Enumerable.Range(2005, 95))
        {
            var eves = DaysOf(year).Where(d => d.Month == 6 && d.Day >= 19 && SwedishHolidays.IsFree(d)).ToList();
            Assert.AreSequenceEqual([DayOfWeek.Friday, DayOfWeek.Saturday], eves.Select(d => d.DayOfWeek), year.ToString());
            Assert.ContainsSingle(DaysOf(year).Where(d => d.DayOfYear > 300 && d.Month < 12 && SwedishHolidays.IsFree(d)));
        }
    }

    private static IEnumerable<DateOnly> DaysOf(int year)
    {
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
