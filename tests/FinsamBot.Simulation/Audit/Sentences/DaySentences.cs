using System.Globalization;
using System.Text.RegularExpressions;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit.Sentences;

/// <summary>What is said of days: when the steering group got the report, when letters will leave, and when a report is due.</summary>
internal static partial class DaySentences
{
    private static readonly string[] Months =
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

    public static void Judge(KnownReport report, string said, DateTimeOffset hostNow, string where)
    {
        var today = Almanac.DayOf(hostNow);
        foreach (Match due in Due().Matches(said))
        {
            if (DayIn(due.Groups["day"].Value, today) is { } day && day < today)
            {
                throw new ViolationException("said", $"{where}: '{due.Value}' of {report.Id} on {today:yyyy-MM-dd}");
            }
        }

        if (report.Round is not { } round)
        {
            return;
        }

        var left = Left(report, round);
        foreach (Match got in Got().Matches(said))
        {
            var isAgain = got.Groups["what"].Value != "rapporten";
            if (left is null || DayIn(got.Groups["day"].Value, today) != Almanac.DayOf(left.Value) || isAgain != round.Number > 1)
            {
                throw new ViolationException("said", $"{where}: '{got.Value}' of {report.Id}: the first letter left {left:O}");
            }
        }

        if (left is not null && Leaves().Match(said) is { Success: true } waits)
        {
            throw new ViolationException("said", $"{where}: '{waits.Value}' of {report.Id}, though the first left {left:O}");
        }
    }

    private static DateTimeOffset? Left(KnownReport report, KnownRound round) =>
        report
            .Deliveries.Where(d =>
                d.SentAt is not null && d.Key.StartsWith($"{report.Id}/review/{round.Number}/request/", StringComparison.Ordinal)
            )
            .Min(d => d.SentAt);

    /// <summary>måndag 30 november, or with a year where it is another one; today and its kin are none.</summary>
    private static DateOnly? DayIn(string words, DateOnly today)
    {
        if (Date().Match(words) is not { Success: true } date || Array.IndexOf(Months, date.Groups[2].Value) is var month && month < 0)
        {
            return null;
        }

        var year = date.Groups[3].Success ? int.Parse(date.Groups[3].Value, CultureInfo.InvariantCulture) : today.Year;
        return new DateOnly(year, month + 1, int.Parse(date.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"[Ss]ka lämnas in (senast )?(?<day>\*{0,2}\w+ \d+ \w+( \d{4})?)")]
    private static partial Regex Due();

    [GeneratedRegex(@"Styrgruppen fick (?<what>rapporten|den nya versionen) (?<day>\w+ \d+ \w+( \d{4})?)")]
    private static partial Regex Got();

    [GeneratedRegex(@"Breven går \w+ \d+ \w+[^.]*")]
    private static partial Regex Leaves();

    [GeneratedRegex(@"(\d+) (\w+)(?: (\d{4}))?")]
    private static partial Regex Date();
}
