using System.Text.RegularExpressions;

namespace FinsamBot.Domain.Checks.Contradictions;

/// <summary>Deviations that a text tells of, against the list of those that were reported.</summary>
public static partial class DeviationTalk
{
    /// <summary>Each of the one is compared with each of the other, so neither may be many; a report has a handful.</summary>
    private const int MostCompared = 200;

    private const int Beginning = 6;

    /// <param name="listed">The texts of the listed deviations.</param>
    public static IEnumerable<Contradiction> NotListed(string where, Prose prose, IReadOnlyList<string> listed)
    {
        var known = listed.Take(MostCompared).Select(BeginningsIn).ToList();
        return prose
            .Statements.Where(s => Told().IsMatch(s.Text))
            .Take(MostCompared)
            .Where(s => !known.Exists(k => IsSame(s.Text, k)))
            .Select(s => new Contradiction(ContradictionKind.DeviationNotListed, where, s.Text, Told().Match(s.Text).Value));
    }

    private static List<string> BeginningsIn(string listed) =>
        [
            .. Long()
                .Matches(listed)
                .Select(m => m.Value[..Beginning].ToLowerInvariant())
                .Distinct(StringComparer.Ordinal)
                .Take(MostCompared),
        ];

    /// <summary>Two words of some length in both texts: endings differ, so their beginnings are compared.</summary>
    private static bool IsSame(string told, List<string> listed) =>
        listed.Where(w => told.Contains(w, StringComparison.OrdinalIgnoreCase)).Take(2).Count() == 2;

    [GeneratedRegex(
        @"\bslutade (?:\p{L}+ ){0,3}(?:sin anställning|sin tjänst)"
            + @"|\b(?:har|hade|kunde) inte (?:\p{L}+ ){0,3}som planerat|\bavvikelse\b|\bsade upp sig\b|\bsagt upp sig\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Told();

    [GeneratedRegex(@"\p{L}{6,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Long();
}
