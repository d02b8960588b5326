using System.Text.Json;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Node;

namespace FinsamBot.Edges.Tests.Calendar;

/// <summary>
/// Our named days of 1990–2100 beside those of the npm package date-holidays: its "public" is our public holiday, its "bank" our eve, its
/// "optional" our half day. What it calls "observance" is no day off and is left out on its side.
/// </summary>
[TestClass]
public sealed class HolidayComparisonTests
{
    private const int First = 1990;
    private const int Last = 2100;

    /// <summary>Every difference there is, with the reason why we stay with ours.</summary>
    private static readonly Explanation[] Explained =
    [
        new(
            "ours only",
            "annandag pingst",
            d => d.Year <= 2004,
            15,
            "A public holiday in lag (1989:253) until lag (2004:1320) took it out; the package has forgotten it was."
        ),
        new(
            "ours only",
            "skärtorsdagen",
            _ => true,
            111,
            "Shortened in many municipalities, e.g. Nacka kommun's opening hours; the package only observes it."
        ),
        new(
            "ours only",
            "dagen före Kristi himmelsfärdsdag",
            _ => true,
            111,
            "Shortened in many municipalities, e.g. Nacka kommun's opening hours; the package does not know it."
        ),
        new(
            "ours only",
            "dagen före nationaldagen",
            d => d.Year >= 2005 && !IsWeekend(d),
            68,
            "Shortened in many municipalities, e.g. Nacka kommun's opening hours; the package does not know it."
        ),
        new(
            "theirs only",
            "trettondagsafton",
            IsWeekend,
            32,
            "A Saturday or Sunday cannot be shortened: lag (1930:173) 2 § holds both for free."
        ),
        new(
            "theirs only",
            "valborgsmässoafton",
            IsWeekend,
            30,
            "A Saturday or Sunday cannot be shortened: lag (1930:173) 2 § holds both for free."
        ),
    ];

    [TestMethod]
    public async Task Our_year_is_that_of_date_holidays_but_for_what_we_chose_on_purpose()
    {
        var (ours, theirs) = (Ours(), await TheirsAsync());
        var differences = ours.Except(theirs)
            .Select(d => (Side: "ours only", Day: d))
            .Concat(theirs.Except(ours).Select(d => (Side: "theirs only", Day: d)))
            .ToList();

        var unexplained = differences.Where(d => !Explained.Any(e => e.Covers(d.Side, d.Day)));
        Assert.IsEmpty(unexplained.Select(d => $"{d.Side}: {d.Day}"));
        foreach (var explanation in Explained)
        {
            Assert.AreEqual(explanation.Days, differences.Count(d => explanation.Covers(d.Side, d.Day)), explanation.ToString());
        }
    }

    [TestMethod]
    public async Task The_holidays_since_2005_and_the_eves_are_the_same_without_exception()
    {
        var theirs = await TheirsAsync();

        Assert.AreSequenceEqual(FreeSince2005(theirs), FreeSince2005(Ours()));
        Assert.HasCount(16 * (Last - 2004), FreeSince2005(theirs));
    }

    private static IEnumerable<Entry> FreeSince2005(HashSet<Entry> days) =>
        days.Where(d => d.Day.Year >= 2005 && d.Kind is HolidayKind.PublicHoliday or HolidayKind.Eve)
            .OrderBy(d => d.Day)
            .ThenBy(d => d.Name, StringComparer.Ordinal);

    private static HashSet<Entry> Ours() =>
        [
            .. Enumerable
                .Range(First, Last - First + 1)
                .SelectMany(SwedishHolidays.Of)
                .Select(h => new Entry(h.Day, Texts.Of(h.Name, Language.Swedish), h.Kind)),
        ];

    private static async Task<HashSet<Entry>> TheirsAsync()
    {
        var run = await NodeTool.RunAsync("holidays.mjs", [$"{First}", $"{Last}"]);
        Assert.AreEqual(0, run.ExitCode, run.Errors);
        return [.. run.Lines.Select(Read).OfType<Entry>()];
    }

    private static Entry? Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var (day, name) = (json.RootElement.GetProperty("date").GetString()!, json.RootElement.GetProperty("name").GetString()!);
        HolidayKind? kind = json.RootElement.GetProperty("type").GetString() switch
        {
            "public" => HolidayKind.PublicHoliday,
            "bank" => HolidayKind.Eve,
            "optional" => HolidayKind.HalfDay,
            "observance" => null,
            var unknown => throw new InvalidDataException($"A type we have not met: {unknown}"),
        };
        return kind is null ? null : new Entry(DateOnly.Parse(day), name, kind.Value);
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private sealed record Entry(DateOnly Day, string Name, HolidayKind Kind);

    /// <param name="Side">Who has the day and the other has not.</param>
    /// <param name="Name">The day's Swedish name.</param>
    /// <param name="When">The dates for which the reason holds.</param>
    /// <param name="Days">How many days of 1990–2100 differ for this reason.</param>
    /// <param name="Why">The reason and its source.</param>
    private sealed record Explanation(string Side, string Name, Func<DateOnly, bool> When, int Days, string Why)
    {
        public bool Covers(string side, Entry day) => side == Side && day.Name == Name && When(day.Day);
    }
}
