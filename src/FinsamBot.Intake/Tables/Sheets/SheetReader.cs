using FinsamBot.Intake.Reading;
using FinsamBot.Intake.Reading.Word.Package;
using FinsamBot.Intake.Reading.Zip;

namespace FinsamBot.Intake.Tables.Sheets;

/// <summary>
/// Reads one sheet in passing. What it costs is told by the cells that are stored: a stray cell in the last corner is one cell, and rows
/// that are only coloured are nothing. What the sheet says of its own size is not believed.
/// </summary>
internal sealed class SheetReader
{
    private readonly List<TableRow> _rows = [];
    private readonly List<CellArea> _merged = [];
    private readonly HashSet<int> _hiddenColumns = [];
    private readonly SheetLinks _links;
    private readonly CellValues _values;
    private readonly SheetBudget _budget;
    private readonly List<TableCell> _cells = [];
    private int _row;
    private int _column;
    private bool _isCutOff;

    private SheetReader(CellValues values, SheetLinks links, SheetBudget budget) => (_values, _links, _budget) = (values, links, budget);

    /// <param name="links">Where they lead, by the id of the relation.</param>
    public static Table Read(
        string name,
        ZipPart part,
        PartNames names,
        CellValues values,
        IReadOnlyDictionary<string, string> links,
        SheetBudget budget
    )
    {
        budget.Sheet(part.Size);
        var reader = new SheetReader(values, new SheetLinks(links), budget);
        XmlPart.Read(part, names, root => root.Each(reader.Group), TableLimits.SheetBytes);
        return new Table(name, MergedCells.Emptied(reader._links.On(reader._rows), reader._merged))
        {
            Merged = reader._merged,
            HiddenColumns = reader._hiddenColumns,
            IsCutOff = reader._isCutOff,
        };
    }

    private void Group(XmlPart group)
    {
        switch (group.Name)
        {
            case "cols":
                group.Each(Column);
                break;
            case "sheetData":
                group.Each(Row);
                break;
            case "mergeCells":
                group.Each(Merge);
                break;
            case "hyperlinks":
                group.Each(_links.Add);
                break;
        }
    }

    private void Column(XmlPart column)
    {
        if (column.Attribute("hidden") is "1" or "true" && column.Number("min") is { } first && column.Number("max") is { } last)
        {
            for (var at = Math.Max(1, first); at <= Math.Min(last, TableLimits.Columns); at++)
            {
                _hiddenColumns.Add(at);
            }
        }
    }

    private void Merge(XmlPart merged)
    {
        if (CellPlace.AreaOf(merged.Attribute("ref")) is { IsOne: false } area)
        {
            _merged.Add(area);
        }

        if (_merged.Count > TableLimits.Merged)
        {
            throw new UnreadableFileException(ImportRefusalReason.Inflated);
        }
    }

    private void Row(XmlPart row)
    {
        _row = row.Number("r") is { } said and > 0 ? said : _row + 1;
        if (_row > TableLimits.SheetRows)
        {
            throw new UnreadableFileException(ImportRefusalReason.Inflated);
        }

        var isHidden = row.Attribute("hidden") is "1" or "true";
        _column = 0;
        _cells.Clear();
        row.Each(Cell);
        if (_cells.Count == 0)
        {
            return;
        }

        _isCutOff |= _rows.Count == TableLimits.Rows;
        if (!_isCutOff)
        {
            _rows.Add(new TableRow(_row, [.. _cells.OrderBy(c => c.Column)]) { IsHidden = isHidden });
        }
    }

    private void Cell(XmlPart cell)
    {
        _budget.Cell();
        _column = CellPlace.Of(cell.Attribute("r"))?.Column ?? _column + 1;
        if (cell.IsEmpty || _column > TableLimits.Columns)
        {
            return;
        }

        var (type, style) = (cell.Attribute("t"), cell.Attribute("s"));
        string? value = null;
        var isFormula = false;
        cell.Each(part =>
        {
            isFormula |= part.Name == "f";
            value = part.Name switch
            {
                "v" => part.Text(),
                "is" => SheetText.In(part),
                _ => value,
            };
        });
        var read = string.IsNullOrEmpty(value)
            ? Uncounted(isFormula && !(type == "str" && value is not null))
            : _values.Of(_column, type, style, value);
        if (read is not null)
        {
            _budget.Text(read.Text.Length);
            _cells.Add(read);
        }
    }

    private TableCell? Uncounted(bool isFormula) => isFormula ? new TableCell(_column, CellKind.Uncounted, "") : null;
}
