namespace FinsamBot.Domain.Text.Searching;

/// <summary>
/// Reads a text word by word: letters and digits that stand together. A word is told as <see cref="Letters"/> compares it, with its place
/// in the text, which has to be composed. What is longer than any word counts by its beginning.
/// </summary>
internal ref struct WordReader(ReadOnlySpan<char> text, Span<char> room)
{
    /// <summary>The room that a word takes at most.</summary>
    public const int Longest = 64;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _room = room[..Longest];
    private int _end;
    private int _length;

    /// <summary>Where the word begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where the text goes on behind it.</summary>
    public readonly int End => _end;

    /// <summary>As it is compared; until the next is read.</summary>
    public readonly ReadOnlySpan<char> Word => _room[.._length];

    public bool Read()
    {
        var at = _end;
        while (at < _text.Length && Letters.Of(_text[at]) is Letters.None or Letters.Unseen)
        {
            at++;
        }

        (Start, _end, _length) = (at, at, 0);
        for (; at < _text.Length; at++)
        {
            var letter = Letters.Of(_text[at]);
            if (letter == Letters.None)
            {
                break;
            }

            if (letter == Letters.Unseen)
            {
                continue;
            }

            _end = at + 1;
            if (_length < Longest)
            {
                _room[_length++] = letter;
            }
        }

        return _length > 0;
    }
}
