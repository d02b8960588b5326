using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FinsamBot.Teams.Spoken;

/// <summary>Days that somebody named, in the words used; both ends are the same day where only one was named.</summary>
/// <param name="IsReal">False for words that look like a day that no calendar has, such as 31 februari.</param>
/// <param name="Rest">What was said besides.</param>
internal sealed record SaidDays(string Words, DateOnly First, DateOnly Last, bool IsReal, string Rest);

/// <summary>
/// Finds days in what somebody says, in Swedish or English: 14 april, 2026-04-14, 14/4, på torsdag, i morgon, om tre dagar, vecka 28, 1–15
/// juli. A day without a year is the next one of that date; a weekday is the next one after today. Nothing in the patterns is repeated
/// without a bound: a long message costs in proportion to its length.
/// </summary>
internal static partial class SpokenDates
{
    /// <summary>A stay that would be longer the other way round the year is a slip: 15–1 juli.</summary>
    private const int HalfYear = 183;

    /// <summary>Null when no words look like a day.</summary>
    public static SaidDays? Find(string said, DateOnly today)
    {
        var flat = Flat(said);
        if (Day().Match(flat) is not { Success: true } match)
        {
            return null;
        }

        var (start, end) = (match.Index, match.Index + match.Length);
        var one = SpokenDay.Of(match);
        if (one.HasMonth && DayBefore().Match(flat[..start]) is { Success: true } before)
        {
            return Between(one with { Day = Number(before) }, one, before.Index, end);
        }

        if (one.CanGoOn && DayBehind().Match(flat[end..]) is { Success: true } behind)
        {
            return Between(one, one with { Day = Number(behind) }, start, end + behind.Length);
        }

        var (next, joined) = (Day().Match(flat, end), Joint().Match(flat, end));
        if (!next.Success || !joined.Success || joined.Index != end || joined.Index + joined.Length != next.Index)
        {
            return Between(one, one, start, end);
        }

        var last = SpokenDay.Of(next);
        if (one.IsWeekday && string.IsNullOrWhiteSpace(joined.Value))
        {
            // torsdag 9 april: one day, named twice.
            var days = Between(last, last, start, next.Index + next.Length);
            return days.IsReal && !one.Names(days.First) ? days with { IsReal = false } : days;
        }

        return Between(one.BorrowingMonthOf(last), last, start, next.Index + next.Length);

        SaidDays Between(SpokenDay first, SpokenDay last, int from, int to) =>
            Resolve(first, last, today, said[from..to], string.Concat(said.AsSpan(0, from), " ", said.AsSpan(to)).Trim());
    }

    /// <summary>Lower case without accents, character by character, so that places are the same as in the text itself.</summary>
    public static string Flat(string text) =>
        string.Create(
            text.Length,
            text,
            static (flat, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                {
                    flat[i] = char.IsSurrogate(from[i])
                        ? from[i]
                        : char.ToLowerInvariant(from[i].ToString().Normalize(NormalizationForm.FormD)[0]);
                }
            }
        );

    private static SaidDays Resolve(SpokenDay first, SpokenDay last, DateOnly today, string words, string rest)
    {
        var (from, to) =
            first == last ? Both(first, today)
            : first.IsFixed ? FromFirst(first, last, today)
            : FromLast(first, last, today);
        return from is { } real && to is { } end
            ? new SaidDays(words, real, end, true, rest)
            : new SaidDays(words, default, default, false, rest);
    }

    private static (DateOnly? From, DateOnly? To) Both(SpokenDay day, DateOnly today)
    {
        var on = day.OnOrAfter(today);
        return (on, on?.AddDays(day.Length - 1));
    }

    private static (DateOnly? From, DateOnly? To) FromFirst(SpokenDay first, SpokenDay last, DateOnly today)
    {
        var from = first.OnOrAfter(today);
        return (from, from is { } on ? last.OnOrAfter(on)?.AddDays(last.Length - 1) : null);
    }

    /// <summary>The end is the next of its date, which may be while the beginning has passed already.</summary>
    private static (DateOnly? From, DateOnly? To) FromLast(SpokenDay first, SpokenDay last, DateOnly today)
    {
        if (last.OnOrAfter(today) is not { } to)
        {
            return (null, null);
        }

        var (same, before) = (first.In(to.Year), first.In(to.Year - 1));
        return (same > to && before is { } earlier && to.DayNumber - earlier.DayNumber <= HalfYear ? before : same, to);
    }

    private static int Number(Match match) => int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);

    private const string Months =
        "(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)?|apr(?:il)?|maj|may|jun(?:i|e)?"
        + "|jul(?:i|y)?|aug(?:usti|ust)?|sep(?:t|tember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private const string Nth = "(?::?[ae]|st|nd|rd|th)?";
    private const string Dash = @" ?(?:-|–|—|till och med|t\.?o\.?m\.?|till|to|until|through) ?";

    [GeneratedRegex(
        @"\b(?:(?<iso>[0-9]{4}(?<s>[-./ ])[0-9]{2}\k<s>[0-9]{2}|[0-9]{8})"
            + $$"""|(?:den |the )?(?<d>[0-9]{1,2}){{Nth}}(?: of)? (?<m>{{Months}})\b\.?(?:,? (?<y>[0-9]{4}))?"""
            + $$"""|(?<m>{{Months}})(?: the)? (?<d>[0-9]{1,2}){{Nth}}\b(?:,? (?<y>[0-9]{4}))?(?<us>)"""
            + @"|(?<d>[0-9]{1,2})/(?<m>[0-9]{1,2})(?:[-/ ](?<y>[0-9]{4}))?"
            + "|(?<wd>mandag|tisdag|onsdag|torsdag|fredag|lordag|sondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:en|s)?"
            + "|(?<rel>i ?dag|today|i ?overmorgon|(?:the )?day after tomorrow|i ?morgon|tomorrow|nasta vecka|next week)"
            + "|(?:om|in) (?<n>[0-9]{1,2}|en|ett|a|one|tva|two|tre|three|fyra|four|fem|five) (?<unit>dag|dagar|days?|vecka|veckor|weeks?)"
            + @"|(?:vecka|week|v\.?) ?(?<week>[0-9]{1,2})"
            + $$"""|(?:den|the) (?<d>[0-9]{1,2}){{Nth}})(?![\w/])""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<![0-9/.:-])(?<n>[0-9]{1,2})" + Nth + Dash + "(?:den |the )?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayBefore();

    [GeneratedRegex("^" + Dash + "(?<n>[0-9]{1,2})" + Nth + @"(?![\w/.:-]| " + Months + ")", RegexOptions.CultureInvariant)]
    private static partial Regex DayBehind();

    [GeneratedRegex("(?:" + Dash + "| och | and | )(?:pa |on )?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Joint();
}
