namespace FinsamBot.Domain.Calendar;

/// <summary>Easter Sunday in the Gregorian calendar, by the anonymous algorithm (Nature 1876, Meeus "Astronomical Algorithms", ch.
/// 8).</summary>
public static class Easter
{
    public static DateOnly SundayOf(int year)
    {
        var (century, rest) = (year / 100, year % 100);
        var golden = year % 19;
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var month = (epact + weekday - (7 * correction) + 114) / 31;
        var day = ((epact + weekday - (7 * correction) + 114) % 31) + 1;
        return new DateOnly(year, month, day);
    }
}
