using System.Globalization;
using System.Text.RegularExpressions;

namespace FinsamBot.Domain.Calendar.Dates;

/// <summary>
/// Finds what looks like dates in a text, each as far as it is written. What stands around a date decides about it, and that no linear
/// engine can ask: here nothing is repeated without a bound instead, so that each place of the text costs at most so much.
/// </summary>
internal static partial class DateScan
{
    // A two-digit year is only believed where nothing that could be counted follows it.
    private const string ShortYear = @"(?<y>[0-9]{2})(?=\s{0,9}(?:$|[-–—,.;:)\]*|]|till\b))";

    private const string FullNames = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december";

    private const string ShortNames = "jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec";

    private const string FullMonth = "(?<mn>" + FullNames + ")";

    private const string Month = "(?<mn>" + FullNames + "|" + ShortNames + ")";

    private const string ThisDay = "(?<d>[0-9]{1,2}(?::?[ea])?|[a-zåäö]{5,12}(?:de|te|dje|sta|dra))";

    private const string LastDay = "(?<l>[0-9]{1,2}(?::?[ea])?|[a-zåäö]{5,12}(?:de|te|dje|sta|dra))";

    private const string LongYear = "(?<y>(?:19|20)[0-9]{2})(?![0-9])";

    public static IEnumerable<DatePart> Parts(string text) => Pattern().Matches(text).Select(Part).OfType<DatePart>();

    private static DatePart? Part(Match match)
    {
        var month = Number(match, "m") ?? (match.Groups["mn"] is { Success: true, Value: var name } ? MonthNames.MonthOf(name) : null);
        var (day, last) = (DayOf(match, "d"), DayOf(match, "l"));
        var year = Number(match, "y");
        return month is < 1 or > 12 || day is < 1 or > 31 || last is < 1 or > 31
            ? null
            : new DatePart(
                year < 100 ? year + 2000 : year,
                QuarterOf(match),
                month,
                Number(match, "w"),
                day,
                last,
                match.Index,
                match.Length
            );
    }

    private static int? QuarterOf(Match match) =>
        Number(match, "q") ?? (match.Groups["qn"] is { Success: true, Value: var ordinal } ? MonthNames.OrdinalOf(ordinal) : null);

    private static int? DayOf(Match match, string group) =>
        !match.Groups[group].Success ? null
        : char.IsAsciiDigit(match.Groups[group].Value[0])
            ? int.Parse(match.Groups[group].Value.TrimEnd('a', 'e', ':'), CultureInfo.InvariantCulture)
        : MonthNames.OrdinalOf(match.Groups[group].Value);

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"(?<![\p{L}0-9])(?:"
            + @"(?<y>(?:19|20)[0-9]{2})(?<s>[-./ ]?)(?<m>[0-9]{2})\k<s>(?<d>[0-9]{2})(?![0-9])"
            + @"|(?<y>[0-9]{2})(?<t>[-./ ]?)(?<m>[0-9]{2})\k<t>(?<d>[0-9]{2})(?![0-9])"
            + @"|(?<y>(?:19|20)[0-9]{2})-(?<m>0[1-9]|1[0-2])(?![-0-9])"
            + @"|(?<y>(?:19|20)[0-9]{2})[ -]?(?:v\.?|w|vecka) ?(?<w>[0-9]{1,2})(?![0-9])"
            + $$"""|(?:v\.?|w|vecka) ?(?<w>[0-9]{1,2})(?![0-9:,%]|\.[0-9])(?:[ ,]{1,9}{{LongYear}})?"""
            + $$"""|(?:kvartal|q) ?(?<q>[1-4])(?![0-9])(?:[ ,/-]{0,9}{{LongYear}})?"""
            + $$"""|(?:(?<q>[1-4])(?::?[ae])?|(?<qn>första|andra|tredje|fjärde)) {1,9}kvartalet(?:[ ,]{1,9}{{LongYear}})?"""
            + $$"""|(?:den {1,9})?{{ThisDay}}(?: {0,9}(?:[-–—]|till|och) {0,9}(?:den {1,9})?{{LastDay}})?"""
            + $$"""[\s.]{1,3}{{Month}}\.?(?![\p{L}])(?: {1,9}(?:{{LongYear}}|{{ShortYear}}))?"""
            + $$"""|{{Month}}\.?(?: {1,9}{{LongYear}}| ?[-’'/] ?(?:{{LongYear}}|(?<y>[0-9]{2})(?![0-9])))"""
            + $$"""|{{FullMonth}}(?![\p{L}])"""
            + $$"""|{{Month}}(?=\.? ?[-–—] ?(?:{{FullNames}}|{{ShortNames}})\b)"""
            + $$"""|(?<d>[0-9]{1,2})/(?<m>[0-9]{1,2})(?![0-9])(?:[-/ ](?:{{LongYear}}|{{ShortYear}}))?"""
            + $"|{LongYear})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Pattern();
}
