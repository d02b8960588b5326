using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Annual;

/// <summary>
/// Masks counts so small that persons could be recognised by them, as statistics offices do: from 1 up to below a limit. 0 is nobody, and
/// is shown. A masked count may not be worked out from the others either (women + men + those without a gender = all, rows = total), so
/// others are masked beside it where that is needed: as few as possible, totals last. Whoever reads knows that a masked count is at least
/// 1; every masked count has at least two possible values then. Of times that follow each other: <see cref="SmallFlows"/>.
/// </summary>
public static class SmallNumbers
{
    /// <param name="limit">Counts from 1 to below this are masked; 0 shows everything.</param>
    /// <param name="total">What the row of totals is called.</param>
    public static MaskedCounts Mask(IReadOnlyList<CountRow> rows, int limit = Association.UsualSmallestShown, string total = "")
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var table = new CountTable(rows);
        var masked = table.Cells.Where(c => c.Value > 0 && c.Value < limit).ToHashSet();
        foreach (var cell in masked.ToList())
        {
            if (table.WayAround(cell, masked) is not { } way)
            {
                throw new InvalidOperationException("A count above 0 has a total, and both can grow: there is always a way around.");
            }

            masked.UnionWith(way);
        }

        int? Shown(int row, int column) => masked.Contains(table[row, column]) ? null : table[row, column].Value;
        MaskedRow Row(string name, int row) =>
            new(name, Shown(row, CountTable.Women), Shown(row, CountTable.Men), Shown(row, CountTable.Unsplit), Shown(row, CountTable.All));
        return new MaskedCounts([.. rows.Select((r, i) => Row(r.Name, i))], Row(total, rows.Count));
    }
}
