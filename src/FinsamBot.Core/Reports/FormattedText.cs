using System.Globalization;
using System.Text.RegularExpressions;

namespace FinsamBot.Core.Reports;

/// <summary>
/// A text people wrote, with the little form that plain text can carry: lines, gaps, list items, <c>**bold**</c>, <c>*italic*</c> and links. What is not
/// clearly form stays a letter, so nothing visible is ever lost: <see cref="PlainText"/> gives the text back, except that blank lines in a row become one and blanks at the
/// end of a line go. Takes time in proportion to the text.
/// </summary>
public sealed partial record FormattedText(IReadOnlyList<TextBlock> Blocks)
{
    public static FormattedText Empty { get; } = new([]);

    /// <summary>
    /// Each line is a block. A list item begins with <c>-</c>, <c>–</c>, <c>•</c>, <c>·</c>, <c>▪</c>, <c>◦</c> or <c>*</c>, or with a number of up to
    /// three digits and <c>.</c> or <c>)</c>, then a blank or tab and some text.
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
    /// One line in our marks that reads as these runs. What the marks cannot say (italics in the middle of a word) loses its form and never a letter.
    /// </summary>
    public static string Write(IReadOnlyList<TextRun> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return InlineForm.Write(runs);
    }

    private static TextBlock BlockOf(string line, bool afterBlank)
    {
        var match = ListMarker().Match(line);
        if (!match.Success)
        {
            return new Paragraph(line, afterBlank);
        }

        var rest = line[match.Length..];
        var number = match.Groups["number"];
        return number.Success
            ? new NumberedItem(int.Parse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), match.Groups["end"].Value[0], match.Value, rest, afterBlank)
            : new BulletItem(match.Value, rest, afterBlank);
    }

    // The lookahead is what keeps a lone dash a dash: a marker without text is text.
    [GeneratedRegex(@"^(?>[ \t\u00A0]*)(?:[-–•·▪◦*]|(?<number>0|[1-9][0-9]{0,2})(?<end>[.)]))[ \t\u00A0](?=.)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex ListMarker();
}
