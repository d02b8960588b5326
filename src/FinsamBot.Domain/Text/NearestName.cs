namespace FinsamBot.Domain.Text;

/// <summary>The name that was probably meant: the one that the fewest slips of the finger lead to.</summary>
public static class NearestName
{
    /// <summary>Null when none is near: more than one in <paramref name="share"/> of its letters would have to be changed.</summary>
    public static string? Of(string typed, IEnumerable<string> names, int share = 2)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var bare = Bare(typed);
        return names
            .Select(name => (Name: name, Bare: Bare(name)))
            .Where(n => Math.Abs(bare.Length - n.Bare.Length) * share <= Math.Max(bare.Length, n.Bare.Length))
            .Select(n => (n.Name, n.Bare.Length, Slips: Slips(bare, n.Bare)))
            .Where(n => n.Slips * share <= Math.Max(bare.Length, n.Length))
            .OrderBy(n => n.Slips)
            .Select(n => n.Name)
            .FirstOrDefault();
    }

    private static string Bare(string name) => name.TrimStart('-').ToUpperInvariant();

    /// <summary>How many letters are added, left out, changed, or changed places with their neighbour.</summary>
    private static int Slips(string typed, string name)
    {
        var slips = new int[typed.Length + 1, name.Length + 1];
        for (var i = 0; i <= typed.Length; i++)
        {
            for (var j = 0; j <= name.Length; j++)
            {
                slips[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(
                        Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1,
                        slips[i - 1, j - 1] + (typed[i - 1] == name[j - 1] ? 0 : 1)
                    ),
                };
                if (i > 1 && j > 1 && typed[i - 1] == name[j - 2] && typed[i - 2] == name[j - 1])
                {
                    slips[i, j] = Math.Min(slips[i, j], slips[i - 2, j - 2] + 1);
                }
            }
        }

        return slips[typed.Length, name.Length];
    }
}
