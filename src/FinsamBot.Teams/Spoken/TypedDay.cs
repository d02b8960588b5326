using System.Globalization;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Calendar;

namespace FinsamBot.Teams.Spoken;

/// <summary>
/// A day as clients send the one that was picked in a calendar: mostly yyyy-MM-dd, but some add a time or write it as where they were made.
/// No day is guessed: where the first number may be the month as well as the day, it is unreadable.
/// </summary>
internal static partial class TypedDay
{
    /// <summary>False where it is in no form that clients write: then it may be somebody's words.</summary>
    /// <param name="typed">What was sent.</param>
    /// <param name="day">Null where it names no certain day.</param>
    public static bool TryRead(string typed, out DateOnly? day)
    {
        day = null;
        if (Form().Match(typed.Trim()) is not { Success: true } match)
        {
            return false;
        }

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        day = match.Groups["iso"].Success ? Make(Number("y"), Number("m"), Number("d")) : Either(Number("a"), Number("b"), Number("y"));
        if (day is { } on && match.Groups["zone"].Success)
        {
            day = In(match, on);
        }

        return true;
    }

    /// <summary>4/14/2026 and 14/4/2026 are the same day, and 4/5/2026 is none that anybody can know.</summary>
    private static DateOnly? Either(int first, int second, int year)
    {
        var (asDay, asMonth) = (Make(year, second, first), Make(year, first, second));
        return asDay is null || asMonth is null || asDay == asMonth ? asDay ?? asMonth : null;
    }

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1900 and <= 2199 && month is >= 1 and <= MonthsInYear && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>Midnight here is the evening before in the time of the world.</summary>
    private static DateOnly? In(Match match, DateOnly day)
    {
        var written = $"{day:yyyy-MM-dd}T{match.Groups["clock"].Value}{match.Groups["zone"].Value.ToUpperInvariant()}";
        return DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? StockholmTime.DayOf(instant)
            : null;
    }

    private const int MonthsInYear = 12;

    private const string Clock = "(?<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.][0-9]{1,7})?)?)";

    [GeneratedRegex(
        "^(?:(?<iso>(?<y>[0-9]{4})[-./](?<m>[0-9]{1,2})[-./](?<d>[0-9]{1,2}))"
            + "|(?<a>[0-9]{1,2})(?:/(?<b>[0-9]{1,2})/|-(?<b>[0-9]{1,2})-|[.](?<b>[0-9]{1,2})[.])(?<y>[0-9]{4}))"
            + "(?:(?:[Tt]|,? )"
            + Clock
            + "(?: ?[AaPp][Mm])?(?<zone>[Zz]|[+-][0-9]{2}:?[0-9]{2})?)?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Form();
}
