using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using FinsamBot.Documents.Word.Styling;

namespace FinsamBot.Documents.Word;

/// <summary>
/// The list of headings with their pages. Where a page number goes stands a field that LibreOffice counts when it makes the PDF; Word asks
/// to count them when the document is opened, until <see cref="Pdf.PageNumbers"/> has written down what they are.
/// </summary>
internal sealed class Contents
{
    private readonly List<(int Level, string Text, string Bookmark)> _headings = [];
    private readonly int _deepest;
    private readonly Paragraph _end = WordWriter.Styled(StyleIds.Normal);

    public Contents(WordWriter writer, int deepest)
    {
        _deepest = deepest;
        var title = WordWriter.Styled(StyleIds.ContentsTitle, Runs.Of(Texts.Get("Contents")));
        title.ParagraphProperties!.Append(new PageBreakBefore());
        writer.Add(title);
        writer.Add(_end);
    }

    /// <summary>Marks a heading as one to find.</summary>
    public void Mark(int level, string text, Paragraph heading)
    {
        if (level > _deepest)
        {
            return;
        }

        var number = (_headings.Count + 1).ToString(CultureInfo.InvariantCulture);
        var bookmark = "_Toc" + number.PadLeft(8, '0');
        _headings.Add((level, text, bookmark));
        heading.InsertAfter(new BookmarkStart { Id = number, Name = bookmark }, heading.ParagraphProperties);
        heading.Append(new BookmarkEnd { Id = number });
    }

    /// <summary>Writes the list, now that all headings are known.</summary>
    public void Fill()
    {
        foreach (var (level, text, bookmark) in _headings)
        {
            _end.InsertBeforeSelf(
                WordWriter.Styled(
                    StyleIds.ContentsLine(level),
                    new Hyperlink([Runs.Of(text), new Run(new TabChar()), .. WordFields.Of($" PAGEREF {bookmark} \\h ", "")])
                    {
                        Anchor = bookmark,
                        History = true,
                    }
                )
            );
        }

        _end.Remove();
    }
}
