using System.Globalization;

namespace FinsamBot.Domain.Text;

/// <summary>The beginning of a text, for where there is no room for all of it.</summary>
/// <param name="IsCut">Something of the text is left out: whoever shows it has to say so.</param>
public sealed record Shortened(FormattedText Text, bool IsCut)
{
    /// <summary>How far back a cut may move to end between two words.</summary>
    private const int Slack = 60;

    /// <summary>Behind words that end in the middle of a sentence.</summary>
    private const string More = " …";

    /// <summary>
    /// Whole lines as long as they fit. A first line that is too long ends after the last whole sentence that fits, or, where not even one
    /// does, after the last whole word.
    /// </summary>
    /// <param name="most">Characters.</param>
    public static Shortened Of(FormattedText text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (taken, left) = (new List<TextBlock>(), most);
        foreach (var block in text.Blocks)
        {
            if (block.Text.Length > left)
            {
                break;
            }

            taken.Add(block);
            left -= block.Text.Length;
        }

        if (taken.Count == text.Blocks.Count)
        {
            return new Shortened(text, false);
        }

        return taken.Count > 0
            ? new Shortened(new FormattedText(taken), true)
            : new Shortened(FormattedText.Parse(Opening(text.Blocks[0].Text, most)), true);
    }

    /// <summary>Words for a cell of a table.</summary>
    /// <param name="most">Characters.</param>
    public static string OfWords(string words, int most)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Length <= most ? words : Opening(words, most);
    }

    /// <summary>The text, or a beginning of it of at most <paramref name="cap"/> characters that cuts no word and no emoji in
    /// two.</summary>
    public static string Beginning(string text, int cap)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= cap)
        {
            return text;
        }

        var gap = text.LastIndexOfAny([' ', '\n'], Math.Max(cap - 1, 0), Math.Min(Slack, cap));
        return gap > 0 ? text[..gap] : text[..WholeCharacters(text, cap)];
    }

    private static string Opening(string line, int most)
    {
        var room = line[..most];
        return room.LastIndexOfAny(['.', '?', '!']) is > 0 and var end && line[end + 1] == ' ' && end > most / 4
            ? room[..(end + 1)]
            : Beginning(line, most).TrimEnd(' ', ',', ';', ':', '–') + More;
    }

    /// <summary>Where the last character, as people see characters, that begins before the cap begins.</summary>
    private static int WholeCharacters(string text, int cap)
    {
        var start = Math.Max(cap - Slack, 0);
        var at = start > 0 && char.IsLowSurrogate(text[start]) ? start - 1 : start;
        for (var next = at; next <= cap; next += StringInfo.GetNextTextElementLength(text.AsSpan(next)))
        {
            at = next;
        }

        return at;
    }
}
