using System.Globalization;
using FinsamBot.Domain.Text;

namespace FinsamBot.Teams.Spoken;

/// <summary>Days for examples of what can be written: always some weeks ahead, so that whoever tries them is understood.</summary>
internal static class AwayExample
{
    private const int WeeksAhead = 4;
    private const int DaysInWeek = 7;
    private const int UntilFriday = 11;

    /// <summary>Two weeks, as they are said: 4–15 maj.</summary>
    public static string Days(DateOnly today, Language language)
    {
        var (first, last) = (Monday(today), Monday(today).AddDays(UntilFriday));
        var start =
            first.Month == last.Month ? first.Day.ToString(CultureInfo.InvariantCulture) : Domain.Text.Days.DayAndMonth(first, language);
        return $"{start}–{Domain.Text.Days.DayAndMonth(last, language)}";
    }

    public static DateOnly Monday(DateOnly today) =>
        today.AddDays((WeeksAhead * DaysInWeek) - (((int)today.DayOfWeek + DaysInWeek - 1) % DaysInWeek));
}
