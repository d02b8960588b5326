using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Tests.Text;

[TestClass]
public sealed class DaysTests
{
    private static readonly DateOnly Tuesday = new(2026, 4, 14);

    [TestMethod]
    public void A_day_is_said_with_its_weekday()
    {
        Assert.AreEqual("tisdag 14 april 2026", Days.Full(Tuesday, Language.Swedish));
        Assert.AreEqual("Tuesday 14 April 2026", Days.Full(Tuesday, Language.English));
    }

    [TestMethod]
    public void The_year_is_said_only_when_it_is_another()
    {
        Assert.AreEqual("tisdag 14 april", Days.Near(Tuesday, new DateOnly(2026, 1, 1), Language.Swedish));
        Assert.AreEqual("tisdag 14 april 2026", Days.Near(Tuesday, new DateOnly(2025, 12, 31), Language.Swedish));
    }

    [TestMethod]
    [DataRow("2026-01-01", "2026-03-31", "1 januari–31 mars 2026", "1 January–31 March 2026")]
    [DataRow("2025-12-01", "2026-02-28", "1 december 2025–28 februari 2026", "1 December 2025–28 February 2026")]
    public void A_period_is_said_with_both_years_when_they_differ(string start, string end, string swedish, string english)
    {
        var period = new ReportingPeriod(DateOnly.Parse(start), DateOnly.Parse(end));

        Assert.AreEqual(swedish, Days.Period(period, Language.Swedish));
        Assert.AreEqual(english, Days.Period(period, Language.English));
    }

    [TestMethod]
    public void Every_weekday_and_month_has_its_own_name()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.HasCount(7, Enumerable.Range(0, 7).Select(n => Days.Full(Tuesday.AddDays(n), language).Split(' ')[0]).Distinct());
            Assert.HasCount(12, Enumerable.Range(0, 12).Select(n => Days.DayAndMonth(Tuesday.AddMonths(n), language)).Distinct());
        }
    }
}
