using System.Buffers;
using System.Globalization;

namespace FinsamBot.Domain.Text;

/// <summary>
/// A text people wrote, with the little form that plain text can carry: lines, gaps, list items, <c>**bold**</c>, <c>*italic*</c> and
/// links. What is not clearly form stays a letter, so nothing visible is ever lost: <see cref="PlainText"/> gives the text back, except
/// that blank lines in a row become one and blanks at the end of a line go. Takes time in proportion to the text.
/// </summary>
public sealed record FormattedText(IReadOnlyList<TextBlock> Blocks)
{
    public static FormattedText Empty { get; } = new([]);

    /// <summary>
    /// Each line is a block. A list item begins with <c>-</c>, <c>–</c>, <c>•</c>, <c>·</c>, <c>▪</c>, <c>◦</c> or <c>*</c>, or with a
    /// number of up to three digits and <c>.</c> or <c>)</c>, then a blank or tab and some text.
    /// </summary>
    public static FormattedText Parse(string? text)
    {
        var blocks = new List<TextBlock>();
        var afterBlank = false;
        // Word's soft line break is pasted as a vertical tab; a form feed counts as a line end, and joins no other one.
        foreach (var line in (text ?? "").Replace('\v', '\f').AsSpan().EnumerateLines())
        {
            var written = line.TrimEnd();
            if (written.IsEmpty)
            {
                afterBlank = blocks.Count > 0;
                continue;
            }

            blocks.Add(BlockOf(written.ToString(), afterBlank));
            afterBlank = false;
        }

        return new FormattedText(blocks);
    }

    /// <summary>The text as it was written, lines parted by <c>\n</c>.</summary>
    public string PlainText => string.Join('\n', Blocks.Select(b => (b.AfterBlank ? "\n" : "") + b.Written));

    /// <summary>
    /// One line in our marks that reads as these runs. What the marks cannot say (italics in the middle of a word) loses its form and never
    /// a letter.
    /// </summary>
    public static string Write(IReadOnlyList<TextRun> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return InlineForm.Write(runs);
    }

    private static TextBlock BlockOf(string line, bool afterBlank)
    {
        var at = line.AsSpan().IndexOfAnyExcept(Blanks);
        var digits = at < 0 ? 0 : DigitsAt(line, at);
        var end = at + Math.Max(digits, 1);
        var isMark = at >= 0 && (digits > 0 ? end < line.Length && line[end++] is '.' or ')' : Bullets.Contains(line[at]));
        // A marker without text is text: a lone dash stays a dash.
        if (!isMark || end + 1 >= line.Length || !Blanks.Contains(line[end]))
        {
            return new Paragraph(line, afterBlank);
        }

        var (marker, rest) = (line[..(end + 1)], line[(end + 1)..]);
        return digits > 0
            ? new NumberedItem(
                int.Parse(line.AsSpan(at, digits), NumberStyles.None, CultureInfo.InvariantCulture),
                line[end - 1],
                marker,
                rest,
                afterBlank
            )
            : new BulletItem(marker, rest, afterBlank);
    }

    /// <summary>0, or up to three digits without a zero in front; else none.</summary>
    private static int DigitsAt(string line, int at)
    {
        var count = 0;
        while (at + count < line.Length && char.IsAsciiDigit(line[at + count]))
        {
            count++;
        }

        return count > 3 || (count > 1 && line[at] == '0') ? 0 : count;
    }

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\u00A0");

    private static readonly SearchValues<char> Bullets = SearchValues.Create("-–•·▪◦*");
}
