using FinsamBot.Domain.Calendar;

namespace FinsamBot.Domain.Tests.Calendar;

[TestClass]
public sealed class PeriodSchemeTests
{
    [TestMethod]
    public void A_first_period_of_four_months_is_followed_by_quarters()
    {
        var scheme = new PeriodScheme(new DateOnly(2024, 9, 1), new DateOnly(2024, 12, 31));

        Assert.AreSequenceEqual(
            ["2024-09-01–2024-12-31", "2025-01-01–2025-03-31", "2025-04-01–2025-06-30", "2025-07-01–2025-09-30", "2025-10-01–2025-12-31"],
            Print(scheme, 5)
        );
    }

    [TestMethod]
    public void A_short_month_never_makes_the_ends_drift()
    {
        var scheme = new PeriodScheme(new DateOnly(2023, 12, 1), new DateOnly(2024, 2, 29));

        Assert.AreSequenceEqual(
            ["2023-12-01–2024-02-29", "2024-03-01–2024-05-31", "2024-06-01–2024-08-31", "2024-09-01–2024-11-30", "2024-12-01–2025-02-28"],
            Print(scheme, 5)
        );
    }

    [TestMethod]
    public void A_first_period_that_ends_within_a_month_is_followed_by_ends_of_months()
    {
        var scheme = new PeriodScheme(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 15));

        Assert.AreSequenceEqual(["2026-01-01–2026-03-15", "2026-03-16–2026-06-30", "2026-07-01–2026-09-30"], Print(scheme, 3));
    }

    [TestMethod]
    [DataRow("2026-05-17", "2026-01-01–2026-03-31|2026-04-01–2026-05-17")]
    [DataRow("2026-03-31", "2026-01-01–2026-03-31")]
    [DataRow("2026-04-01", "2026-01-01–2026-03-31|2026-04-01–2026-04-01")]
    [DataRow("2026-02-10", "2026-01-01–2026-02-10")]
    [DataRow("2025-12-31", "")]
    public void The_last_period_ends_with_the_intervention(string endsOn, string periods)
    {
        var scheme = new PeriodScheme(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31), DateOnly.Parse(endsOn));

        Assert.AreEqual(periods, string.Join('|', scheme.All()));
    }

    [TestMethod]
    [DataRow("2025-12-31", null)]
    [DataRow("2026-01-01", "2026-01-01–2026-03-31")]
    [DataRow("2026-03-31", "2026-01-01–2026-03-31")]
    [DataRow("2026-04-01", "2026-04-01–2026-06-30")]
    [DataRow("2027-01-10", "2027-01-01–2027-02-28")]
    [DataRow("2027-03-01", null)]
    public void Finds_the_period_that_holds_a_day(string day, string? period)
    {
        var scheme = new PeriodScheme(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31), new DateOnly(2027, 2, 28));

        Assert.AreEqual(period, scheme.Holding(DateOnly.Parse(day))?.ToString());
    }

    [TestMethod]
    public void Periods_follow_each_other_without_gap_for_a_hundred_quarters()
    {
        var periods = new PeriodScheme(new DateOnly(2024, 8, 31), new DateOnly(2024, 11, 30)).All().Take(100).ToList();

        foreach (var (earlier, later) in periods.Zip(periods.Skip(1)))
        {
            Assert.AreEqual(earlier.End.AddDays(1), later.Start);
            Assert.AreEqual(1, later.End.AddDays(1).Day, "A quarter ends with a month.");
        }
    }

    [TestMethod]
    public void A_period_cannot_end_before_it_starts() =>
        Assert.ThrowsExactly<ArgumentException>(() => new ReportingPeriod(new DateOnly(2026, 4, 1), new DateOnly(2026, 3, 31)));

    private static IEnumerable<string> Print(PeriodScheme scheme, int count) => scheme.All().Take(count).Select(p => p.ToString());
}
