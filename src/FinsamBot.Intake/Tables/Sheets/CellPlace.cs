namespace FinsamBot.Intake.Tables.Sheets;

/// <summary>Reads the names of cells: <c>B12</c> is row 12, column 2; <c>$A$1:C3</c> is an area.</summary>
internal static class CellPlace
{
    /// <summary>Null for what is no name of a cell.</summary>
    public static (int Row, int Column)? Of(ReadOnlySpan<char> name)
    {
        var (row, column, at) = (0, 0, 0);
        for (; at < name.Length && (name[at] == '$' || char.IsAsciiLetter(name[at])); at++)
        {
            column = name[at] == '$' ? column : (column * 26) + (name[at] | 0x20) - 'a' + 1;
            if (column > TableLimits.SheetColumns)
            {
                return null;
            }
        }

        for (; at < name.Length && (name[at] == '$' || char.IsAsciiDigit(name[at])); at++)
        {
            row = name[at] == '$' ? row : (row * 10) + name[at] - '0';
            if (row > TableLimits.SheetRows)
            {
                return null;
            }
        }

        return at == name.Length && row > 0 && column > 0 ? (row, column) : null;
    }

    public static CellArea? AreaOf(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var (first, last) = (Of(colon < 0 ? name : name.AsSpan(0, colon)), Of(colon < 0 ? name : name.AsSpan(colon + 1)));
        return first is { } from && last is { } to
            ? new CellArea(
                Math.Min(from.Row, to.Row),
                Math.Min(from.Column, to.Column),
                Math.Max(from.Row, to.Row),
                Math.Max(from.Column, to.Column)
            )
            : null;
    }
}
