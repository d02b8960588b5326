using System.Globalization;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Calendar;

namespace FinsamBot.Teams.Spoken;

/// <summary>One day as somebody named it, before it is known which one that is.</summary>
/// <param name="Day">Of the month, or the number of a week.</param>
internal sealed record SpokenDay(string Kind, int Day, string Month, int? Year, string Word)
{
    private const string Dated = "date";
    private const string Week = "week";
    private const int DaysInWeek = 7;

    private static readonly string[] Weekdays = ["sondag", "mandag", "tisdag", "onsdag", "torsdag", "fredag", "lordag"];
    private static readonly string[] EnglishWeekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly string[] Counted = ["", "en", "tva", "tre", "fyra", "fem", "sex", "sju", "atta", "nio", "tio"];
    private static readonly string[] EnglishCounted = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    private const int Fortnight = 14;

    public bool HasMonth => Kind == Dated && Month.Length > 0;

    /// <summary>July 1–15 and vecka 28–30 name the second day by its number alone.</summary>
    public bool CanGoOn { get; private init; }

    /// <summary>Known without any other day: relative to today, or with a year.</summary>
    public bool IsFixed => Kind != Dated || Year is not null || Month.Length == 0;

    public bool NamesWeekday => Kind is "weekday" or "next";

    /// <summary>Days that the words cover.</summary>
    public int Length =>
        Kind == Week ? DaysInWeek
        : IsWeekend ? 2
        : 1;

    private bool IsWeekend =>
        Kind == "relative"
        && (Word.EndsWith("helgen", StringComparison.Ordinal) || Word.EndsWith("weekend", StringComparison.Ordinal))
        && !IsAfter;

    private bool IsAfter => Word.StartsWith("efter", StringComparison.Ordinal) || Word.StartsWith("after", StringComparison.Ordinal);

    private bool IsOfWeek => Kind == Week || (Kind == "relative" && Word is "nastavecka" or "nextweek");

    public static SpokenDay Of(Match match)
    {
        string Text(string group) => match.Groups[group].Value;
        var number = int.TryParse(Text("d") + Text("week"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        if (Text("iso").Length > 0)
        {
            return new SpokenDay("iso", 0, "", null, Text("iso"));
        }

        if (Text("wd").Length > 0)
        {
            return new SpokenDay(Text("next").Length > 0 ? "next" : "weekday", 0, "", null, Text("wd"));
        }

        if (Text("rel").Length > 0)
        {
            return new SpokenDay("relative", 0, "", null, Text("rel").Replace(" ", "", StringComparison.Ordinal));
        }

        if (Text("unit").Length > 0)
        {
            return Text("unit")[0] == 'm'
                ? new SpokenDay("months", Count(Text("n")), "", null, "")
                : new SpokenDay("in", Count(Text("n")) * (Text("unit")[0] is 'v' or 'w' ? DaysInWeek : 1), "", null, "");
        }

        return Text("week").Length > 0
            ? new SpokenDay(Week, number, "", null, "") { CanGoOn = true }
            : new SpokenDay(
                Dated,
                number,
                Text("m"),
                Text("y") is { Length: > 0 } y ? int.Parse(y, CultureInfo.InvariantCulture) : null,
                ""
            )
            {
                CanGoOn = match.Groups["us"].Success,
            };
    }

    /// <summary>The next day of that name; null when there is none, as of 31 februari.</summary>
    public DateOnly? OnOrAfter(DateOnly day) =>
        Kind switch
        {
            "iso" => SwedishDate.TryParse(Word, out var date) ? date : null,
            "weekday" => Next(day, Weekday),
            "next" => InWeekOf(Next(day, (int)DayOfWeek.Monday)),
            "relative" => Relative(day),
            "in" => day.AddDays(Day),
            "months" => day.AddMonths(Day),
            Week => WeekIn(day.Year) is { } monday && monday.AddDays(DaysInWeek - 1) >= day ? monday : WeekIn(day.Year + 1),
            _ when Month.Length == 0 => Day is < 1 or > 31 ? null : Enumerable.Range(0, 366).Select(day.AddDays).First(d => d.Day == Day),
            _ when Year is { } year => In(year),
            _ => In(day.Year) is { } same && same >= day ? same : In(day.Year + 1),
        };

    /// <summary>Whether a weekday is that of the date.</summary>
    public bool Names(DateOnly date) => Word == Weekdays[(int)date.DayOfWeek] || Word == EnglishWeekdays[(int)date.DayOfWeek];

    /// <summary>Two names of one day: a weekday with its date, or with its week. Null when they are two days.</summary>
    /// <returns>The day, and the weekday that it has to be where a date says so too.</returns>
    public (SpokenDay Day, SpokenDay? Weekday)? Together(SpokenDay other, DateOnly today)
    {
        var (weekday, day) = NamesWeekday ? (this, other) : (other, this);
        if (!weekday.NamesWeekday || day.NamesWeekday)
        {
            return null;
        }

        if (!day.IsOfWeek)
        {
            return day.IsDate || (day.Kind == "relative" && !day.IsWeekend) ? (day, weekday) : null;
        }

        return day.OnOrAfter(today) is { } monday && weekday.InWeekOf(monday) is var on
            ? (new SpokenDay("iso", 0, "", null, on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), null)
            : (day, null);
    }

    private bool IsDate => Kind is Dated or "iso";

    private int Weekday => Math.Max(Array.IndexOf(Weekdays, Word), Array.IndexOf(EnglishWeekdays, Word));

    private DateOnly InWeekOf(DateOnly monday) => monday.AddDays((Weekday + DaysInWeek - 1) % DaysInWeek);

    /// <summary>In den 5 till den 9 juli the month stands behind.</summary>
    public SpokenDay BorrowingMonthOf(SpokenDay later) =>
        Kind == Dated && Month.Length == 0 && later.HasMonth ? later with { Day = Day } : this;

    /// <summary>The date in a year; null when that year has none such.</summary>
    public DateOnly? In(int year) => SwedishDate.TryParse(Written(year), out var date) ? date : null;

    private string Written(int year) =>
        int.TryParse(Month, NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{Day:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{Day} {Swedish(Month[..3])} {year:0000}");

    private static string Swedish(string month) =>
        month switch
        {
            "may" => "maj",
            "oct" => "okt",
            _ => month,
        };

    private DateOnly? WeekIn(int year) =>
        Day >= 1 && Day <= ISOWeek.GetWeeksInYear(year) ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, Day, DayOfWeek.Monday)) : null;

    private DateOnly Relative(DateOnly day) =>
        Word switch
        {
            "idag" or "today" => day,
            "imorgon" or "tomorrow" => day.AddDays(1),
            "nastavecka" or "nextweek" or "efterhelgen" or "aftertheweekend" => Next(day, (int)DayOfWeek.Monday),
            _ when IsWeekend => Next(day.AddDays(-1), (int)DayOfWeek.Saturday),
            _ when IsAfter => AfterFeast(day),
            _ => day.AddDays(2),
        };

    /// <summary>The first day that is no longer part of it.</summary>
    private DateOnly AfterFeast(DateOnly day) => Feast(day.Year) is var end && end >= day ? end.AddDays(1) : Feast(day.Year + 1).AddDays(1);

    /// <summary>Its last day.</summary>
    private DateOnly Feast(int year) =>
        Word switch
        {
            _ when Word.Contains("pask", StringComparison.Ordinal) => Easter.SundayOf(year).AddDays(1),
            _ when Word.Contains("midsommar", StringComparison.Ordinal) => Next(new DateOnly(year, 6, 20), (int)DayOfWeek.Sunday),
            _ when Word.Contains("nyar", StringComparison.Ordinal) => new DateOnly(year, 1, 1),
            _ => new DateOnly(year, 12, 26),
        };

    private static DateOnly Next(DateOnly after, int weekday) =>
        after.AddDays(((weekday - (int)after.DayOfWeek + DaysInWeek - 1) % DaysInWeek) + 1);

    private static int Count(string word) =>
        word switch
        {
            "a" or "an" or "ett" => 1,
            "ettpar" or "ett par" => 2,
            "fjorton" => Fortnight,
            _ when int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            _ => Math.Max(Array.IndexOf(Counted, word), Array.IndexOf(EnglishCounted, word)),
        };
}
