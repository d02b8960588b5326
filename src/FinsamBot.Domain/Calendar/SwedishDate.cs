using System.Globalization;
using System.Text.RegularExpressions;

namespace FinsamBot.Domain.Calendar;

/// <summary>
/// Reads the date forms seen in real reports: 2022-01-05, 20220105, 2022 01 05, 220105, 22-01-05, 5 januari 2022, den 5:e januari 2022, 5
/// jan 22. Two-digit years are 2000–2099. Days are calendar days; no time zone is involved.
/// </summary>
public static partial class SwedishDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

    private static readonly string[] FullMonths =
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

    public static bool TryParse(string? text, out DateOnly date)
    {
        var trimmed = (text ?? "").Trim().TrimEnd('.').ToLowerInvariant();
        return TryDigits(trimmed, out date) || TryWords(trimmed, out date);
    }

    private static bool TryDigits(string text, out DateOnly date)
    {
        var match = Digits().Match(text);
        return Make(match, out date, match.Success ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0);
    }

    private static bool TryWords(string text, out DateOnly date)
    {
        var match = Words().Match(text);
        return Make(match, out date, match.Success ? MonthOf(match.Groups["m"].Value) : 0);
    }

    private static bool Make(Match match, out DateOnly date, int month)
    {
        date = default;
        if (!match.Success || month is < 1 or > 12)
        {
            return false;
        }

        var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        year += year < 100 ? 2000 : 0;
        if (year is < 1900 or > 2199 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>A month by its full name or its first three letters, with or without a full stop.</summary>
    private static int MonthOf(string word)
    {
        var bare = word.TrimEnd('.');
        var index = Array.IndexOf(FullMonths, bare);
        return 1 + (index >= 0 ? index : Array.IndexOf(Months, bare == "sept" ? "sep" : bare));
    }

    // [0-9], not \d: that one also takes the digits of other scripts, which are no numbers to int.Parse.
    [GeneratedRegex(
        "^(?<y>[0-9]{4}|[0-9]{2})(?:-(?<m>[0-9]{2})-|[.](?<m>[0-9]{2})[.]| (?<m>[0-9]{2}) |/(?<m>[0-9]{2})/|(?<m>[0-9]{2}))(?<d>[0-9]{2})$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^(?:den\s+)?(?<d>[0-9]{1,2})(?::?[ea])?\s+(?<m>[a-zåäö]+\.?)\s+(?<y>[0-9]{4}|[0-9]{2})$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Words();
}
