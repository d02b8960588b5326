namespace FinsamBot.Domain.Text;

/// <summary>The beginning of a text, for where there is no room for all of it.</summary>
/// <param name="IsCut">Something of the text is left out: whoever shows it has to say so.</param>
public sealed record Shortened(FormattedText Text, bool IsCut)
{
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
            : new Shortened(FormattedText.Parse(Beginning(text.Blocks[0].Text, most)), true);
    }

    /// <summary>Words for a cell of a table.</summary>
    /// <param name="most">Characters.</param>
    public static string OfWords(string words, int most)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Length <= most ? words : Beginning(words, most);
    }

    private static string Beginning(string line, int most)
    {
        var room = line[..most];
        if (room.LastIndexOfAny(['.', '?', '!']) is > 0 and var end && line[end + 1] == ' ' && end > most / 4)
        {
            return room[..(end + 1)];
        }

        var word = room.LastIndexOf(' ');
        var kept = word > 0 ? room[..word] : room[..^(char.IsHighSurrogate(room[^1]) ? 1 : 0)];
        return kept.TrimEnd(' ', ',', ';', ':', '–') + More;
    }
}
