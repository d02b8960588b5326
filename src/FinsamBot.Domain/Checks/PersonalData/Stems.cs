namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>
/// Beginnings of words, so that every inflected form is meant: <c>missbruk</c> also <c>missbruket</c>. Written <c>=hot</c>, only the word
/// itself is meant; <c>*missbruk</c> also stands at the end of a compound.
/// </summary>
internal sealed class Stems
{
    private readonly HashSet<string> _begin = [];
    private readonly HashSet<string> _whole = [];
    private readonly List<string> _end = [];
    private readonly int _longest;

    public Stems(IEnumerable<string> stems)
    {
        foreach (var stem in stems)
        {
            switch (stem[0])
            {
                case '=':
                    _whole.Add(stem[1..]);
                    break;
                case '*':
                    _begin.Add(stem[1..]);
                    _end.Add(stem[1..]);
                    break;
                default:
                    _begin.Add(stem);
                    break;
            }
        }

        _longest = _begin.Count == 0 ? 0 : _begin.Max(s => s.Length);
    }

    /// <param name="word">In lower case.</param>
    public bool Match(ReadOnlySpan<char> word)
    {
        if (_whole.Has(word))
        {
            return true;
        }

        var begin = _begin.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(word.Length, _longest); length > 1; length--)
        {
            if (begin.Contains(word[..length]))
            {
                return true;
            }
        }

        foreach (var end in _end)
        {
            if (word.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
