using System.Text.RegularExpressions;

namespace FinsamBot.Domain.Checks.Contradictions;

/// <summary>Whether the parts that a text names make up the whole it names.</summary>
public static partial class PartsOfWhole
{
    /// <summary>
    /// Looks at <c>33 personer, varav 7 …</c> with <c>Av övriga 26 …</c> after it, at women and men beside a whole, and at three or more
    /// parts of one. Parts that are named as some of many claim nothing and are left alone.
    /// </summary>
    public static IEnumerable<Contradiction> In(string where, Prose prose)
    {
        var statements = prose.Statements;
        for (var i = 0; i < statements.Count; i++)
        {
            var rest = i + 1 < statements.Count && Others().IsMatch(statements[i + 1].Text) ? statements[i + 1] : null;
            if ((rest is null ? null : WithOthers(where, statements[i], rest)) is { } unexplained)
            {
                yield return unexplained;
            }
            else if ((ByGender(where, statements[i]) ?? Listed(where, statements[i])) is { } found)
            {
                yield return found;
            }
        }
    }

    private static Contradiction? WithOthers(string where, CountingSentence first, CountingSentence rest)
    {
        if (Split(first) is not var (whole, named) || rest.People.ToList() is not [var others, .. var parts])
        {
            return null;
        }

        var (sum, left) = (named.Sum(n => n.Value), parts.Sum(p => p.Value));
        List<int> all = [.. named.Select(n => n.Value), .. parts.Select(p => p.Value)];
        return sum + others.Value != whole.Value
                ? Found(where, $"{first.Text} {rest.Text}", whole.Value, [.. named.Select(n => n.Value), others.Value])
            : parts.Count > 0 && left != others.Value ? Found(where, $"{first.Text} {rest.Text}", whole.Value, all)
            : null;
    }

    private static Contradiction? ByGender(string where, CountingSentence statement)
    {
        var people = statement.People.Where(p => p.Unit == ProseUnit.People).ToList();
        var (women, men) = (Only(statement, ProseUnit.Women), Only(statement, ProseUnit.Men));
        return people is [var whole] && women is { } w && men is { } m && w.Value + m.Value != whole.Value
            ? Found(where, statement.Text, whole.Value, [w.Value, m.Value])
            : null;
    }

    private static Contradiction? Listed(string where, CountingSentence statement)
    {
        if (Split(statement) is not var (whole, parts) || parts.Any(p => p.Unit != ProseUnit.People))
        {
            return null;
        }

        var sum = parts.Sum(p => p.Value);
        return sum > whole.Value || (sum < whole.Value && parts.Count >= 3 && !Some().IsMatch(statement.Text))
            ? Found(where, statement.Text, whole.Value, [.. parts.Select(p => p.Value)])
            : null;
    }

    /// <summary>The whole and the parts that the words for "of whom" divide.</summary>
    private static (ProseNumber Whole, IReadOnlyList<ProseNumber> Parts)? Split(CountingSentence statement)
    {
        var cue = OfWhom().Match(statement.Text);
        var whole = cue.Success ? statement.People.LastOrDefault(n => n.Index < cue.Index) : null;
        whole ??= Others().IsMatch(statement.Text)
            ? null
            : statement.People.FirstOrDefault(n =>
                Begins().Match(statement.Text) is { Success: true } of && n.Index == of.Length && n.Value > 1
            );
        var parts = statement.People.Where(n => whole is not null && n.Index > (cue.Success ? cue.Index : whole.Index)).ToList();
        return whole is null || parts.Count == 0 ? null : (whole, parts);
    }

    private static ProseNumber? Only(CountingSentence statement, ProseUnit unit) =>
        statement.Numbers.Where(n => n.Unit == unit).ToList() is [var one] ? one : null;

    private static Contradiction Found(string where, string stands, int whole, IReadOnlyList<int> parts) =>
        new(ContradictionKind.PartsDoNotAddUp, where, stands, $"{string.Join(" + ", parts)} = {parts.Sum()} ({whole})");

    [GeneratedRegex(
        @"^(?:Av (?:de )?)?(?:övriga|resterande)\b|^Av (?:de )?andra\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Others();

    [GeneratedRegex(
        @"\b(?:varav|därav|av dessa|av vilka|av dem)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex OfWhom();

    [GeneratedRegex(@"^Av (?:(?:de|dessa|våra|totalt|sammanlagt) )*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Begins();

    [GeneratedRegex(
        @"\b(?:bland annat|bl\.? ?a|till exempel|t\.? ?ex|exempelvis|några|flera)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Some();
}
