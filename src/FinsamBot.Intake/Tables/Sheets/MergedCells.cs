namespace FinsamBot.Intake.Tables.Sheets;

/// <summary>Beneath merged cells old values may lie that nobody sees: only the first cell of each area holds anything.</summary>
internal static class MergedCells
{
    public static IReadOnlyList<TableRow> Emptied(IReadOnlyList<TableRow> rows, IReadOnlyList<CellArea> merged) =>
        merged.Count == 0
            ? rows
            :
            [
                .. rows.Select(r =>
                    {
                        var here = merged.Where(a => r.Number >= a.FirstRow && r.Number <= a.LastRow).ToList();
                        return here.Count == 0 ? r : r with { Cells = [.. r.Cells.Where(c => !IsBeneath(here, r.Number, c.Column))] };
                    })
                    .Where(r => r.Cells.Count > 0),
            ];

    private static bool IsBeneath(List<CellArea> merged, int row, int column) =>
        merged.Exists(a => a.Holds(row, column) && !a.BeginsAt(row, column));
}
