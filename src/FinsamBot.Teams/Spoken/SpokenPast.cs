using System.Text.RegularExpressions;
using FinsamBot.Domain.Checks.Contradictions;

namespace FinsamBot.Teams.Spoken;

/// <summary>
/// Days that have been, as people say them without a date: i går, i förra veckan, för tre dagar sedan. A week means its Monday. What leaves
/// the day open, such as i mars or häromdagen, is found too, so that it can be asked about.
/// </summary>
internal static partial class SpokenPast
{
    private const int DaysInWeek = 7;

    /// <summary>Null when nothing of the kind was said; quoted as it was.</summary>
    public static SaidDays? Find(string said, DateOnly today)
    {
        var flat = SpokenDates.Flat(said);
        if (Relative().Match(flat) is not { Success: true } match)
        {
            return null;
        }

        var day = DayOf(match, today);
        var rest = string.Concat(said.AsSpan(0, match.Index), " ", said.AsSpan(match.Index + match.Length)).Trim();
        return new SaidDays(said.Substring(match.Index, match.Length), day, day, true, rest);
    }

    /// <summary>Words that name a time and no day; null when there are none.</summary>
    public static string? Vague(string said) =>
        Vaguely().Match(SpokenDates.Flat(said)) is { Success: true } match ? said.Substring(match.Index, match.Length) : null;

    /// <summary>Whether the words tell of what is to come, and not of what has been.</summary>
    public static bool IsAhead(string said) => Ahead().IsMatch(SpokenDates.Flat(said));

    private static DateOnly DayOf(Match match, DateOnly today)
    {
        if (match.Groups["two"].Success)
        {
            return today.AddDays(-2);
        }

        if (match.Groups["one"].Success)
        {
            return today.AddDays(-1);
        }

        return match.Groups["week"].Success ? MondayOf(today).AddDays(-DaysInWeek) : Ago(match, today);
    }

    private static DateOnly Ago(Match match, DateOnly today)
    {
        // What is left is the English for one.
        var number = NumberWords.OfUnmarked(match.Groups["n"].Value) ?? 1;
        return match.Groups["unit"].Value[0] switch
        {
            'd' => today.AddDays(-number),
            'v' or 'w' => today.AddDays(-number * DaysInWeek),
            _ => today.AddMonths(-number),
        };
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysInWeek - 1) % DaysInWeek));

    private const string Months =
        "(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
        + "|january|february|march|may|june|july|august|october)";

    private const string Number = "(?<n>[0-9]{1,3}|en|ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|a|one)";

    [GeneratedRegex(
        @"\b(?:(?<two>i ?forrgar|the day before yesterday)|(?<one>i ?gar|yesterday)|(?<week>(?:i )?forra veckan|last week)"
            + $"|(?:for )?{Number} (?<unit>dag|dagar|vecka|veckor|manad|manader) sedan"
            + $@"|{Number} (?<unit>days?|weeks?|months?) ago)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Relative();

    [GeneratedRegex(
        $@"\b(?:(?:i (?:borjan|mitten|slutet) av |i |under |in ){Months}"
            + "|(?:i )?(?:forra|fjol) ?(?:manaden|aret|kvartalet|sommaren|hosten|vintern|varen)?"
            + "|i (?:somras|varas|hostas|vintras)|haromdagen|haromveckan|nyligen|for (?:ett|nagra) (?:par|dagar|veckor)[a-z ]{0,20}sedan"
            + @"|recently|the other day|last (?:month|year|quarter|summer|autumn|winter|spring))\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Vaguely();

    [GeneratedRegex(
        @"\b(?:ska|skall|kommer att|blir|planer[a-z]{1,6}|slutar|stangs|stanger|borjar|startar"
            + "|flyttas|flyttar|flyttar|skjuts|vantas|infor|upphor"
            + @"|fran och med|fr\.? ?o\.? ?m\.?|tidigast|senast|will|going to"
            + @"|plan(?:s|ned)?|closes|starts|ends|leaves|begins|moves|from)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Ahead();
}
