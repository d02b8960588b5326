using System.Globalization;
using FinsamBot.Domain.Calendar;

namespace FinsamBot.Domain.Text;

/// <summary>Days and periods as people say them; in tables and documents as <see cref="Iso"/>. Spelled out here, so that no machine's
/// locale data matters.</summary>
public static class Days
{
    private static readonly string[] SwedishWeekdays = ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"];
    private static readonly string[] SwedishMonths =
    [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];

    private static readonly string[] EnglishWeekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    private static readonly string[] EnglishMonths =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    private const string IsoFormat = "yyyy-MM-dd";

    /// <summary>2026-04-14</summary>
    public static string Iso(DateOnly day) => day.ToString(IsoFormat, CultureInfo.InvariantCulture);

    /// <summary>A day written so, and in no other way.</summary>
    public static bool TryIso(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, IsoFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>tisdag 14 april 2026</summary>
    public static string Full(DateOnly day, Language language) => $"{Weekday(day, language)} {DayAndMonth(day, language)} {Year(day)}";

    /// <summary>tisdag 14 april, with the year when it is another than today's.</summary>
    public static string Near(DateOnly day, DateOnly today, Language language) =>
        day.Year == today.Year ? $"{Weekday(day, language)} {DayAndMonth(day, language)}" : Full(day, language);

    /// <summary>tisdag 14 april kl. 9.05, in Stockholm.</summary>
    public static string Moment(DateTimeOffset instant, DateOnly today, Language language) =>
        At(StockholmTime.DayOf(instant), StockholmTime.ClockOf(instant), today, language);

    /// <summary>tisdag 14 april 2026 kl. 9.05, in Stockholm: for a receipt, which is kept when the year is long over.</summary>
    public static string ToKeep(DateTimeOffset instant, Language language) =>
        At(StockholmTime.DayOf(instant), StockholmTime.ClockOf(instant), today: default, language);

    /// <summary>Likewise, of a day and a clock time.</summary>
    public static string At(DateOnly day, TimeOnly clock, DateOnly today, Language language) =>
        $"{Near(day, today, language)} {(language == Language.English ? "at" : "kl.")} {Clock(clock, language)}";

    /// <summary>9.05 in Swedish, 9:05 in English.</summary>
    public static string Clock(TimeOnly clock, Language language) =>
        clock.ToString(language == Language.English ? "H':'mm" : "H'.'mm", CultureInfo.InvariantCulture);

    /// <summary>tisdag</summary>
    public static string Weekday(DateOnly day, Language language) =>
        (language == Language.English ? EnglishWeekdays : SwedishWeekdays)[(int)day.DayOfWeek];

    /// <summary>14 april</summary>
    public static string DayAndMonth(DateOnly day, Language language) =>
        $"{day.Day.ToString(CultureInfo.InvariantCulture)} {Month(day, language)}";

    /// <summary>1 januari–31 mars 2026, or with both years when they differ.</summary>
    public static string Period(ReportingPeriod period, Language language)
    {
        ArgumentNullException.ThrowIfNull(period);
        var start = DayAndMonth(period.Start, language) + (period.Start.Year == period.End.Year ? "" : " " + Year(period.Start));
        return $"{start}–{DayAndMonth(period.End, language)} {Year(period.End)}";
    }

    /// <summary>januari–mars 2026: whole months of one year.</summary>
    public static string Months(ReportingPeriod period, Language language)
    {
        ArgumentNullException.ThrowIfNull(period);
        return $"{Month(period.Start, language)}–{Month(period.End, language)} {Year(period.End)}";
    }

    /// <summary>mars 2026</summary>
    public static string MonthOfYear(DateOnly day, Language language) => $"{Month(day, language)} {Year(day)}";

    private static string Month(DateOnly day, Language language) =>
        (language == Language.English ? EnglishMonths : SwedishMonths)[day.Month - 1];

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);
}
