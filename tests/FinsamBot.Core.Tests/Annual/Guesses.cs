using FinsamBot.Core.Annual;

namespace FinsamBot.Core.Tests.Annual;

/// <summary>
/// What a reader can work out, by trying every table that fits what is shown: women + men = all, rows = totals, and what is masked is at least 1.
/// Knows nothing of how the masks were chosen. For tables of a few rows.
/// </summary>
internal sealed class Guesses
{
    /// <summary>Higher values than this need not be tried: two are enough to be safe.</summary>
    private const int Highest = 12;

    private readonly MaskedCounts _shown;
    private readonly List<List<(int Women, int Men)>> _fits;

    public Guesses(MaskedCounts shown)
    {
        _shown = shown;
        _fits = [.. shown.Rows.Select(r => (from w in Tried(r.Women) from m in Tried(r.Men) where Fits(r.All, w + m) select (w, m)).ToList())];
        Try(0, 0, 0, []);
    }

    /// <summary>The possible values of every masked count, by place.</summary>
    public Dictionary<string, HashSet<int>> Values { get; } = [];

    private void Try(int row, int women, int men, List<(int Women, int Men)> chosen)
    {
        if (row < _fits.Count)
        {
            foreach (var (w, m) in _fits[row])
            {
                Try(row + 1, women + w, men + m, [.. chosen, (w, m)]);
            }

            return;
        }

        if (Fits(_shown.Totals.Women, women) && Fits(_shown.Totals.Men, men) && Fits(_shown.Totals.All, women + men))
        {
            Note("total", _shown.Totals, women, men);
            for (var i = 0; i < chosen.Count; i++)
            {
                Note($"{i}", _shown.Rows[i], chosen[i].Women, chosen[i].Men);
            }
        }
    }

    private void Note(string place, MaskedRow shown, int women, int men)
    {
        foreach (var (name, known, value) in new[] { ("women", shown.Women, women), ("men", shown.Men, men), ("all", shown.All, women + men) })
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
