using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Wordprocessing;
using FinsamBot.Documents.Word.Styling;

namespace FinsamBot.Documents.Word;

/// <summary>
/// The list of headings with their pages. Where a page number goes stands a field that LibreOffice counts when it makes the PDF; Word asks
/// to count them when the document is opened, until <see cref="Pdf.PageNumbers"/> has written down what they are.
/// </summary>
/// <param name="deepest">The level of the deepest headings that are listed.</param>
internal sealed class Contents(int deepest)
{
    private readonly List<(int Level, string Text, string Bookmark)> _headings = [];

    /// <summary>Marks a heading as one to find.</summary>
    public void Mark(int level, string text, Paragraph heading)
    {
        if (level > deepest)
        {
            return;
        }

        var number = (_headings.Count + 1).ToString(CultureInfo.InvariantCulture);
        var bookmark = "_Toc" + number.PadLeft(8, '0');
        _headings.Add((level, text, bookmark));
        heading.InsertAfter(new BookmarkStart { Id = number, Name = bookmark }, heading.ParagraphProperties);
        heading.Append(new BookmarkEnd { Id = number });
    }

    /// <summary>Writes the list; by then all headings are known.</summary>
    public void WriteTo(XmlWriter xml)
    {
        var title = WordWriter.Styled(StyleIds.ContentsTitle, Runs.Of(Texts.Get("Contents")));
        title.ParagraphProperties!.Append(new PageBreakBefore());
        title.WriteTo(xml);
        foreach (var (level, text, bookmark) in _headings)
        {
            Line(level, text, bookmark).WriteTo(xml);
        }
    }

    private static Paragraph Line(int level, string text, string bookmark) =>
        WordWriter.Styled(
            StyleIds.ContentsLine(level),
            new Hyperlink([Runs.Of(text), new Run(new TabChar()), .. WordFields.Of($" PAGEREF {bookmark} \\h ", "")])
            {
                Anchor = bookmark,
                History = true,
            }
        );
}
