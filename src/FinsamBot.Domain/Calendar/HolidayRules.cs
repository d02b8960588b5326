using static FinsamBot.Domain.Calendar.HolidayKind;
using static FinsamBot.Domain.Calendar.HolidayRule;

namespace FinsamBot.Domain.Calendar;

/// <summary>
/// The rules of the Swedish year, each once. Public holidays: lag (1989:253) om allmänna helgdagar 1–2 §§, changed by lag (2004:1320), in
/// force on 1 April 2005: nationaldagen in, annandag pingst out. Eves: lag (1930:173) 2 § and semesterlagen (1977:480). Half days: what
/// municipal agreements and opening hours commonly shorten. Years before 1990 get the rules of 1990, which is not what people of that time
/// had: första maj is a holiday from 1939 (lag 1938:107), midsommardagen and alla helgons dag are Saturdays from 1953 (SFS 1952:48).
/// </summary>
internal static class HolidayRules
{
    /// <summary>The year in which nationaldagen took the place of annandag pingst.</summary>
    private const int Exchange = 2005;

    public static IReadOnlyList<HolidayRule> All { get; } =
    [
        new(NamedDay.NewYearsDay, PublicHoliday, Fixed(1, 1)),
        new(NamedDay.EpiphanyEve, HalfDay, Fixed(1, 5)),
        new(NamedDay.Epiphany, PublicHoliday, Fixed(1, 6)),
        new(NamedDay.MaundyThursday, HalfDay, AfterEaster(-3)),
        new(NamedDay.GoodFriday, PublicHoliday, AfterEaster(-2)),
        new(NamedDay.EasterSunday, PublicHoliday, AfterEaster(0)),
        new(NamedDay.EasterMonday, PublicHoliday, AfterEaster(1)),
        new(NamedDay.WalpurgisEve, HalfDay, Fixed(4, 30)),
        new(NamedDay.MayDay, PublicHoliday, Fixed(5, 1)),
        new(NamedDay.AscensionEve, HalfDay, AfterEaster(38)),
        new(NamedDay.AscensionDay, PublicHoliday, AfterEaster(39)),
        new(NamedDay.WhitSunday, PublicHoliday, AfterEaster(49)),
        new(NamedDay.WhitMonday, PublicHoliday, AfterEaster(50)) { Through = Exchange - 1 },
        new(NamedDay.NationalDayEve, HalfDay, Fixed(6, 5)) { From = Exchange },
        new(NamedDay.NationalDay, PublicHoliday, Fixed(6, 6)) { From = Exchange },
        new(NamedDay.MidsummerEve, Eve, First(DayOfWeek.Friday, 6, 19)),
        new(NamedDay.MidsummerDay, PublicHoliday, First(DayOfWeek.Saturday, 6, 20)),
        new(NamedDay.AllSaintsEve, HalfDay, First(DayOfWeek.Friday, 10, 30)),
        new(NamedDay.AllSaintsDay, PublicHoliday, First(DayOfWeek.Saturday, 10, 31)),
        new(NamedDay.ChristmasEve, Eve, Fixed(12, 24)),
        new(NamedDay.ChristmasDay, PublicHoliday, Fixed(12, 25)),
        new(NamedDay.BoxingDay, PublicHoliday, Fixed(12, 26)),
        new(NamedDay.NewYearsEve, Eve, Fixed(12, 31)),
    ];
}
