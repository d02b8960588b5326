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
    public Body Body { get; } = new();

    public ListNumbers Lists { get; } = new();

    public Links Links { get; } = new();

    public Charts Charts { get; } = new();

    /// <summary>The list of headings, where there is one; it knows every heading written after it.</summary>
    public Contents? Contents { get; private set; }

    public void Add(OpenXmlElement block) => Body.Append(block);

    public void Add(Contents contents) => Contents = contents;

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
            var paragraph = Styled(
                StyleIds.Of(block),
                [.. block.Runs.Select(r => r.Address is { } address ? Links.To(address, r) : Runs.Of(r))]
            );
            if (Lists.Place(block) is { } place)
            {
                paragraph.ParagraphProperties!.Append(place);
            }

            if (block.AfterBlank || Body.LastChild is Table)
            {
                paragraph.ParagraphProperties!.Append(new SpacingBetweenLines { Before = StyleIds.GapBefore });
            }

            Add(paragraph);
        }

        Lists.End();
    }

    public static Paragraph Styled(string style, params OpenXmlElement[] content)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }
}
