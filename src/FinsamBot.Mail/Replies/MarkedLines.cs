using System.Text;

namespace FinsamBot.Mail.Replies;

/// <summary>Lines of words with bold marked as <c>**bold**</c> within a line.</summary>
internal sealed class MarkedLines
{
    private readonly List<string> _lines = [];
    private readonly List<(StringBuilder Text, bool Bold)> _runs = [];
    private string _item = "";
    private bool _blank = true;

    public int Length { get; private set; }

    public int Count => _lines.Count;

    public IReadOnlyList<string> ToLines()
    {
        Break();
        return _lines;
    }

    /// <summary>Blanks in a row are one, and line ends are blanks, unless the text is preformatted. A blank that must not break is a
    /// letter: alone it makes an empty line.</summary>
    public void Add(string text, bool bold, bool preformatted)
    {
        if (!preformatted)
        {
            AddWords(text, bold);
            return;
        }

        var lines = text.Split('\n');
        for (var n = 0; n < lines.Length; n++)
        {
            if (n > 0)
            {
                BreakHard();
            }

            Append(lines[n], bold);
        }
    }

    /// <summary>Ends the line, if one has begun.</summary>
    public void Break()
    {
        if (_runs.Count > 0)
        {
            BreakHard();
        }
    }

    /// <summary>Ends the line, and an empty one too. An item without words waits for them.</summary>
    public void BreakHard()
    {
        var words = Written();
        if (words.Length > 0 || _item.Length == 0)
        {
            _lines.Add((words.Length > 0 ? _item : "") + words);
            _item = "";
        }

        Length++;
        _runs.Clear();
        _blank = true;
    }

    public void Gap()
    {
        Break();
        if (_lines.Count > 0 && _lines[^1].Length > 0)
        {
            _lines.Add("");
        }
    }

    public void Item(string mark)
    {
        Break();
        _item = mark;
    }

    public void Mark(char mark)
    {
        Break();
        _lines.Add(mark.ToString());
    }

    private void AddWords(string text, bool bold)
    {
        var words = new StringBuilder();
        foreach (var c in text)
        {
            var blank = c is ' ' or '\n' or '\t';
            if (!blank || !_blank)
            {
                words.Append(blank ? ' ' : c);
            }

            _blank = blank;
        }

        Append(words.ToString(), bold);
    }

    private void Append(string text, bool bold)
    {
        if (text.Length == 0)
        {
            return;
        }

        Length += text.Length;
        if (_runs is [.., var last] && (last.Bold == bold || string.IsNullOrWhiteSpace(text)))
        {
            last.Text.Append(text);
            return;
        }

        _runs.Add((new StringBuilder(text), bold));
    }

    /// <summary>Marks stand close to their words, or they are none; words with asterisks of their own get no marks.</summary>
    private string Written()
    {
        var line = new StringBuilder();
        foreach (var (words, bold) in _runs)
        {
            var text = words.ToString();
            var core = text.Trim();
            var marks = bold && core.Length > 0 && !core.Contains('*', StringComparison.Ordinal) && !(line is [.., '*']);
            line.Append(marks ? text.Replace(core, $"**{core}**", StringComparison.Ordinal) : text);
        }

        return line.ToString().Trim();
    }
}
