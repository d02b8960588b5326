using System.Text.RegularExpressions;

namespace FinsamBot.Core.Checking;

/// <summary>Deviations that a text tells of, against the list of those that were reported.</summary>
public static partial class DeviationTalk
{
    /// <param name="listed">The texts of the listed deviations.</param>
    public static IEnumerable<Contradiction> NotListed(string where, Prose prose, IReadOnlyList<string> listed) =>
        prose.Statements.Where(s => Told().IsMatch(s.Text) && !listed.Any(l => IsSame(s.Text, l)))
            .Select(s => new Contradiction(ContradictionKind.DeviationNotListed, where, s.Text, Told().Match(s.Text).Value));

    /// <summary>Two words of some length in both texts: endings differ, so their beginnings are compared.</summary>
    private static bool IsSame(string told, string listed) =>
        Long().Matches(listed).Select(m => m.Value.ToLowerInvariant()[..6]).Distinct(StringComparer.Ordinal).Count(w => told.Contains(w, StringComparison.OrdinalIgnoreCase)) >= 2;

    [GeneratedRegex(
        @"\bslutade (?:\p{L}+ ){0,3}(?:sin anställning|sin tjänst)|\b(?:har|hade|kunde) inte (?:\p{L}+ ){0,3}som planerat|\bavvikelse\b|\bsade upp sig\b|\bsagt upp sig\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Told();

    [GeneratedRegex(@"\p{L}{6,}", RegexOptions.CultureInvariant)]
    private static partial Regex Long();
}
