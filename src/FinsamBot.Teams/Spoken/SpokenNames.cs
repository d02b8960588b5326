using System.Text.RegularExpressions;
using FinsamBot.Domain.People;

namespace FinsamBot.Teams.Spoken;

/// <summary>Finds people by what others call them.</summary>
internal static partial class SpokenNames
{
    /// <summary>Words around names and days that name nobody.</summary>
    private static readonly HashSet<string> Others =
    [
        "jag",
        "ar",
        "borta",
        "ledig",
        "franvarande",
        "bortrest",
        "semester",
        "pa",
        "har",
        "ska",
        "kommer",
        "att",
        "vara",
        "bli",
        "blir",
        "fran",
        "till",
        "och",
        "med",
        "i",
        "den",
        "under",
        "da",
        "tar",
        "over",
        "ta",
        "vikarierar",
        "ersatter",
        "mig",
        "for",
        "av",
        "hela",
        "bara",
        "dagarna",
        "nu",
        "men",
        "sa",
        "am",
        "m",
        "will",
        "be",
        "away",
        "absent",
        "on",
        "leave",
        "holiday",
        "vacation",
        "from",
        "until",
        "the",
        "and",
        "takes",
        "take",
        "me",
        "covers",
        "stands",
        "in",
        "off",
        "while",
        "it",
    ];

    /// <summary>Those whose whole name was said, else those of whom a part of the name was.</summary>
    public static IReadOnlyList<Person> In(string said, IEnumerable<Person> people)
    {
        var (words, all) = (Words(said), people.OrderBy(p => p.Name, StringComparer.Ordinal).ToList());
        var line = $" {string.Join(' ', words)} ";
        var whole = all.Where(p => line.Contains($" {string.Join(' ', Words(p.Name))} ", StringComparison.Ordinal)).ToList();
        return whole.Count > 0 ? whole : [.. all.Where(p => Words(p.Name).Any(n => words.Contains(n) && !Others.Contains(n)))];
    }

    /// <summary>What may be a name that nobody bears; empty when only everyday words were said.</summary>
    public static string Unknown(string said) =>
        string.Join(' ', Word().Matches(said).Select(m => m.Value).Where(w => !Others.Contains(SpokenWords.Fold(w))));

    private static List<string> Words(string text) => [.. Word().Matches(SpokenWords.Fold(text)).Select(m => m.Value)];

    [GeneratedRegex(@"\p{L}+(?:-\p{L}+)*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
