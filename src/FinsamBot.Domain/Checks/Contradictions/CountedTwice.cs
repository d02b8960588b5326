namespace FinsamBot.Domain.Checks.Contradictions;

/// <summary>People who are counted as a result in one place and, as further ones, in another.</summary>
public static class CountedTwice
{
    private const int Telling = 3;

    /// <summary>Each is looked for in the whole text before it, and no sentence of a report counts more.</summary>
    private const int MostLater = 20;

    private static readonly string[] Further = ["ytterligare", "utöver", "därutöver"];

    /// <summary>The same number with the same telling word (a name in capitals, such as CSN) before a sentence of "further" ones and in or
    /// after it.</summary>
    public static IEnumerable<Contradiction> In(string where, Prose prose)
    {
        var statements = prose.Statements;
        var further = statements
            .Index()
            .Where(s =>
                Further.Any(f => s.Item.Text.Contains(f, StringComparison.OrdinalIgnoreCase))
                && s.Item.Text.Contains("inte mät", StringComparison.OrdinalIgnoreCase)
            )
            .Select(s => s.Index)
            .DefaultIfEmpty(-1)
            .First();
        if (further < 0)
        {
            yield break;
        }

        foreach (
            var later in statements.Skip(further).Take(2).SelectMany(s => s.People.Take(MostLater).Select(p => (Statement: s, Number: p)))
        )
        {
            var earlier = statements
                .Take(further)
                .FirstOrDefault(s =>
                    s.People.Any(p => p.Value == later.Number.Value && Names(p.Clause).Intersect(Names(later.Number.Clause)).Any())
                );
            if (earlier is not null)
            {
                yield return new Contradiction(ContradictionKind.CountedTwice, where, later.Statement.Text, earlier.Text);
            }
        }
    }

    private static IEnumerable<string> Names(string clause) =>
        clause
            .Split([' ', ',', '.', '(', ')', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length >= Telling && w.All(char.IsUpper));
}
