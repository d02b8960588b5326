using FinsamBot.Intake.Reading.Word.Package;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>Reads the blocks of one story: the body, a cell, a text box or a note.</summary>
internal sealed class StoryReader
{
    private readonly WordContext _context;
    private readonly FieldStack _fields;
    private readonly BlockList _blocks;
    private readonly LineWriter _lines;
    private readonly RunReader _runs;
    private readonly Action<XmlPart> _block;
    private readonly Action<XmlPart> _inline;
    private readonly Action<XmlPart> _run;
    private ParagraphForm? _form;
    private bool _hasBegun;
    private Uri? _link;

    private StoryReader(WordContext context, FieldStack fields, BlockList blocks)
    {
        (_context, _fields, _blocks) = (context, fields, blocks);
        _lines = new LineWriter(context, blocks);
        _runs = new RunReader(context, fields, _lines);
        (_block, _inline, _run) = (Block, Inline, _runs.Child);
    }

    /// <summary>A story whose blocks are handed to it one by one; <see cref="Finish"/> ends it.</summary>
    public static StoryReader Within(WordContext context, FieldStack fields, BlockList blocks) => new(context, fields, blocks);

    /// <summary>The children of the current element as blocks.</summary>
    public static BlockList Read(XmlPart xml, WordContext context, FieldStack fields)
    {
        var blocks = new BlockList(context.Budget);
        var story = new StoryReader(context, fields, blocks);
        xml.Each(story._block);
        story.Finish();
        return blocks;
    }

    public void Finish()
    {
        _lines.Finish();
        TakeBoxes();
    }

    /// <summary>The current element.</summary>
    public void Block(XmlPart xml)
    {
        switch (xml.Name)
        {
            case "p":
                Paragraph(xml);
                break;
            case "tbl":
                Finish();
                _blocks.Take(TableReader.Read(xml, _context, _fields));
                break;
            case "sdt":
                ControlReader.Read(xml, _context, _block);
                break;
            case "altChunk" when _context.Linked.IsMeant(xml):
                _context.Linked.Meet(xml);
                break;
            case "altChunk":
                throw new UnreadableFileException(ImportRefusalReason.OtherDocumentInside);
            case "AlternateContent":
                Alternative.Read(xml, _block);
                break;
            case "sectPr":
                Section(xml);
                break;
            case "subDoc":
                _context.Linked.Meet(xml);
                break;
            case "del" or "moveFrom":
                break;
            default:
                xml.Each(_block);
                break;
        }
    }

    private void Paragraph(XmlPart xml)
    {
        (_form, _hasBegun) = (null, false);
        xml.Each(_inline);
        Begin();
        _lines.End(_form);
        if (!_lines.RunsOn)
        {
            TakeBoxes();
        }
    }

    private void TakeBoxes()
    {
        if (_runs.TakeBoxes() is { } boxes)
        {
            _blocks.Take(boxes);
        }
    }

    private void Inline(XmlPart xml)
    {
        if (xml.Name == "pPr")
        {
            _form = new ParagraphForm();
            _form.Read(xml);
            return;
        }

        Begin();
        switch (xml.Name)
        {
            case "r":
                _runs.Read(xml, _link, _run);
                break;
            case "hyperlink":
                Link(xml);
                break;
            case "fldSimple":
                Field(xml);
                break;
            case "sdt":
                ControlReader.Read(xml, _context, _inline);
                break;
            case "AlternateContent":
                Alternative.Read(xml, _inline);
                break;
            case "subDoc":
                _context.Linked.Meet(xml);
                break;
            case "del" or "moveFrom" or "rPr":
                break;
            default:
                xml.Each(_inline);
                break;
        }
    }

    private void Begin()
    {
        if (!_hasBegun)
        {
            _lines.Begin(_form);
            _hasBegun = true;
        }
    }

    private void Link(XmlPart xml)
    {
        var outer = _link;
        _link = xml.Attribute("id") is { } id ? _context.Links.GetValueOrDefault(id) : null;
        xml.Each(_inline);
        _link = outer;
    }

    private void Field(XmlPart xml)
    {
        _fields.Simple(xml.Attribute("instr") ?? "");
        xml.Each(_inline);
        _fields.Mark("end");
    }

    private void Section(XmlPart xml)
    {
        if (SectionBreak.StartsPage(xml))
        {
            _blocks.PageBreak();
        }
    }
}
