using System.Globalization;
using System.Text.RegularExpressions;

namespace FinsamBot.Teams.Spoken;

/// <summary>When something happened, as somebody told it.</summary>
/// <param name="On">Today where no day was said.</param>
/// <param name="Text">What was said, without a day that stands in front of it as its heading.</param>
internal sealed partial record SpokenWhen(DateOnly On, string Text)
{
    /// <summary>Words that leave the day open, or name one that no calendar has: it is asked for. Empty when there are none.</summary>
    public string Vague { get; init; } = "";

    /// <summary>The day stands in front, and so is that of all that follows.</summary>
    public bool IsInFront { get; init; }

    public static SpokenWhen Read(string said, DateOnly today)
    {
        var day = SpokenPast.Find(said, today) ?? SpokenDates.Find(said, today);
        var isInFront = day is { IsReal: true } && IsHeading(said, day.Words);
        var text = isInFront ? Behind(said, day!.Words.Length) : said;
        return new SpokenWhen(day is { IsReal: true } ? Meant(day, said, today) : today, text.Length > 0 ? text : said)
        {
            IsInFront = isInFront,
            Vague = day switch
            {
                null => SpokenPast.Vague(said) ?? "",
                { IsReal: false } => day.Words,
                _ => "",
            },
        };
    }

    /// <summary>A day alone, as it is typed in a field: also one that has been, in words. Null for anything else.</summary>
    public static DateOnly? DayOf(string typed, DateOnly today)
    {
        var day = SpokenPast.Find(typed, today) ?? SpokenDates.Find(typed, today);
        return day is { IsReal: true } && day.Rest.Trim(' ', '.').Length == 0 && day.First == day.Last ? Meant(day, typed, today) : null;
    }

    /// <summary>The sentence behind what stands in front of it and is no part of it.</summary>
    public static string Behind(string said, int front) => said[front..].TrimStart(' ', ':', ',', '.', '-', '–');

    /// <summary>A date in figures, or words for a day with a colon behind them: no part of the sentence.</summary>
    private static bool IsHeading(string said, string words) =>
        said.StartsWith(words, StringComparison.Ordinal)
        && (char.IsAsciiDigit(words[0]) || said.AsSpan(words.Length).TrimStart().StartsWith(":", StringComparison.Ordinal));

    /// <summary>
    /// A plan means the next day of a name, who tells of a deviation the one before. Where the words tell of what is to come, the nearer
    /// one is taken.
    /// </summary>
    private static DateOnly Meant(SaidDays said, string all, DateOnly today)
    {
        var isAhead = SpokenPast.IsAhead(all);
        var words = SpokenDates.Flat(said.Words);
        if (said.First <= today || Fixed().IsMatch(words))
        {
            return said.First;
        }

        if (!words.Any(char.IsAsciiDigit))
        {
            return IsGone(words, said.Rest) || !(isAhead || words.Contains(' ', StringComparison.Ordinal))
                ? said.First.AddDays(-DaysInWeek)
                : said.First;
        }

        var before =
            words[0] is 'v' or 'w'
                ? DateOnly.FromDateTime(
                    ISOWeek.ToDateTime(today.Year, ISOWeek.GetWeekOfYear(said.First.ToDateTime(default)), DayOfWeek.Monday)
                )
            : DayOnly().IsMatch(words) ? said.First.AddMonths(-1)
            : YearBefore(said.First);
        return before <= today && (!isAhead || today.DayNumber - before.DayNumber <= said.First.DayNumber - today.DayNumber)
            ? before
            : said.First;
    }

    /// <summary>I tisdags or last Tuesday, and not på tisdag.</summary>
    private static bool IsGone(string weekday, string rest) =>
        weekday.EndsWith("dags", StringComparison.Ordinal) || SpokenDates.Flat(rest).Split(' ').Any(w => w is "last" or "forra");

    /// <summary>29 February is not in every year.</summary>
    private static DateOnly YearBefore(DateOnly day) => Enumerable.Range(1, 8).Select(n => day.AddYears(-n)).First(d => d.Day == day.Day);

    private const int DaysInWeek = 7;

    /// <summary>Days that are the same one whoever names them, or lie ahead in so many words.</summary>
    [GeneratedRegex(
        "[0-9]{4}|^(?:i ?morgon|i ?overmorgon|tomorrow|(?:the )?day after|nasta|next|om |in )",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Fixed();

    [GeneratedRegex("^(?:den|the) [0-9]{1,2}[a-z:]{0,3}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DayOnly();
}
