using FinsamBot.Domain.Calendar;

namespace FinsamBot.Domain.Tests.Calendar;

[TestClass]
public sealed class EasterTests
{
    [TestMethod]
    [DataRow("1818-03-22", DisplayName = "the earliest possible day")]
    [DataRow("1943-04-25", DisplayName = "the latest possible day")]
    [DataRow("1954-04-18")]
    [DataRow("1981-04-19")]
    [DataRow("2000-04-23")]
    [DataRow("2008-03-23")]
    [DataRow("2011-04-24")]
    [DataRow("2016-03-27")]
    [DataRow("2019-04-21")]
    [DataRow("2020-04-12")]
    [DataRow("2021-04-04")]
    [DataRow("2022-04-17")]
    [DataRow("2023-04-09")]
    [DataRow("2024-03-31")]
    [DataRow("2025-04-20")]
    [DataRow("2026-04-05")]
    [DataRow("2027-03-28")]
    [DataRow("2028-04-16")]
    [DataRow("2029-04-01")]
    [DataRow("2030-04-21")]
    [DataRow("2035-03-25")]
    [DataRow("2038-04-25")]
    public void Falls_on_the_day_that_the_almanac_says(string day)
    {
        var easter = DateOnly.Parse(day);

        Assert.AreEqual(easter, Easter.SundayOf(easter.Year));
    }

    [TestMethod]
    public void Is_always_a_Sunday_from_22_March_to_25_April()
    {
        foreach (var easter in Enumerable.Range(1900, 300).Select(Easter.SundayOf))
        {
            Assert.AreEqual(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.IsInRange(new DateOnly(easter.Year, 3, 22), new DateOnly(easter.Year, 4, 25), easter);
        }
    }
}
