using System.Text;
using FinsamBot.Domain.Text;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>One line of letters with their looks, and its written form.</summary>
internal sealed class MarkedText
{
    /// <summary>A line that changes its look more often than any writer does is read as letters.</summary>
    private const int MostStretches = 2_000;

    private readonly List<(int End, LetterLook Look)> _stretches = [];
    private readonly StringBuilder _letters = new();

    public bool IsEmpty => _letters.Length == 0;

    public void Append(string text, LetterLook look)
    {
        if (text.Length > 0)
        {
            _letters.Append(text);
            Extend(_stretches, _letters.Length, look);
        }
    }

    public void Clear()
    {
        _letters.Clear();
        _stretches.Clear();
    }

    /// <summary>Without marks.</summary>
    public string Plain() => _letters.ToString();

    /// <summary>With the marks of bold, italic and links.</summary>
    public string Written()
    {
        var letters = _letters.ToString();
        if (_stretches.Count > MostStretches || _stretches.TrueForAll(s => s.Look == default))
        {
            return letters;
        }

        var runs = new List<TextRun>();
        var from = 0;
        foreach (var (end, look) in Joined(letters))
        {
            runs.Add(new TextRun(letters[from..end], look.Bold, look.Italic, look.Link));
            from = end;
        }

        return FormattedText.Write(runs);
    }

    /// <summary>A blank between two stretches of one look belongs to them: people mark words, not the blanks between.</summary>
    private List<(int End, LetterLook Look)> Joined(string letters)
    {
        var joined = new List<(int End, LetterLook Look)>();
        var from = 0;
        for (var at = 0; at < _stretches.Count; at++)
        {
            var (end, look) = _stretches[at];
            if (string.IsNullOrWhiteSpace(letters[from..end]))
            {
                look =
                    joined.Count > 0 && at + 1 < _stretches.Count && joined[^1].Look == _stretches[at + 1].Look ? joined[^1].Look : default;
            }

            Extend(joined, end, look);
            from = end;
        }

        return joined;
    }

    private static void Extend(List<(int End, LetterLook Look)> stretches, int end, LetterLook look)
    {
        if (stretches.Count > 0 && stretches[^1].Look == look)
        {
            stretches[^1] = (end, look);
        }
        else
        {
            stretches.Add((end, look));
        }
    }
}
