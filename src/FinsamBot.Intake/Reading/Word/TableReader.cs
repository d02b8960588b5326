using FinsamBot.Intake.Reading.Word.Package;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>Reads one table. A table of a single column is a frame around text: its blocks stand as they are.</summary>
internal sealed class TableReader
{
    private readonly WordContext _context;
    private readonly FieldStack _fields;
    private readonly List<List<string>> _rows = [];
    private readonly BlockList _frame;
    private IReadOnlyDictionary<int, string> _above = new Dictionary<int, string>();
    private bool _hasHeader;

    private TableReader(WordContext context, FieldStack fields) =>
        (_context, _fields, _frame) = (context, fields, new BlockList(context.Budget));

    public static BlockList Read(XmlPart xml, WordContext context, FieldStack fields)
    {
        var table = new TableReader(context, fields);
        xml.Each(table.Child);
        return table.Blocks();
    }

    private void Child(XmlPart xml)
    {
        switch (xml.Name)
        {
            case "tr":
                Row(xml);
                break;
            case "sdt":
                ControlReader.ReadPlaces(xml, _context, _fields, Child);
                break;
            case "AlternateContent":
                Alternative.Read(xml, Child);
                break;
            case "tblPr" or "tblGrid" or "del" or "moveFrom":
                break;
            default:
                xml.Each(Child);
                break;
        }
    }

    private void Row(XmlPart xml)
    {
        _context.Budget.Pieces();
        var row = new TableRowReader(_context, _fields, _above);
        row.Read(xml);
        if (row.IsDeleted || row.Cells.Count == 0)
        {
            return;
        }

        _hasHeader |= _rows.Count == 0 && row.IsHeader;
        _above = row.Open;
        _rows.Add(row.Cells);
        row.Content.ForEach(_frame.Take);
    }

    private BlockList Blocks()
    {
        var columns = _rows.Count == 0 ? 0 : _rows.Max(r => r.Count);
        if (columns < 2)
        {
            return _frame;
        }

        var blocks = new BlockList(_context.Budget);
        if (_rows.Exists(row => row.Exists(cell => cell.Length > 0)))
        {
            _context.Budget.Pieces(_rows.Sum(r => columns - r.Count));
            blocks.Table(
                [.. _rows.Select(row => (IReadOnlyList<string>)[.. row, .. Enumerable.Repeat("", columns - row.Count)])],
                _hasHeader
            );
        }

        return blocks;
    }
}
