using System.Buffers;

namespace FinsamBot.Intake.Reading.Text;

/// <summary>
/// Reads plain text and Markdown line by line. Plain text is read as leniently: people paste Markdown into it. A line is never joined with
/// the next one.
/// </summary>
internal sealed class WrittenLines
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\f\v\u0085\u2028\u2029");

    private readonly BlockList _blocks;
    private readonly PipeRows _rows;
    private readonly bool _isMarkdown;

    private WrittenLines(bool isMarkdown, CancellationToken cancellation)
    {
        var budget = new Budget(cancellation);
        _blocks = new BlockList(budget);
        _rows = new PipeRows(_blocks, budget, isMarkdown);
        _isMarkdown = isMarkdown;
    }

    public static IReadOnlyList<SourceBlock> Read(string text, SourceFormat format, CancellationToken cancellation = default)
    {
        var lines = new WrittenLines(format == SourceFormat.Markdown, cancellation);
        for (var from = 0; from < text.Length; )
        {
            var length = text.AsSpan(from).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : from + length;
            lines.Line(text[from..end]);
            if (end < text.Length && text[end] == '\f')
            {
                lines.PageBreak();
            }

            from = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        lines._rows.End();
        return lines._blocks.Blocks;
    }

    private void Line(string raw)
    {
        var line = Letters.Visible(raw);
        if (_rows.Take(line))
        {
            return;
        }

        if (line.Length == 0 || MarkdownLine.IsRule(line))
        {
            _blocks.Blank();
            return;
        }

        var (text, level) = MarkdownLine.Heading(line);
        _blocks.Line(MarkdownLine.Written(text, _isMarkdown), level);
    }

    private void PageBreak()
    {
        _rows.End();
        _blocks.PageBreak();
    }
}
