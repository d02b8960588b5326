namespace FinsamBot.Domain.Annual;

/// <summary>A count in its place; the last row holds the totals.</summary>
internal readonly record struct CountCell(int Row, int Column, int Value);

/// <summary>
/// The table with its totals, seen as a graph: rows and columns are the points, counts the ways between them. Other counts with the same
/// visible sums are reached exactly by going around in a circle of masked counts, adding one to some and taking one from others. So a count
/// cannot be worked out when, and only when, such a circle leads through it.
/// </summary>
internal sealed class CountTable
{
    public const int Women = 0;
    public const int Men = 1;
    public const int Unsplit = 2;
    public const int All = 3;
    private const int Columns = 4;
    private readonly CountCell[] _cells;
    private readonly int _rows;

    public CountTable(IReadOnlyList<CountRow> rows)
    {
        _rows = rows.Count + 1;
        var total = new CountRow("", rows.Sum(r => r.Women), rows.Sum(r => r.Men), rows.Sum(r => r.Unsplit));
        _cells =
        [
            .. rows.Append(total)
                .SelectMany(
                    (r, i) =>
                        new[]
                        {
                            new CountCell(i, Women, r.Women),
                            new CountCell(i, Men, r.Men),
                            new CountCell(i, Unsplit, r.Unsplit),
                            new CountCell(i, All, r.All),
                        }
                ),
        ];
    }

    public IReadOnlyList<CountCell> Cells => _cells;

    public CountCell this[int row, int column] => _cells[(row * Columns) + column];

    /// <summary>The counts of the cheapest circle through a count, itself included; what is masked already costs next to nothing.</summary>
    public IReadOnlyCollection<CountCell>? WayAround(CountCell cell, IReadOnlySet<CountCell> masked)
    {
        var (more, less) = (Way(cell, true, masked), Way(cell, false, masked));
        return (more is null || less?.Cost < more.Value.Cost ? less : more)?.Cells;
    }

    /// <summary>From one end of the count to the other without it: Bellman-Ford, for there are four columns and as many rows as
    /// interventions.</summary>
    private (int Cost, List<CountCell> Cells)? Way(CountCell through, bool grows, IReadOnlySet<CountCell> masked)
    {
        if (!MayChange(through, grows))
        {
            return null;
        }

        var toColumn = grows == IsAdded(through);
        var (from, to) = toColumn ? (_rows + through.Column, through.Row) : (through.Row, _rows + through.Column);
        var (cost, by) = (Enumerable.Repeat(int.MaxValue, _rows + Columns).ToArray(), new CountCell?[_rows + Columns]);
        cost[from] = 0;
        for (var better = true; better; )
        {
            better = false;
            foreach (var cell in _cells.Where(c => c != through && c.Value > 0))
            {
                better |=
                    Step(cell, cell.Row, _rows + cell.Column, masked, cost, by)
                    | Step(cell, _rows + cell.Column, cell.Row, masked, cost, by);
            }
        }

        return cost[to] == int.MaxValue ? null : (cost[to], [through, .. Walked(from, to, by)]);
    }

    private bool Step(CountCell cell, int from, int to, IReadOnlySet<CountCell> masked, int[] cost, CountCell?[] by)
    {
        var grows = (from < _rows) == IsAdded(cell);
        if (cost[from] == int.MaxValue || !MayChange(cell, grows) || cost[from] + CostOf(cell, masked) >= cost[to])
        {
            return false;
        }

        (cost[to], by[to]) = (cost[from] + CostOf(cell, masked), cell);
        return true;
    }

    private IEnumerable<CountCell> Walked(int from, int to, CountCell?[] by)
    {
        while (to != from)
        {
            var cell = by[to]!.Value;
            yield return cell;
            to = to < _rows ? _rows + cell.Column : cell.Row;
        }
    }

    /// <summary>A count that is masked is at least 1.</summary>
    private static bool MayChange(CountCell cell, bool grows) => cell.Value > 0 && (grows || cell.Value > 1);

    /// <summary>Counts are added up and their totals taken away again; the total of totals is added.</summary>
    private bool IsAdded(CountCell cell) => IsTotal(cell) == (cell.Column == All);

    private bool IsTotal(CountCell cell) => cell.Row == _rows - 1;

    /// <summary>A row's own counts before its sum, the totals of the table last; among equals the smaller count.</summary>
    private int CostOf(CountCell cell, IReadOnlySet<CountCell> masked) =>
        masked.Contains(cell)
            ? 1
            : Math.Min(cell.Value, 9_999)
                + (
                    10_000
                    * (
                        (IsTotal(cell), cell.Column == All) switch
                        {
                            (true, true) => 1_000,
                            (true, false) => 100,
                            (false, true) => 10,
                            _ => 1,
                        }
                    )
                );
}
