namespace FinsamBot.Domain.Text.Searching;

/// <summary>
/// Reads a text word by word: letters and digits that stand together. A word is told as <see cref="Letters"/> compares it, with its place in
/// the text, which has to be composed. What is longer than any word counts by its beginning.
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
        while (at < _text.Length && !Letters.IsPartOfWord(_text[at]))
        {
            at++;
        }

        (Start, _length) = (at, 0);
        while (at < _text.Length && (Letters.IsPartOfWord(_text[at]) || IsInside(at)))
        {
            if (_length < Longest && !Letters.IsUnseen(_text[at]))
            {
                _room[_length++] = Letters.Of(_text[at]);
            }

            at++;
        }

        _end = at;
        return _length > 0;
    }

    private readonly bool IsInside(int at) =>
        Letters.IsUnseen(_text[at]) && at + 1 < _text.Length && Letters.IsPartOfWord(_text[at + 1]);
}
