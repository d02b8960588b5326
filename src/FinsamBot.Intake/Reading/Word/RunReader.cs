using FinsamBot.Intake.Reading.Word.Package;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>Reads runs: letters of one look, and the signs and boxes among them.</summary>
internal sealed class RunReader(WordContext context, FieldStack fields, LineWriter lines)
{
    private readonly RunForm _form = new();
    private Uri? _link;
    private BlockList? _boxes;
    private Action<XmlPart>? _child;

    /// <param name="child"><see cref="Child"/>, which the caller keeps: there are very many runs.</param>
    public void Read(XmlPart xml, Uri? link, Action<XmlPart> child)
    {
        _form.Clear();
        _link = link;
        xml.Each(child);
    }

    /// <summary>The text boxes met since the last call; they stand beside the paragraph and are read after it.</summary>
    public BlockList? TakeBoxes()
    {
        var boxes = _boxes;
        _boxes = null;
        return boxes;
    }

    public void Child(XmlPart xml)
    {
        switch (xml.Name)
        {
            case "rPr":
                _form.Read(xml);
                break;
            case "t":
                Show(xml.Text());
                break;
            case "tab" or "ptab":
                Show("\t");
                break;
            case "noBreakHyphen":
                Show("-");
                break;
            case "sym":
                Show(Symbols.Of(xml.Attribute("char")));
                break;
            case "cr" or "br":
                Break(page: xml.Attribute("type") == "page");
                break;
            case "instrText":
                fields.Instruct(xml.Text());
                break;
            case "fldChar":
                FieldMark(xml);
                break;
            case "footnoteReference" or "endnoteReference":
                Note(xml);
                break;
            case "AlternateContent":
                Alternative.Read(xml, _child ??= Child);
                break;
            case "drawing" or "pict" or "object" when IsShown:
                Box(xml);
                break;
            default:
                break;
        }
    }

    private bool IsShown => fields.IsShown && !_form.IsHidden(context.Styles, lines.Style);

    private void Show(string text)
    {
        if (text.Length > 0 && IsShown)
        {
            lines.Letters(text, _form.Look(context.Styles, _link ?? fields.Link));
        }
    }

    private void Break(bool page)
    {
        if (IsShown)
        {
            lines.Break(page);
        }
    }

    private void FieldMark(XmlPart xml)
    {
        var kind = xml.Attribute("fldCharType");
        Show(FormField.Answer(xml));
        fields.Mark(kind);
    }

    private void Note(XmlPart xml)
    {
        if (xml.Attribute("id") is { } id && context.Notes.TryGetValue((xml.Name, id), out var text))
        {
            Show(" " + Texts.Get("Import_Note", text));
        }
    }

    private void Box(XmlPart xml)
    {
        if (xml.Name == "txbxContent")
        {
            var blocks = StoryReader.Read(xml, context, fields);
            (_boxes ??= new BlockList(context.Budget)).Take(blocks);
        }
        else if (xml.Name == "AlternateContent")
        {
            Alternative.Read(xml, Box);
        }
        else
        {
            context.Linked.Meet(xml);
            xml.Each(Box);
        }
    }
}
