using System.Text.RegularExpressions;

namespace FinsamBot.Domain.Checks.Contradictions;

/// <summary>Whether as many are listed as are said to be.</summary>
public static partial class Listings
{
    private const int MostListed = 12;

    /// <summary>
    /// A number of people (three to twelve) with a list of fewer behind it: after a colon or a phrase for examples, in the same sentence,
    /// the next one, or in list items below.
    /// </summary>
    public static IEnumerable<Contradiction> In(string where, Prose prose)
    {
        ArgumentNullException.ThrowIfNull(prose);
        var statements = prose.Statements;
        for (var i = 0; i < statements.Count; i++)
        {
            if (Counted(statements[i]) is not { } number)
            {
                continue;
            }

            var items = Own(statements[i], number) ?? Next(statements, i) ?? Below(statements, i);
            if (items is { Count: >= 2 } && Size(items) < number.Value)
            {
                yield return new Contradiction(
                    ContradictionKind.FewerListed,
                    where,
                    statements[i].Text,
                    $"{Size(items)}: {string.Join("; ", items)}"
                );
            }
        }
    }

    private static ProseNumber? Counted(CountingSentence statement) =>
        statement.People.ToList() is [{ Unit: ProseUnit.People, Value: >= 3 and <= MostListed } only, ..]
        && statement.People.Skip(1).All(p => p.Value < only.Value)
            ? only
            : null;

    /// <summary>What the sentence itself lists behind a colon or words for examples.</summary>
    private static List<string>? Own(CountingSentence statement, ProseNumber number)
    {
        var cue = Cue().Match(statement.Text, number.Index);
        return cue.Groups["cue"] is { Success: true } said ? Items(statement.Text[(said.Index + said.Length)..]) : null;
    }

    private static List<string>? Next(IReadOnlyList<CountingSentence> statements, int at)
    {
        if (at + 1 >= statements.Count || statements[at + 1].People.Any(p => p.Value > 1))
        {
            return null;
        }

        var text = statements[at + 1].Text;
        var begins = Begins().Match(text) is { Success: true } opening ? opening : Example().Match(text);
        // Where examples come late in the sentence, it has to speak of the same people and to list, not to name one or two in passing.
        var items = begins.Success ? Items(text[(begins.Index + begins.Length)..]) : null;
        return items is null || begins.Index == 0 || (items.Count >= 3 && SamePeople().IsMatch(text)) ? items : null;
    }

    private static List<string>? Below(IReadOnlyList<CountingSentence> statements, int at)
    {
        var items = statements.Skip(at + 1).TakeWhile(s => ListItem().IsMatch(s.Text)).Select(s => s.Text).ToList();
        return items.Count > 0 && statements[at].Text.TrimEnd().EndsWith(':') ? items : null;
    }

    private static List<string> Items(string list) =>
        [.. Separator().Split(list.TrimEnd('.', ')', ' ')).Select(p => p.Trim()).Where(p => p.Any(char.IsLetter))];

    /// <summary>An item that says how many it stands for counts as many.</summary>
    private static int Size(List<string> items) => items.Sum(i => NumberWords.Of(Word().Match(i).Value) ?? 1);

    /// <summary>In a bracket the list begins with its first number, which is no part of the cue.</summary>
    [GeneratedRegex(
        @"(?<cue>:\s)|(?<cue>\()(?:en|ett|två|tre|fyra|fem|sex|[0-9])\b"
            + @"|(?<cue>[,;–(]?\s*(?:till exempel|t\.? ?ex\.?|exempelvis|såsom|så som|bland annat|bl\.? ?a\.?|nämligen)\s)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Cue();

    [GeneratedRegex(
        @"^(?:(?:Exempel|Exempelvis|Till exempel|T\.? ?ex\.?|Bland annat|Det handlar om|Det gäller|De (?:har sökt till|ansökte till))"
            + @"\b[^:,.]{0,60}?(?::|\bär\b|\btill\b|\bsom\b))\s",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Begins();

    [GeneratedRegex(
        @"\b(?:till exempel|t\.? ?ex\.?|exempelvis|såsom|bland annat|bl\.? ?a\.?)\s",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Example();

    [GeneratedRegex(
        @"^(?:De|Dessa|Det|Bland|Utbildning\p{L}*|Platser\p{L}*|Kurser\p{L}*|Studier\p{L}*)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex SamePeople();

    [GeneratedRegex(@"\s*[,;]\s*|\s+(?:och|samt)\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s*[-–•*]\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"[\p{L}0-9]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
