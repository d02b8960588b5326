namespace FinsamBot.Intake.Tables;

/// <summary>The tables of one file, without knowing yet what they mean.</summary>
public sealed record TableFile(IReadOnlyList<Table> Tables);

/// <summary>One sheet of a workbook, or a file of separated values.</summary>
/// <param name="Name">As the sheet is called; empty for separated values.</param>
/// <param name="Rows">Those that hold something, in order.</param>
public sealed record Table(string Name, IReadOnlyList<TableRow> Rows)
{
    /// <summary>The whole sheet is hidden.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Cells that were merged. Only the first cell of each is among the rows.</summary>
    public IReadOnlyList<CellArea> Merged { get; init; } = [];

    /// <summary>Numbers of columns that nobody sees.</summary>
    public IReadOnlySet<int> HiddenColumns { get; init; } = new HashSet<int>();

    /// <summary>There are more rows than are read.</summary>
    public bool IsCutOff { get; init; }
}

/// <param name="Number">As the spreadsheet program shows it, from 1.</param>
/// <param name="Cells">Those that hold something, from left to right.</param>
public sealed record TableRow(int Number, IReadOnlyList<TableCell> Cells)
{
    public bool IsHidden { get; init; }

    /// <summary>A quotation mark is never closed, or stands where none can: nobody knows where its cells end.</summary>
    public bool IsMalformed { get; init; }

    public TableCell? At(int column)
    {
        foreach (var cell in Cells)
        {
            if (cell.Column >= column)
            {
                return cell.Column == column ? cell : null;
            }
        }

        return null;
    }
}

public enum CellKind
{
    Text,
    Number,
    Day,

    /// <summary>What a formula that failed shows, such as <c>#N/A</c>.</summary>
    Error,

    /// <summary>A formula of which no program has noted what comes out.</summary>
    Uncounted,
}

/// <param name="Column">From 1.</param>
/// <param name="Text">What a person reads in it, in one line without what nobody sees; a day as 2026-04-14.</param>
public sealed record TableCell(int Column, CellKind Kind, string Text)
{
    /// <summary>Of a number, and of a day that cannot be: the number as it is stored.</summary>
    public double Number { get; init; }

    /// <summary>As it stands in the file, where it is a number: <c>1E10</c>.</summary>
    public string Raw { get; init; } = "";

    public DateOnly? Day { get; init; }

    /// <summary>The address that a click on it leads to.</summary>
    public string? Link { get; init; }
}

/// <summary>Cells from one corner to the other, both included and counted from 1.</summary>
public readonly record struct CellArea(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool IsOne => (FirstRow, FirstColumn) == (LastRow, LastColumn);

    public bool Holds(int row, int column) => row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;

    public bool BeginsAt(int row, int column) => (row, column) == (FirstRow, FirstColumn);
}
