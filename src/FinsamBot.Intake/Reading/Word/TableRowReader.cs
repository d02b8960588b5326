using FinsamBot.Intake.Reading.Word.Package;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>Reads one row. A cell over several columns is followed by empty ones, and the lower part of a cell over several rows is
/// empty.</summary>
internal sealed class TableRowReader(WordContext context, FieldStack fields)
{
    public List<string> Cells { get; } = [];

    public List<BlockList> Content { get; } = [];

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
                ControlReader.Read(xml, context, Child);
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
        var (span, isLower, content) = (1, false, new BlockList(context.Budget));
        var story = StoryReader.Within(context, fields, content);
        xml.Each(child =>
        {
            if (child.Name == "tcPr")
            {
                child.Each(property =>
                    (span, isLower) = property.Name switch
                    {
                        "gridSpan" => (property.Number("val") ?? 1, isLower),
                        "vMerge" => (span, property.Value is null or "continue"),
                        _ => (span, isLower),
                    }
                );
            }
            else
            {
                story.Block(child);
            }
        });
        story.Finish();
        Add(isLower ? "" : content.Text(), content, span);
    }

    private void Add(string text, BlockList content, int span)
    {
        context.Budget.Characters(text.Length);
        context.Budget.Pieces();
        Cells.Add(text);
        Content.Add(content);
        Empty(span - 1);
    }

    private void Empty(int cells)
    {
        cells = Math.Clamp(cells, 0, Math.Max(0, ReadingLimits.Columns - Cells.Count));
        context.Budget.Pieces(cells);
        Cells.AddRange(Enumerable.Repeat("", cells));
    }
}
