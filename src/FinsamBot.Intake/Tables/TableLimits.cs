namespace FinsamBot.Intake.Tables;

/// <summary>What a file of people may hold: a large förbund has some hundred interventions and two thousand people.</summary>
internal static class TableLimits
{
    /// <summary>Rows of one table that hold something.</summary>
    public const int Rows = 10_000;

    /// <summary>A sheet may be formatted, without a word in it, down to the last row: it is read in passing, and never kept.</summary>
    public const long SheetBytes = 400L * 1024 * 1024;
    public const int SheetRows = 1_048_576;
    public const int SheetColumns = 16_384;
    public const int StoredCells = 20_000_000;

    public const int Tables = 100;
    public const int Columns = 200;
    public const int CellCharacters = 4_000;
    public const int SharedTexts = 500_000;
    public const int Characters = 8_000_000;
    public const int Merged = 2_000;
    public const int Links = 20_000;
    public const int Styles = 70_000;
}
