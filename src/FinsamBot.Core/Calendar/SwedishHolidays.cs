namespace FinsamBot.Core.Calendar;

/// <summary>
/// The thirteen public holidays of lag (1989:253) om allmänna helgdagar that can fall on a working day or a weekend, and the three eves that
/// lag (1930:173) 2 § and working life treat as free: midsommarafton, julafton, nyårsafton. Valid for years from 2005, when nationaldagen became one.
/// </summary>
public static class SwedishHolidays
{
    public static bool IsFree(DateOnly day) => IsFixed(day) || FollowsEaster(day) || IsMidsummer(day) || IsAllSaints(day);

    private static bool IsFixed(DateOnly day) =>
        (day.Month, day.Day) is (1, 1) or (1, 6) or (5, 1) or (6, 6) or (12, 24) or (12, 25) or (12, 26) or (12, 31);

    /// <summary>Långfredagen, påskdagen, annandag påsk, Kristi himmelsfärdsdag, pingstdagen.</summary>
    private static bool FollowsEaster(DateOnly day) =>
        (day.DayNumber - Easter.SundayOf(day.Year).DayNumber) is -2 or 0 or 1 or 39 or 49;

    /// <summary>Midsommarafton (Friday 19–25 June) and midsommardagen (Saturday 20–26 June).</summary>
    private static bool IsMidsummer(DateOnly day) =>
        day.Month == 6 && day is { DayOfWeek: DayOfWeek.Friday, Day: >= 19 and <= 25 } or { Month: 6, DayOfWeek: DayOfWeek.Saturday, Day: >= 20 and <= 26 };

    /// <summary>Alla helgons dag: the Saturday 31 October–6 November.</summary>
    private static bool IsAllSaints(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Saturday && (day is { Month: 10, Day: 31 } or { Month: 11, Day: <= 6 });
}
