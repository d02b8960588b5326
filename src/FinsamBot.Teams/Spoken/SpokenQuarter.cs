using System.Globalization;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Calendar.Dates;

namespace FinsamBot.Teams.Spoken;

/// <summary>A quarter of the calendar as somebody names it, by itself or by a day or month in it.</summary>
/// <param name="Quarter">Null: none is named.</param>
/// <param name="Rest">What was said besides.</param>
internal sealed partial record SpokenQuarter(ReportingPeriod? Quarter, string Rest)
{
    /// <summary>A name without a year is the latest quarter of that name that has begun.</summary>
    public static SpokenQuarter Find(string said, DateOnly today)
    {
        var named = Named().Match(SpokenDates.Flat(said));
        if (named.Success)
        {
            return new SpokenQuarter(OfName(named, today), Without(said, named.Index, named.Length));
        }

        var written = Written(said, today.Year);
        var date = written?.Start > today ? Written(said, today.Year - 1) ?? written : written;
        return date is null
            ? new SpokenQuarter(null, said)
            : new SpokenQuarter(CalendarQuarter.Of(date.End), Without(said, date.Index, date.Length));
    }

    private static ReportingPeriod OfName(Match named, DateOnly today) =>
        named.Groups["year"].Success
            ? CalendarQuarter.Of(
                new DateOnly(
                    int.Parse(named.Groups["year"].Value, CultureInfo.InvariantCulture),
                    int.Parse(named.Groups["q"].Value, CultureInfo.InvariantCulture) * CalendarQuarter.Months,
                    1
                )
            )
        : named.Groups["last"].Success ? CalendarQuarter.LastBefore(today)
        : CalendarQuarter.Of(today);

    /// <summary>A year alone names no quarter.</summary>
    private static WrittenDate? Written(string said, int year) =>
        WrittenDates.Find(said, year).FirstOrDefault(d => d.Precision != DatePrecision.Year);

    private static string Without(string said, int at, int length) =>
        string.Join(' ', new[] { said[..at].Trim(), said[(at + length)..].Trim() }.Where(t => t.Length > 0));

    [GeneratedRegex(
        @"\b(?:(?<year>20[0-9]{2}) ?-? ?[qk](?<q>[1-4])|(?<last>(?:forra|fjol|senaste|last|previous) (?:kvartalet|kvartal|quarter))"
            + @"|(?:det har|detta|this|the) (?:kvartalet|kvartal|quarter))\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Named();
}
