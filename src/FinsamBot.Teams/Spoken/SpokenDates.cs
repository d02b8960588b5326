using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FinsamBot.Teams.Spoken;

/// <summary>Days that somebody named, in the words used; both ends are the same day where only one was named.</summary>
/// <param name="IsReal">False for words that look like a day that no calendar has, such as 31 februari.</param>
/// <param name="Rest">What was said besides.</param>
internal sealed record SaidDays(string Words, DateOnly First, DateOnly Last, bool IsReal, string Rest)
{
    /// <summary>The date, and the nearest day of that name, where a weekday was named that the date is not.</summary>
    public (DateOnly Date, DateOnly Weekday)? Clash { get; init; }
}

/// <summary>
/// Finds days in what somebody says, in Swedish or English: 14 april, 2026-04-14, 14/4, på torsdag, nästa torsdag, i morgon, om tre veckor,
/// efter helgen, vecka 28, torsdag vecka 28, 1–15 juli. A day without a year is the next one of that date; a weekday is the next one after
/// today. Nothing in the patterns is repeated without a bound: a long message costs in proportion to its length.
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

        var one = NamedDay.At(match, flat, today);
        if (one.Day.HasMonth && DayBefore().Match(flat[..one.Start]) is { Success: true } before)
        {
            return Between(one with { Start = before.Index }, one, one.Day with { Day = Number(before) });
        }

        if (one.Day.CanGoOn && DayBehind().Match(flat[one.End..]) is { Success: true } behind)
        {
            var last = one with { Day = one.Day with { Day = Number(behind) }, End = one.End + behind.Length };
            return Between(one, last, one.Day);
        }

        var (next, joined) = (Day().Match(flat, one.End), Joint().Match(flat, one.End));
        if (!next.Success || !joined.Success || joined.Index != one.End || joined.Index + joined.Length != next.Index)
        {
            return Between(one, one, one.Day);
        }

        var other = NamedDay.At(next, flat, today);
        return Between(one, other, one.Day.BorrowingMonthOf(other.Day));

        SaidDays Between(NamedDay from, NamedDay to, SpokenDay first)
        {
            var (words, rest) = (said[from.Start..to.End], string.Concat(said.AsSpan(0, from.Start), " ", said.AsSpan(to.End)).Trim());
            var days = Resolve(first, to.Day, today, words, rest);
            return Checked(Checked(days, days.First, from.Weekday), days.Last, to.Weekday);
        }
    }

    /// <summary>A weekday that was named beside a date has to be the date's.</summary>
    private static SaidDays Checked(SaidDays days, DateOnly date, SpokenDay? weekday)
    {
        if (weekday is null || !days.IsReal || weekday.Names(date))
        {
            return days;
        }

        var nearest = Enumerable.Range(1, 3).SelectMany(n => new[] { date.AddDays(-n), date.AddDays(n) }).First(weekday.Names);
        return days with { IsReal = false, Clash = (date, nearest) };
    }

    /// <summary>A day and the place of its words; torsdag 9 april and 9 april (torsdag) are one, as is torsdag vecka 15.</summary>
    private sealed record NamedDay(SpokenDay Day, SpokenDay? Weekday, int Start, int End)
    {
        public static NamedDay At(Match match, string flat, DateOnly today)
        {
            var (day, end) = (SpokenDay.Of(match), match.Index + match.Length);
            return
                SpokenDates.Day().Match(flat, end) is { Success: true } second
                && Beside().Match(flat, end) is { Success: true } between
                && between.Index == end
                && between.Index + between.Length == second.Index
                && day.Together(SpokenDay.Of(second), today) is { } named
                ? new NamedDay(named.Day, named.Weekday, match.Index, second.Index + second.Length)
                : new NamedDay(day, null, match.Index, end);
        }
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
                    if (char.IsAscii(from[i]))
                    {
                        flat[i] = char.ToLowerInvariant(from[i]);
                        continue;
                    }

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
            + "|(?<next>nasta |next )?(?<wd>mandag|tisdag|onsdag|torsdag|fredag|lordag|sondag|monday|tuesday"
            + "|wednesday|thursday|friday|saturday|sunday)(?:en|s)?"
            + "|(?<rel>i ?dag|today|i ?overmorgon|(?:the )?day after tomorrow|i ?morgon|tomorrow|nasta vecka|next week"
            + "|efter helgen|after the weekend|(?:i|till|over) helgen|(?:at |on )?the weekend|efter (?:pask|jul"
            + "|nyar|midsommar)(?:en|helgen)?)"
            + "|(?:om|in) (?<n>[0-9]{1,2}|ett par|en|ett|an?|one|tva|two|tre|three|fyra|four|fem|five|sex|six|sju"
            + "|seven|atta|eight|nio|nine|tio|ten|fjorton)"
            + " (?<unit>dag|dagar|days?|vecka|veckor|weeks?|manad|manader|months?)"
            + @"|(?:vecka|veckorna|weeks?|v\.?) ?(?<week>[0-9]{1,2})"
            + $$"""|(?:den|the) (?<d>[0-9]{1,2}){{Nth}})(?![\w/])""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<![0-9/.:-])(?<n>[0-9]{1,2})" + Nth + Dash + "(?:den |the )?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayBefore();

    [GeneratedRegex("^" + Dash + "(?<n>[0-9]{1,2})" + Nth + @"(?![\w/.:-]| " + Months + ")", RegexOptions.CultureInvariant)]
    private static partial Regex DayBehind();

    [GeneratedRegex(@",? ?\(?(?:pa |on |i |in )?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Beside();

    [GeneratedRegex("(?:" + Dash + "| och | and | )(?:pa |on )?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Joint();
}
