using System.Text;

namespace FinsamBot.Documents.Import;

/// <summary>One line of letters with their looks, and its written form. Letters are never lost for the sake of a mark.</summary>
internal sealed class MarkedText
{
    private readonly List<(int End, LetterLook Look)> _stretches = [];
    private readonly StringBuilder _letters = new();

    public bool IsEmpty => _letters.Length == 0;

    public void Append(string text, LetterLook look)
    {
        if (text.Length == 0)
        {
            return;
        }

        _letters.Append(text);
        if (_stretches.Count > 0 && _stretches[^1].Look == look)
        {
            _stretches[^1] = (_letters.Length, look);
        }
        else
        {
            _stretches.Add((_letters.Length, look));
        }
    }

    public void Clear()
    {
        _letters.Clear();
        _stretches.Clear();
    }

    /// <summary>Without marks.</summary>
    public string Plain() => _letters.ToString();

    /// <summary>
    /// With the marks of bold, italic and links. A mark must touch a letter on its inner side, so blanks at the edge of a stretch are left outside; and it
    /// must not touch an asterisk, so such a stretch goes without.
    /// </summary>
    public string Written()
    {
        var letters = _letters.ToString();
        if (_stretches.TrueForAll(s => s.Look == default))
        {
            return letters;
        }

        var written = new StringBuilder(letters.Length + 16);
        var from = 0;
        foreach (var (end, look) in Joined(letters))
        {
            Write(written, letters, from, end, look);
            from = end;
        }

        return written.ToString();
    }

    /// <summary>A blank between two stretches of one look belongs to them: people mark words, not the blanks between.</summary>
    private List<(int End, LetterLook Look)> Joined(string letters)
    {
        var joined = new List<(int End, LetterLook Look)>();
        var from = 0;
        for (var at = 0; at < _stretches.Count; at++)
        {
            var (end, look) = _stretches[at];
            var isBlank = string.IsNullOrWhiteSpace(letters[from..end]);
            look = !isBlank ? look : joined.Count > 0 && at + 1 < _stretches.Count && joined[^1].Look == _stretches[at + 1].Look ? joined[^1].Look : default;
            if (joined.Count > 0 && joined[^1].Look == look)
            {
                joined[^1] = (end, look);
            }
            else
            {
                joined.Add((end, look));
            }

            from = end;
        }

        return joined;
    }

    private static void Write(StringBuilder written, string letters, int from, int end, LetterLook look)
    {
        var stretch = letters.AsSpan(from, end - from);
        var inner = stretch.Trim();
        var before = stretch.Length - stretch.TrimStart().Length;
        written.Append(stretch[..before]);
        var mark = IsTouched(written, letters, from + before + inner.Length) ? "" : MarkOf(look, inner);
        written.Append(mark);
        Linked(written, inner, look.Link);
        written.Append(mark).Append(stretch[(before + inner.Length)..]);
    }

    private static string MarkOf(LetterLook look, ReadOnlySpan<char> inner) =>
        inner.IsEmpty || inner[0] == '*' || inner[^1] == '*' || (look.Italic ? inner.Contains('*') : HoldsMark(inner)) ? "" : (look.Bold ? "**" : "") + (look.Italic ? "*" : "");

    /// <summary>Exactly two asterisks stand together: they would end the stretch.</summary>
    private static bool HoldsMark(ReadOnlySpan<char> inner)
    {
        for (var at = inner.IndexOf('*'); at >= 0 && at < inner.Length;)
        {
            var width = inner[at..].IndexOfAnyExcept('*');
            if (width == 2)
            {
                return true;
            }

            var next = inner[(at + width)..].IndexOf('*');
            at = next < 0 ? -1 : at + width + next;
        }

        return false;
    }

    /// <summary>An asterisk stands right before or behind, be it a letter or another mark.</summary>
    private static bool IsTouched(StringBuilder before, string letters, int after) =>
        (before.Length > 0 && before[^1] == '*') || (after < letters.Length && letters[after] == '*');

    private static void Linked(StringBuilder written, ReadOnlySpan<char> text, string? link)
    {
        if (link is null || text.IsEmpty || IsSame(text, link) || text.IndexOfAny('[', ']') >= 0)
        {
            written.Append(text);
            return;
        }

        written.Append('[').Append(text).Append("](").Append(link.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)).Append(')');
    }

    /// <summary>An address that shows itself needs no second one.</summary>
    private static bool IsSame(ReadOnlySpan<char> text, string link) =>
        text.TrimEnd('/').Equals(link.AsSpan().TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
        || text.Equals(link.AsSpan(link.IndexOf(':', StringComparison.Ordinal) + 1).TrimStart('/').TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
