using FinsamBot.Intake.Tables;

namespace FinsamBot.Edges.Tests.Intake.Tables;

/// <summary>What was read of a file, in a line that can be compared.</summary>
internal static class TableWords
{
    /// <summary><c>1: Namn | E-post; 3: Anna</c>; a day as <c>d:</c>, a number as <c>n:</c>, an error as <c>e:</c>, a formula without value
    /// as <c>f:</c>.</summary>
    public static string Of(byte[] content, int table = 0)
    {
        var result = TableFileReader.Read(content);
        Assert.IsTrue(result.IsRead, $"{result.Refusal}");
        return Of(result.File.Tables[table]);
    }

    public static string Of(Table table) =>
        string.Join("; ", table.Rows.Select(r => $"{r.Number}: {string.Join(" | ", Cells(r))}{(r.IsMalformed ? " !" : "")}"));

    private static IEnumerable<string> Cells(TableRow row)
    {
        var column = 1;
        foreach (var cell in row.Cells)
        {
            for (; column < Math.Min(cell.Column, 30); column++)
            {
                yield return "";
            }

            column = cell.Column + 1;
            yield return Mark(cell.Kind) + cell.Text;
        }
    }

    private static string Mark(CellKind kind) =>
        kind switch
        {
            CellKind.Number => "n:",
            CellKind.Day => "d:",
            CellKind.Error => "e:",
            CellKind.Uncounted => "f:",
            _ => "",
        };
}
