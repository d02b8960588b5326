using FinsamBot.Intake.Reading.Word.Package;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>Reads one row. A cell over several columns is followed by empty ones; a cell over several rows says the same in each of
/// them.</summary>
/// <param name="above">What the row above leaves open, see <see cref="Open"/>.</param>
internal sealed class TableRowReader(WordContext context, FieldStack fields, IReadOnlyDictionary<int, string> above)
{
    private int _left;

    public List<string> Cells { get; } = [];

    public List<BlockList> Content { get; } = [];

    /// <summary>Texts of cells that may go on in the row below, by their columns.</summary>
    public Dictionary<int, string> Open { get; } = [];

    public bool IsHeader { get; private set; }

    public bool IsDeleted { get; private set; }

    public void Read(XmlPart xml) => xml.Each(Child);

    private void Child(XmlPart xml)
    {
        switch (xml.Name)
        {
            case "trPr":
                xml.Each(Property);
                break;
            case "tc":
                Cell(xml);
                break;
            case "sdt":
                ControlReader.ReadPlaces(xml, context, fields, Child);
                break;
            case "AlternateContent":
                Alternative.Read(xml, Child);
                break;
            case "tblPrEx" or "del" or "moveFrom":
                break;
            default:
                xml.Each(Child);
                break;
        }
    }

    private void Property(XmlPart xml)
    {
        switch (xml.Name)
        {
            case "tblHeader":
                IsHeader = xml.IsOn;
                break;
            case "del":
                IsDeleted = true;
                break;
            case "gridBefore":
                Empty(xml.Number("val") ?? 0);
                break;
            default:
                break;
        }
    }

    private void Cell(XmlPart xml)
    {
        var (form, content) = (new CellForm(), new BlockList(context.Budget));
        var story = StoryReader.Within(context, fields, content);
        xml.Each(child =>
        {
            if (child.Name == "tcPr")
            {
                form.Read(child);
            }
            else
            {
                story.Block(child);
            }
        });
        story.Finish();
        Add(form, content);
    }

    private void Add(CellForm form, BlockList content)
    {
        var isShown = !form.IsDeleted;
        var text = isShown ? content.Text() : "";
        if (form.IsLower && above.TryGetValue(Cells.Count, out var upper))
        {
            (text, isShown) = (upper, false);
        }

        if (form.IsTall)
        {
            Open[Cells.Count] = text;
        }

        if (form.IsRight && Cells.Count > 0)
        {
            Cells[_left] = string.Join('\n', new[] { Cells[_left], text }.Where(t => t.Length > 0));
            text = "";
        }
        else
        {
            _left = Cells.Count;
        }

        if (isShown)
        {
            Content.Add(content);
        }

        context.Budget.Characters(text.Length);
        context.Budget.Pieces();
        Cells.Add(text);
        Empty(form.Span - 1);
    }

    private void Empty(int cells)
    {
        cells = Math.Clamp(cells, 0, Math.Max(0, ReadingLimits.Columns - Cells.Count));
        context.Budget.Pieces(cells);
        Cells.AddRange(Enumerable.Repeat("", cells));
    }
}
