using FinsamBot.Domain.Annual;

namespace FinsamBot.Domain.Tests.Annual;

/// <summary>
/// What a reader can work out, by trying every table that fits what is shown: women + men + unsplit = all, rows = totals, and what is
/// masked is at least 1. Knows nothing of how the masks were chosen. For tables of a few rows.
/// </summary>
internal sealed class Guesses
{
    /// <summary>Higher values than this need not be tried: two are enough to be safe.</summary>
    private const int Highest = 8;

    private readonly MaskedCounts _shown;
    private readonly List<List<int[]>> _fits;

    public Guesses(MaskedCounts shown)
    {
        _shown = shown;
        _fits =
        [
            .. shown.Rows.Select(r =>
                (
                    from w in Tried(r.Women)
                    from m in Tried(r.Men)
                    from u in Tried(r.Unsplit)
                    where Fits(r.All, w + m + u)
                    select new[] { w, m, u }
                ).ToList()
            ),
        ];
        Try(0, [0, 0, 0], []);
    }

    /// <summary>The possible values of every masked count, by place.</summary>
    public Dictionary<string, HashSet<int>> Values { get; } = [];

    private void Try(int row, int[] sums, List<int[]> chosen)
    {
        if (row < _fits.Count)
        {
            foreach (var counts in _fits[row])
            {
                Try(row + 1, [.. sums.Zip(counts, (sum, count) => sum + count)], [.. chosen, counts]);
            }

            return;
        }

        if (
            Fits(_shown.Totals.Women, sums[0])
            && Fits(_shown.Totals.Men, sums[1])
            && Fits(_shown.Totals.Unsplit, sums[2])
            && Fits(_shown.Totals.All, sums.Sum())
        )
        {
            Note("total", _shown.Totals, sums);
            for (var i = 0; i < chosen.Count; i++)
            {
                Note($"{i}", _shown.Rows[i], chosen[i]);
            }
        }
    }

    private void Note(string place, MaskedRow shown, int[] counts)
    {
        var named = new[]
        {
            ("women", shown.Women, counts[0]),
            ("men", shown.Men, counts[1]),
            ("unsplit", shown.Unsplit, counts[2]),
            ("all", shown.All, counts.Sum()),
        };
        foreach (var (name, known, value) in named)
        {
            if (known is null)
            {
                var key = $"{place}/{name}";
                (Values.TryGetValue(key, out var values) ? values : Values[key] = []).Add(value);
            }
        }
    }

    private static IEnumerable<int> Tried(int? shown) => shown is { } known ? [known] : Enumerable.Range(1, Highest);

    private static bool Fits(int? shown, int value) => shown is { } known ? known == value : value >= 1;
}
