using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Tests.Calendar;

[TestClass]
public sealed class NamedDaysTests
{
    private static readonly string[] ThatOf2026 =
    [
        "2026-01-01 nyårsdagen PublicHoliday",
        "2026-01-02 klämdag BridgeDay",
        "2026-01-05 trettondagsafton HalfDay",
        "2026-01-05 klämdag BridgeDay",
        "2026-01-06 trettondedag jul PublicHoliday",
        "2026-04-02 skärtorsdagen HalfDay",
        "2026-04-03 långfredagen PublicHoliday",
        "2026-04-05 påskdagen PublicHoliday",
        "2026-04-06 annandag påsk PublicHoliday",
        "2026-04-30 valborgsmässoafton HalfDay",
        "2026-05-01 första maj PublicHoliday",
        "2026-05-13 dagen före Kristi himmelsfärdsdag HalfDay",
        "2026-05-14 Kristi himmelsfärdsdag PublicHoliday",
        "2026-05-15 klämdag BridgeDay",
        "2026-05-24 pingstdagen PublicHoliday",
        "2026-06-05 dagen före nationaldagen HalfDay",
        "2026-06-06 nationaldagen PublicHoliday",
        "2026-06-19 midsommarafton Eve",
        "2026-06-20 midsommardagen PublicHoliday",
        "2026-10-30 allhelgonaafton HalfDay",
        "2026-10-31 alla helgons dag PublicHoliday",
        "2026-12-24 julafton Eve",
        "2026-12-25 juldagen PublicHoliday",
        "2026-12-26 annandag jul PublicHoliday",
        "2026-12-31 nyårsafton Eve",
    ];

    public static IEnumerable<int> YearsOfTheLaw => Enumerable.Range(1990, 111);

    [TestMethod]
    public void A_year_is_told_whole_and_in_order() =>
        Assert.AreSequenceEqual(
            ThatOf2026,
            WorkCalendar.Swedish.NamedDaysOf(2026).Select(h => $"{h.Day:yyyy-MM-dd} {Texts.Of(h.Name, Language.Swedish)} {h.Kind}")
        );

    [TestMethod]
    [DataRow(2025, "05-02 05-30")]
    [DataRow(2026, "01-02 01-05 05-15")]
    [DataRow(2027, "05-07")]
    [DataRow(2028, "01-07 05-26 06-05")]
    [DataRow(2029, "04-30 05-11")]
    [DataRow(2030, "05-31 06-07 12-23 12-27 12-30")]
    public void Bridge_days_are_single_working_days_between_free_ones(int year, string days) =>
        Assert.AreSequenceEqual(
            days.Split(' '),
            WorkCalendar.Swedish.NamedDaysOf(year).Where(h => h.Kind == HolidayKind.BridgeDay).Select(h => h.Day.ToString("MM-dd"))
        );

    [TestMethod]
    public void Every_year_has_thirteen_public_holidays_and_three_eves()
    {
        foreach (var days in YearsOfTheLaw.Select(SwedishHolidays.Of))
        {
            Assert.HasCount(13, days.Where(h => h.Kind == HolidayKind.PublicHoliday));
            Assert.AreSequenceEqual(
                [NamedDay.MidsummerEve, NamedDay.ChristmasEve, NamedDay.NewYearsEve],
                days.Where(h => h.Kind == HolidayKind.Eve).Select(h => h.Name)
            );
        }
    }

    [TestMethod]
    public void A_day_is_free_exactly_when_a_holiday_or_an_eve_falls_on_it()
    {
        var free = YearsOfTheLaw.SelectMany(SwedishHolidays.Of).Where(h => h.IsFree).Select(h => h.Day).ToHashSet();
        for (var day = new DateOnly(1990, 1, 1); day.Year <= 2100; day = day.AddDays(1))
        {
            Assert.AreEqual(free.Contains(day), SwedishHolidays.IsFree(day), day.ToString("O"));
        }
    }

    [TestMethod]
    [DataRow("2004-05-31", true, DisplayName = "the last annandag pingst")]
    [DataRow("2005-05-16", false)]
    [DataRow("2003-06-06", false)]
    [DataRow("2005-06-06", true, DisplayName = "the first free nationaldag, a Monday")]
    public void Nationaldagen_took_the_place_of_annandag_pingst_in_2005(string day, bool free) =>
        Assert.AreEqual(free, SwedishHolidays.IsFree(DateOnly.Parse(day)));

    [TestMethod]
    public void Two_holidays_on_one_date_are_both_named() =>
        Assert.AreSequenceEqual(
            [NamedDay.MayDay, NamedDay.AscensionDay],
            SwedishHolidays.Of(2008).Where(h => h.Day == new DateOnly(2008, 5, 1)).Select(h => h.Name)
        );

    [TestMethod]
    public void A_day_off_is_never_called_a_half_day()
    {
        var days = YearsOfTheLaw.SelectMany(SwedishHolidays.Of).Where(h => h.Kind == HolidayKind.HalfDay).ToList();

        Assert.IsEmpty(days.Where(h => !WorkCalendar.Swedish.IsWorkingDay(h.Day)));
        Assert.HasCount(6, days.Select(h => h.Name).Distinct());
        Assert.DoesNotContain(h => h is { Name: NamedDay.NationalDayEve, Day.Year: < 2005 }, days);
        Assert.DoesNotContain(new Holiday(new DateOnly(2027, 6, 5), NamedDay.NationalDayEve, HolidayKind.HalfDay), days, "a Saturday");
    }

    [TestMethod]
    [DataRow(1583)]
    [DataRow(9999)]
    public void The_first_and_last_year_have_all_their_days(int year) =>
        Assert.HasCount(16, WorkCalendar.Swedish.NamedDaysOf(year).Where(h => h.IsFree));

    [TestMethod]
    [DataRow(1582)]
    [DataRow(10000)]
    [DataRow(-1)]
    public void Other_years_are_refused(int year) => Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => SwedishHolidays.Of(year));
}
