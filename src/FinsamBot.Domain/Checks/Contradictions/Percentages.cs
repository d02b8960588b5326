using System.Globalization;

namespace FinsamBot.Domain.Checks.Contradictions;

/// <summary>Whether percentages follow from the numbers beside them.</summary>
public static class Percentages
{
    private static readonly string[] Outcomes =
    [
        "arbete",
        "anställning",
        "studier",
        "praktik",
        "arbetsträning",
        "sjukersättning",
        "aktivitetsersättning",
        "utbildning",
    ];

    /// <summary>Percentages in a text about one intervention.</summary>
    /// <param name="participants">How many took part in it, when that is known.</param>
    public static IEnumerable<Contradiction> In(string where, Prose prose, int? participants = null)
    {
        var statements = prose.Statements.Where(s => !IsTarget(s.Text)).ToList();
        return statements
            .Select(s => Within(where, s))
            .OfType<Contradiction>()
            .Concat(participants is { } whole ? Across(where, statements, whole) : []);
    }

    /// <summary><c>75 av 156 … 48 %</c>.</summary>
    private static Contradiction? Within(string where, CountingSentence statement)
    {
        var (people, percents) = (statement.People.Select(p => p.Value).ToList(), statement.Numbers.Where(n => !n.IsPeople).ToList());
        return
            people is [var one, var other]
            && percents is [var percent]
            && statement.Text.Contains("av ", StringComparison.OrdinalIgnoreCase)
            && Math.Max(one, other) is > 0 and var whole
            && !Is(percent.Value, Math.Min(one, other), whole)
            ? Found(where, statement.Text, Math.Min(one, other), whole)
            : null;
    }

    /// <summary>A percentage and a number of the same outcome in other sentences, counted on all who took part.</summary>
    private static IEnumerable<Contradiction> Across(string where, IReadOnlyList<CountingSentence> statements, int whole)
    {
        var people = statements.SelectMany(s => s.People).ToList();
        var counted = people
            .Where(p => p.Value < whole)
            .GroupBy(OutcomeOf, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);
        List<int> values = [.. people.Select(p => p.Value).Distinct()];
        return statements
            .SelectMany(
                s => s.Numbers.Where(n => !n.IsPeople),
                (statement, percent) => (Statement: statement, percent.Value, Outcome: OutcomeOf(percent))
            )
            .Where(s => s.Outcome.Length > 0 && counted.TryGetValue(s.Outcome, out var part) && !Is(s.Value, part, whole))
            .Take(MostFound)
            .Select(s => Found(where, s.Statement.Text, counted[s.Outcome], whole, Other(values, s.Value, counted[s.Outcome])));
    }

    /// <summary>More than anybody looks at.</summary>
    private const int MostFound = 50;

    /// <summary>Another number in the text on which the percentage is right.</summary>
    private static int? Other(List<int> people, int percent, int part) =>
        people.Select(p => (int?)p).FirstOrDefault(w => w > part && Is(percent, part, w.Value));

    /// <summary>A goal says what shall be; only what has been can contradict.</summary>
    private static bool IsTarget(string text) =>
        text.Contains(" ska ", StringComparison.Ordinal)
        || text.Contains("minst", StringComparison.OrdinalIgnoreCase)
        || text.TrimStart('-', ' ').StartsWith("Att ", StringComparison.Ordinal);

    private static string OutcomeOf(ProseNumber number)
    {
        var clause = number.Clause.Split([',', ';'], 2)[0];
        return string.Join('/', Outcomes.Where(o => clause.Contains(o, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool Is(int percent, int part, int whole) => Math.Abs((100.0 * part / whole) - percent) < 1;

    private static Contradiction Found(string where, string stands, int part, int whole, int? fits = null)
    {
        var share = Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);
        var right = string.Create(CultureInfo.GetCultureInfo("sv-SE"), $"{part}/{whole} = {share:0.#} %");
        return new(ContradictionKind.Percentage, where, stands, fits is { } other ? $"{right}; {part}/{other}" : right);
    }
}
