using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using FinsamBot.Documents.Packaging;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Text;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace FinsamBot.Documents.Word;

/// <summary>A Word document being written from top to bottom.</summary>
internal sealed class WordWriter
{
    private readonly List<Action<XmlWriter>> _blocks = [];
    private bool _isBelowTable;

    public ListNumbers Lists { get; } = new();

    public Links Links { get; } = new();

    public Charts Charts { get; } = new();

    /// <summary>The list of headings, where there is one; it knows every heading written after it.</summary>
    public Contents? Contents { get; private set; }

    public void Add(OpenXmlElement block)
    {
        _blocks.Add(block.WriteTo);
        _isBelowTable = block is Table;
    }

    /// <summary>Puts the list of headings here.</summary>
    public void Add(Contents contents)
    {
        Contents = contents;
        _blocks.Add(contents.WriteTo);
        _isBelowTable = false;
    }

    public void Write(string style, string text) => Add(Styled(style, Runs.Of(text)));

    /// <param name="onNewPage">It begins a page.</param>
    public void Heading(int level, string text, bool onNewPage = false)
    {
        var heading = Styled(StyleIds.Heading(level), Runs.Of(text));
        if (onNewPage)
        {
            // The page has its margin: a heading at its top needs none of its own.
            heading.ParagraphProperties!.Append(new PageBreakBefore(), new SpacingBetweenLines { Before = "0" });
        }

        Contents?.Mark(level, text, heading);
        Add(heading);
    }

    /// <summary>A short answer beside its label: one paragraph, so that it is read aloud as one.</summary>
    public void Field(string label, string value) =>
        Add(Styled(StyleIds.Field, Runs.Of(label, bold: true), new Run(new TabChar()), Runs.Of(value)));

    /// <summary>What people wrote. A gap in the text is a gap on paper, and there is one below a table.</summary>
    public void Written(FormattedText text)
    {
        foreach (var block in text.Blocks)
        {
            _blocks.Add(new WrittenLine(block, Lists.Place(block), block.AfterBlank || _isBelowTable, Links.Add(block)).WriteTo);
            _isBelowTable = false;
        }

        Lists.End();
    }

    /// <summary>Everything written so far, as the text of a Word file.</summary>
    public void WriteTo(XmlWriter xml)
    {
        xml.Start("document");
        xml.Start("body");
        foreach (var write in _blocks)
        {
            write(xml);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static Paragraph Styled(string style, params OpenXmlElement[] content)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }
}
