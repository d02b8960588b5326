using System.Buffers;
using FinsamBot.Domain.Text;

namespace FinsamBot.Teams.Spoken;

/// <summary>Words in the shape in which they are compared.</summary>
internal static class SpokenWords
{
    public static readonly char[] AtEnds = [' ', '.', '!', ',', '?', ';', ':', '"'];

    /// <summary>Stand around words and are none of them: quotation marks, Markdown, bullets, a slash before a command.</summary>
    private static readonly char[] Marks =
    [
        .. AtEnds,
        '\'',
        '’',
        '‘',
        '”',
        '“',
        '„',
        '«',
        '»',
        '*',
        '_',
        '~',
        '`',
        '#',
        '>',
        '<',
        '/',
        '\\',
        '|',
        '(',
        ')',
        '[',
        ']',
        '{',
        '}',
        '-',
        '–',
        '—',
        '•',
        '·',
        '…',
        '@',
        '=',
        '+',
        '§',
        '\u00AD',
    ];

    private static readonly char[] Between =
    [
        '/',
        '-',
        '–',
        '—',
        '+',
        '&',
        '|',
        '\\',
        ',',
        ';',
        ':',
        '!',
        '?',
        '(',
        ')',
        '…',
        '_',
        '*',
        '\u2019',
        '\'',
    ];

    /// <summary>Without the marks in front, and behind without those that belong to them or can end nothing that somebody wrote.</summary>
    public static string Bare(string text)
    {
        var inner = text.TrimStart(Marks);
        var hadFront = inner.Length < text.TrimStart(AtEnds).Length;
        return hadFront ? inner.TrimEnd(Marks) : inner.TrimEnd([.. AtEnds, '*', '_', '~', '`', '…']);
    }

    /// <summary>The words of a text, folded and each without marks around it; empty in the place of what is no word. Two that a sign
    /// joins are two; 2,1 is 2.1.</summary>
    public static IReadOnlyList<string> Of(string folded)
    {
        var words = new List<string>();
        foreach (var piece in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = Joined(piece.Trim(Marks));
            if (word.Any(char.IsAsciiDigit) || !word.AsSpan().ContainsAny(Joints))
            {
                words.Add(word.Any(char.IsLetterOrDigit) ? WithPoint(word) : "");
            }
            else
            {
                words.AddRange(word.Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit)));
            }
        }

        return words;
    }

    /// <summary>Lower case without accents, with single spaces and without punctuation at the ends, so that a word is recognised however it
    /// is typed.</summary>
    public static string Fold(string text)
    {
        if (text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or ','))
        {
            return string.Join(' ', text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(AtEnds);
        }

        var words = BareLetters.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).Trim(AtEnds);
    }

    /// <summary>What's and don't are what and dont.</summary>
    private static string Joined(string word)
    {
        var at = word.AsSpan().IndexOfAny(Apostrophes);
        return at < 0 ? word
            : word.AsSpan(at + 1).SequenceEqual("s") ? word[..at]
            : word.Remove(at, 1);
    }

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create(['\'', '’', '‘', '´']);

    private static readonly SearchValues<char> Joints = SearchValues.Create(Between);

    private static string WithPoint(string word) =>
        word is [>= '0' and <= '9', ',', >= '0' and <= '9', ..] && word.Length <= LongestNumber ? word.Replace(',', '.') : word;

    /// <summary>2.10b</summary>
    private const int LongestNumber = 5;
}
