using FinsamBot.Intake.Reading;

namespace FinsamBot.Intake.Tables.Sheets;

/// <summary>Counts what has been read of all sheets of a file, and ends the reading where nobody can have written that much.</summary>
internal sealed class SheetBudget
{
    private long _bytes = TableLimits.SheetBytes;
    private int _cells;
    private int _characters;

    public void Sheet(long bytes)
    {
        _bytes -= bytes;
        Demand(_bytes >= 0, ImportRefusalReason.Inflated);
    }

    public void Cell() => Demand(++_cells <= TableLimits.StoredCells, ImportRefusalReason.Inflated);

    public void Text(int characters)
    {
        _characters += characters;
        Demand(_characters <= TableLimits.Characters, ImportRefusalReason.TooLong);
    }

    private static void Demand(bool holds, ImportRefusalReason otherwise)
    {
        if (!holds)
        {
            throw new UnreadableFileException(otherwise);
        }
    }
}
