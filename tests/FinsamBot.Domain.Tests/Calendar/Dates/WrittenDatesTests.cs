using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Calendar.Dates;

namespace FinsamBot.Domain.Tests.Calendar.Dates;

[TestClass]
public sealed class WrittenDatesTests
{
    [TestMethod]
    [DataRow("2024 09 01 – 2024 12 31", "2024-09-01–2024-12-31")]
    [DataRow("20260101 - 20260331", "2026-01-01–2026-03-31")]
    [DataRow("20260101-20260331", "2026-01-01–2026-03-31")]
    [DataRow("220101 - 220331", "2022-01-01–2022-03-31")]
    [DataRow("220101–220331", "2022-01-01–2022-03-31")]
    [DataRow("22-01-01 -- 22-03-31", "2022-01-01–2022-03-31")]
    [DataRow("2022-01-01-2022-03-31", "2022-01-01–2022-03-31")]
    [DataRow("2026.01.01 — 2026.03.31", "2026-01-01–2026-03-31")]
    [DataRow("1 januari–31 mars 2026", "2026-01-01–2026-03-31")]
    [DataRow("1 jan 26 - 31 mar 26", "2026-01-01–2026-03-31")]
    [DataRow("den 1:a januari till den 31:a mars 2026", "2026-01-01–2026-03-31")]
    [DataRow("1 oktober 2025 till och med 31 januari 2026", "2025-10-01–2026-01-31")]
    [DataRow("1 november–31 januari 2026", "2025-11-01–2026-01-31")]
    [DataRow("1-31 mars 2026", "2026-03-01–2026-03-31")]
    [DataRow("januari – mars 2026", "2026-01-01–2026-03-31")]
    [DataRow("jan-mars 2026", "2026-01-01–2026-03-31")]
    [DataRow("nov-dec-21", "2021-11-01–2021-12-31")]
    [DataRow("mars -2022", "2022-03-01–2022-03-31")]
    [DataRow("2026-01 – 2026-03", "2026-01-01–2026-03-31")]
    [DataRow("kvartal 1 2026", "2026-01-01–2026-03-31")]
    [DataRow("Q4, 2025", "2025-10-01–2025-12-31")]
    [DataRow("första kvartalet 2026", "2026-01-01–2026-03-31")]
    [DataRow("V32 - V43 2022", "2022-08-08–2022-10-30")]
    [DataRow("1/1 - 31/3 2026", "2026-01-01–2026-03-31")]
    [DataRow("V45 2022 - V5 2023", "2022-11-07–2023-02-05")]
    [DataRow("Startdatum: 220101 Slutdatum: 241231", "2022-01-01–2024-12-31")]
    [DataRow("2022", "2022-01-01–2022-12-31")]
    [DataRow("**2026-01-01–2026-03-31** (kvartal 1)", "2026-01-01–2026-03-31")]
    public void Reads_periods_as_people_write_them(string text, string period)
    {
        Assert.IsTrue(WrittenDates.TryPeriod(text, out var read));
        Assert.AreEqual(period, read.ToString());
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(null)]
    [DataRow("våren")]
    [DataRow("220135 - 220331x")]
    [DataRow("2026-03-31 - 2026-01-01")]
    [DataRow("14 dagar")]
    [DataRow("innan jul")]
    [DataRow("070-084 04 00")]
    public void Says_so_when_no_period_is_named(string? text) => Assert.IsFalse(WrittenDates.TryPeriod(text, out _));

    [TestMethod]
    [DataRow("Den 8:e augusti kom fem nya.", "2022-08-08–2022-08-08")]
    [DataRow("Den sjuttonde och artonde oktober möttes vi.", "2022-10-17–2022-10-18")]
    [DataRow("Under 19 oktober till 26 oktober", "2022-10-19–2022-10-26")]
    [DataRow("V32- V43 (i höst)", "2022-08-08–2022-10-30")]
    [DataRow("V45 - V5", "2022-11-07–2023-02-05")]
    [DataRow("Ledigt v. 44", "2022-10-31–2022-11-06")]
    [DataRow("tjänstledig (220201-230131) från", "2022-02-01–2023-01-31")]
    [DataRow("och 22-06-30 var det 93", "2022-06-30–2022-06-30")]
    [DataRow("från maj 2021 ökade", "2021-05-01–2021-05-31")]
    [DataRow("i mars 15 personer", "2022-03-01–2022-03-31")]
    public void Finds_dates_within_a_text_and_takes_the_year_from_the_report(string text, string expected) =>
        Assert.AreEqual(
            expected,
            string.Join(' ', WrittenDates.Find(text, 2022).Select(d => new ReportingPeriod(d.Start, d.End).ToString()))
        );

    [TestMethod]
    public void Leaves_out_a_day_whose_year_nobody_knows() => Assert.IsEmpty(WrittenDates.Find("den 8:e augusti och v. 44"));

    [TestMethod]
    public void Takes_time_in_proportion_to_the_text() =>
        Assert.HasCount(10_000, WrittenDates.Find(string.Concat(Enumerable.Repeat("nov-dec-21 och 220101 ", 5_000))));
}
