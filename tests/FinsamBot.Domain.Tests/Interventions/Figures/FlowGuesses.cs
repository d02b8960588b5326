using FinsamBot.Domain.Interventions.Figures.Participants;

namespace FinsamBot.Domain.Tests.Interventions.Figures;

/// <summary>
/// What a reader can work out of participants over times, by trying every table that fits what is shown: women + men + unsplit = all,
/// beginning + new - exited = end, an end is the beginning that follows it, and what is masked is at least 1. Knows nothing of how the
/// masks were chosen.
/// </summary>
internal sealed class FlowGuesses
{
    /// <summary>Higher values than this need not be tried: two are enough to be safe.</summary>
    private readonly int _highest;

    private readonly IReadOnlyList<ShownFlow> _shown;

    /// <param name="continues">Whether the reader takes the end of a time to be the beginning of the next.</param>
    public FlowGuesses(IReadOnlyList<ShownFlow> shown, Func<int, bool> continues, int highest)
    {
        (_shown, _highest) = (shown, highest);
        var fits = shown.Select(Tables).ToList();
        for (var time = 1; time < fits.Count; time++)
        {
            Narrow(fits, time - 1, time, continues(time - 1));
        }

        for (var time = fits.Count - 1; time > 0; time--)
        {
            Narrow(fits, time - 1, time, continues(time - 1));
        }

        Exposed = [.. fits.SelectMany((tables, time) => ExposedIn(time, tables))];
        HasAny = fits.TrueForAll(t => t.Count > 0);
    }

    /// <summary>Some table fits: the true one at least, where its numbers are tried.</summary>
    public bool HasAny { get; }

    /// <summary>Masked counts that can have one value only.</summary>
    public IReadOnlyList<string> Exposed { get; }

    /// <summary>Every way to fill in a time, as opening, new, exited and closing of women, men and unsplit.</summary>
    private List<Headcount[]> Tables(ShownFlow flow)
    {
        var genders = new[] { Columns(flow, c => c.Women), Columns(flow, c => c.Men), Columns(flow, c => c.Unsplit) };
        return
        [
            .. from w in genders[0]
            from m in genders[1]
            from u in genders[2]
            let counts = Enumerable.Range(0, 4).Select(i => new Headcount(w[i], m[i], u[i])).ToArray()
            where Counts(flow).Zip(counts, (shown, count) => Fits(shown.All, count.All)).All(fits => fits)
            select counts,
        ];
    }

    private List<int[]> Columns(ShownFlow flow, Func<ShownHeadcount, int?> of) =>
        [
            .. from opening in Tried(of(flow.Opening))
            from came in Tried(of(flow.New))
            from left in Tried(of(flow.Exited))
            let closing = opening + came - left
            where Fits(of(flow.Closing), closing) && closing >= 0
            select new[] { opening, came, left, closing },
        ];

    private static void Narrow(List<List<Headcount[]>> fits, int before, int after, bool continues)
    {
        if (!continues)
        {
            return;
        }

        var (ends, beginnings) = (fits[before].Select(t => t[3]).ToHashSet(), fits[after].Select(t => t[0]).ToHashSet());
        fits[before].RemoveAll(t => !beginnings.Contains(t[3]));
        fits[after].RemoveAll(t => !ends.Contains(t[0]));
    }

    private IEnumerable<string> ExposedIn(int time, List<Headcount[]> tables)
    {
        foreach (var (i, shown) in Counts(_shown[time]).Index())
        {
            var columns = new (string, int?, Func<Headcount, int>)[]
            {
                ("women", shown.Women, c => c.Women),
                ("men", shown.Men, c => c.Men),
                ("unsplit", shown.Unsplit, c => c.Unsplit),
                ("all", shown.All, c => c.All),
            };
            foreach (var (name, known, of) in columns)
            {
                if (known is null && tables.Select(t => of(t[i])).Distinct().Take(2).Count() < 2)
                {
                    yield return $"{time}/{i}/{name}";
                }
            }
        }
    }

    private static ShownHeadcount[] Counts(ShownFlow flow) => [flow.Opening, flow.New, flow.Exited, flow.Closing];

    private IEnumerable<int> Tried(int? shown) => shown is { } known ? [known] : Enumerable.Range(1, _highest);

    private static bool Fits(int? shown, int value) => shown is { } known ? known == value : value >= 1;
}
