using FinsamBot.Intake.Reading.Word.Lists;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>Turns one paragraph at a time into lines.</summary>
internal sealed class LineWriter(WordContext context, BlockList blocks)
{
    private const int NoHeading = 9;

    private readonly MarkedText _line = new();
    private ParagraphForm? _form;
    private string _label = "";
    private int? _heading;
    private bool _isDropped;
    private bool _runsOn;
    private bool _isBroken;
    private bool _isToCount;

    /// <summary>The paragraph that has ended goes on in the next one.</summary>
    public bool RunsOn => _runsOn;

    /// <summary>Of the paragraph that is being read.</summary>
    public string? Style => _form?.Style;

    /// <summary>A paragraph begins, or goes on from the one before: then this one says how both look and where they count.</summary>
    public void Begin(ParagraphForm? form)
    {
        var level = form?.Outline ?? context.Styles.Inherited(form?.Style, s => s.Heading);
        _heading = level is null or NoHeading ? null : level + 1;
        _isDropped = context.Styles.Inherited(form?.Style, s => s.IsContents ? true : default(bool?)) ?? false;
        _form = form;
        if (_runsOn)
        {
            _runsOn = false;
            return;
        }

        _isToCount = true;
        _isBroken = form?.StartsPage ?? false;
        if (_isBroken)
        {
            blocks.PageBreak();
        }

        if (form?.HasGap ?? false)
        {
            blocks.Blank();
        }
    }

    public void Letters(string text, LetterLook look)
    {
        if (_isDropped)
        {
            return;
        }

        context.Budget.Characters(text.Length);
        var from = 0;
        for (var at = text.AsSpan().IndexOfAny(Unusual); at >= 0; at = text.AsSpan(from).IndexOfAny(Unusual))
        {
            Append(text.Substring(from, at), look);
            Replace(text[from + at], look);
            from += at + 1;
        }

        Append(from == 0 ? text : text[from..], look);
    }

    public void Break(bool page = false)
    {
        EndLine(isGap: !page);
        _isBroken |= page;
        if (page)
        {
            blocks.PageBreak();
        }
    }

    public void End(ParagraphForm? form)
    {
        if (form?.RunsOn ?? false)
        {
            _runsOn = true;
            return;
        }

        EndLine(isGap: !_isBroken);
        if (form?.EndsSection ?? false)
        {
            blocks.PageBreak();
        }
    }

    /// <summary>The last paragraph may have been meant to go on.</summary>
    public void Finish()
    {
        _runsOn = false;
        _isToCount &= !_line.IsEmpty;
        EndLine(isGap: false);
    }

    private static ReadOnlySpan<char> Unusual => "\u00AD\r\n\v\f\u0085\u2028\u2029";

    private void Append(string text, LetterLook look)
    {
        _line.Append(text, look);
        context.Controls.Letters(text);
    }

    /// <summary>Letters of no width, and ends of lines, of which Word shows those of a plain text as blanks.</summary>
    private void Replace(char letter, LetterLook look)
    {
        if (letter is '\r' or '\n')
        {
            Append(" ", look);
        }
        else if (letter != '\u00AD')
        {
            Break();
        }
    }

    private void EndLine(bool isGap)
    {
        var text = (_heading is null ? _line.Written() : _line.Plain()).TrimEnd();
        _line.Clear();
        if (_isToCount)
        {
            _isToCount = false;
            _label = _form is null ? "" : Label(_form);
        }

        if (text.Length > 0)
        {
            blocks.Line(_label.Length > 0 ? _label + text.TrimStart() : text, _heading);
            _label = "";
        }
        else if (isGap && !_isDropped)
        {
            blocks.Blank();
        }
    }

    /// <summary>Each item counts, also one that says nothing.</summary>
    private string Label(ParagraphForm form)
    {
        var list = form.List ?? context.Styles.Inherited(form.Style, s => s.List) ?? 0;
        var level = form.Level ?? context.Styles.Inherited(form.Style, s => s.Level) ?? 0;
        var label = list != 0 ? context.Lists.Next(list, level) : "";
        var isBulleted =
            form.List is null
            && label.Length == 0
            && (context.Styles.Inherited(form.Style, s => s.IsBulleted ? true : default(bool?)) ?? false);
        label = isBulleted ? ListNumbering.Bullet(level) : label;
        return _heading is null ? label
            : label.Trim().TrimStart('-').TrimStart() is { Length: > 0 } number ? number + " "
            : "";
    }
}
