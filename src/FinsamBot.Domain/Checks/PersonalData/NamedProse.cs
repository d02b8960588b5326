namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>A word of a text: letters and digits, and hyphens within.</summary>
internal readonly record struct ProseWord(int Start, int End);

/// <summary>A sentence: its stretch of the text, its words by number, and the paragraph it stands in.</summary>
internal readonly record struct Sentence(int Start, int End, int FirstWord, int EndWord, int Paragraph);

/// <summary>A text as sentences and words.</summary>
internal sealed class NamedProse
{
    private readonly string _text;
    private readonly string _lower;

    private NamedProse(string text) => (_text, _lower) = (text, text.ToLowerInvariant());

    public List<ProseWord> Words { get; } = [];

    public List<Sentence> Sentences { get; } = [];

    public static NamedProse Of(string text)
    {
        var prose = new NamedProse(text);
        prose.Read();
        return prose;
    }

    /// <summary>A word in lower case.</summary>
    public ReadOnlySpan<char> this[int word] => _lower.AsSpan(Words[word].Start, Words[word].End - Words[word].Start);

    public bool IsCapital(int word) => char.IsUpper(_text[Words[word].Start]);

    /// <summary>The text from a word on, as it is written.</summary>
    public ReadOnlySpan<char> From(int word) => _text.AsSpan(Words[word].Start);

    /// <summary>Only blanks stand between a word and the one before.</summary>
    public bool FollowsDirectly(int word) =>
        word > 0 && _text.AsSpan(Words[word - 1].End, Words[word].Start - Words[word - 1].End).IsWhiteSpace();

    /// <summary>Whether it belongs to a decimal number or a numbering such as 2.1.</summary>
    public bool IsPartOfNumber(int word)
    {
        var (start, end) = (Words[word].Start, Words[word].End);
        return (start > 1 && _text[start - 1] is ',' or '.' or ':' or '/' or '%' && char.IsDigit(_text[start - 2]))
            || (end + 1 < _text.Length && _text[end] is ',' or '.' or ':' or '/' && char.IsDigit(_text[end + 1]));
    }

    private void Read()
    {
        var (at, start, firstWord, paragraph) = (0, 0, 0, 0);
        while (at < _text.Length)
        {
            if (char.IsLetterOrDigit(_text[at]))
            {
                at = ReadWord(at);
                continue;
            }

            var isLine = _text[at] is '\n' or '\v' or '\f';
            if (isLine || EndsSentence(at))
            {
                Close(start, isLine ? at : at + 1, firstWord, paragraph);
                (start, firstWord) = (at + 1, Words.Count);
                paragraph += isLine && IsBlankLine(at + 1) ? 1 : 0;
            }

            at++;
        }

        Close(start, at, firstWord, paragraph);
    }

    private int ReadWord(int at)
    {
        var end = at + 1;
        while (
            end < _text.Length
            && (
                char.IsLetterOrDigit(_text[end])
                || (_text[end] is '-' or '\u2011' or '\u00AD' && end + 1 < _text.Length && char.IsLetterOrDigit(_text[end + 1]))
            )
        )
        {
            end++;
        }

        Words.Add(new ProseWord(at, end));
        return end;
    }

    /// <summary>A full stop in an abbreviation, a number or a numbered list ends nothing.</summary>
    private bool EndsSentence(int at)
    {
        if (_text[at] is '!' or '?')
        {
            return true;
        }

        var isLast = at + 1 >= _text.Length;
        if (_text[at] != '.' || (!isLast && !char.IsWhiteSpace(_text[at + 1])))
        {
            return false;
        }

        return Words.Count == 0 || (this[^1].Length > 1 && !IsAbbreviation(at));
    }

    private ReadOnlySpan<char> this[Index word] => this[word.GetOffset(Words.Count)];

    private bool IsAbbreviation(int stop)
    {
        var start = stop;
        while (start > 0 && stop - start < 10 && (char.IsLetter(_text[start - 1]) || _text[start - 1] == '.'))
        {
            start--;
        }

        return WordLists.Swedish.Abbreviations.Has(_lower.AsSpan(start, stop - start));
    }

    private bool IsBlankLine(int at)
    {
        while (at < _text.Length && _text[at] is ' ' or '\t' or '\r' or '\u00A0')
        {
            at++;
        }

        return at >= _text.Length || _text[at] == '\n';
    }

    private void Close(int start, int end, int firstWord, int paragraph)
    {
        if (Words.Count > firstWord)
        {
            Sentences.Add(new Sentence(Words[firstWord].Start, Math.Max(end, Words[^1].End), firstWord, Words.Count, paragraph));
        }
    }
}
