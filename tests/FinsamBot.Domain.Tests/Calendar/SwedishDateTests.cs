using FinsamBot.Domain.Calendar;

namespace FinsamBot.Domain.Tests.Calendar;

[TestClass]
public sealed class SwedishDateTests
{
    [TestMethod]
    [DataRow("220105")]
    [DataRow("2022-01-05")]
    [DataRow("2022 01 05")]
    [DataRow("20220105")]
    [DataRow("22-01-05")]
    [DataRow("22 01 05")]
    [DataRow("2022.01.05")]
    [DataRow("2022/01/05")]
    [DataRow("  2022-01-05.  ")]
    [DataRow("5 januari 2022")]
    [DataRow("05 januari 2022")]
    [DataRow("5 Januari 2022")]
    [DataRow("5 JANUARI 22")]
    [DataRow("5 jan 2022")]
    [DataRow("5 jan. 2022")]
    [DataRow("5 jan 22")]
    [DataRow("5:e januari 2022")]
    [DataRow("5e januari 2022")]
    [DataRow("den 5 januari 2022")]
    [DataRow("den 5:e januari 2022")]
    [DataRow("Den  5:e  januari  2022")]
    [DataRow("5\u00A0januari\u00A02022", DisplayName = "no-break spaces")]
    public void Reads_the_fifth_of_January_2022(string text)
    {
        Assert.IsTrue(SwedishDate.TryParse(text, out var date));
        Assert.AreEqual(new DateOnly(2022, 1, 5), date);
    }

    [TestMethod]
    [DataRow("1 februari 2026", 2, 1)]
    [DataRow("1 mars 2026", 3, 1)]
    [DataRow("30 apr 2026", 4, 30)]
    [DataRow("2 maj 2026", 5, 2)]
    [DataRow("6 juni 2026", 6, 6)]
    [DataRow("7 jul 2026", 7, 7)]
    [DataRow("den 8:e augusti 2026", 8, 8)]
    [DataRow("9 sept. 2026", 9, 9)]
    [DataRow("9 sep 2026", 9, 9)]
    [DataRow("den 31:a oktober 2026", 10, 31)]
    [DataRow("30 november 2026", 11, 30)]
    [DataRow("31 dec 2026", 12, 31)]
    [DataRow("261231", 12, 31)]
    public void Knows_every_month(string text, int month, int day)
    {
        Assert.IsTrue(SwedishDate.TryParse(text, out var date));
        Assert.AreEqual(new DateOnly(2026, month, day), date);
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("")]
    [DataRow("   ")]
    [DataRow("14 dagar")]
    [DataRow("2022-02-30")]
    [DataRow("220230")]
    [DataRow("2023-02-29")]
    [DataRow("2022-13-01")]
    [DataRow("2022-00-10")]
    [DataRow("2022-01-00")]
    [DataRow("31 april 2026")]
    [DataRow("0 januari 2022")]
    [DataRow("5 january 2022")]
    [DataRow("5 january")]
    [DataRow("januari 2022")]
    [DataRow("5 januari")]
    [DataRow("2022-01 05")]
    [DataRow("2022-1-5")]
    [DataRow("1822-01-05")]
    [DataRow("v. 44")]
    [DataRow("nästa vecka")]
    [DataRow("2022-01-05 och 2022-01-06")]
    [DataRow("٢٠٢٢-٠١-٠٥", DisplayName = "Arabic-Indic digits")]
    [DataRow("２０２２０１０５", DisplayName = "full-width digits")]
    [DataRow("٥ januari ٢٠٢٢", DisplayName = "Arabic-Indic digits in words")]
    public void Refuses_what_is_no_day(string? text) => Assert.IsFalse(SwedishDate.TryParse(text, out _));

    [TestMethod]
    public void Reads_back_every_day_of_a_leap_year_in_every_form()
    {
        foreach (var day in Enumerable.Range(0, 366).Select(new DateOnly(2024, 1, 1).AddDays))
        {
            foreach (var form in new[] { "yyyy-MM-dd", "yyyyMMdd", "yyMMdd", "yyyy MM dd", "yy-MM-dd" })
            {
                Assert.IsTrue(SwedishDate.TryParse(day.ToString(form), out var read));
                Assert.AreEqual(day, read);
            }
        }
    }
}
