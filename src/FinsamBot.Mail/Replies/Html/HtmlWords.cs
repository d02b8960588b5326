using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace FinsamBot.Mail.Replies.Html;

/// <summary>
/// Reads the words out of HTML as its tokens come, without building its tree: a tree of forty thousand nested elements costs seconds and
/// gigabytes, a list of open elements nothing. Only words come out, with lines, list items and bold; every other meaning of the HTML is
/// lost on purpose.
/// </summary>
internal sealed class HtmlWords
{
    /// <summary>Far more than may be kept, so that cutting quotes has something to cut.</summary>
    private const int MaxText = 8 * NewWords.MaxLength;

    /// <summary>So many more than are kept, so that the reader of the lines sees that there were more.</summary>
    private const int MaxLines = NewWords.MaxLines + 100;

    private readonly OpenElements _open = new();
    private readonly MarkedLines _lines = new();

    public static IReadOnlyList<string> Read(string html)
    {
        using var source = new TextSource(html);
        var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var words = new HtmlWords();
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile && words.HasRoom; token = tokenizer.Get())
        {
            words.Take(token, tokenizer);
        }

        return words._lines.ToLines();
    }

    private bool HasRoom => _lines.Length < MaxText && _lines.Count < MaxLines;

    private void Take(HtmlToken token, HtmlTokenizer tokenizer)
    {
        switch (token.Type)
        {
            case HtmlTokenType.StartTag:
                tokenizer.State = HtmlRules.ModeOf(token.Name);
                Start(token.AsTag());
                break;
            case HtmlTokenType.EndTag:
                End(token.Name);
                break;
            case HtmlTokenType.Character when !_open.IsDropping:
                _lines.Add(NewWords.Clean(token.Data), _open.IsBold, _open.IsPreformatted);
                break;
        }
    }

    private void Start(HtmlTagToken tag)
    {
        var name = tag.Name;
        var fate = HtmlRules.FateOf(tag);
        if (HtmlRules.IsBlock(name))
        {
            Closed(_open.CloseBefore(name));
        }

        if (!_open.IsDropping)
        {
            Place(name, fate, tag);
        }

        if (!HtmlRules.IsVoid(name))
        {
            _open.Push(name, fate is Fate.Drop or Fate.Quote, HtmlRules.Boldness(tag));
        }
    }

    /// <summary>What the reader sees where an element begins.</summary>
    private void Place(string name, Fate fate, HtmlTagToken tag)
    {
        switch (fate)
        {
            case Fate.Quote:
                _lines.Mark(Marks.Quote);
                break;
            case Fate.Line:
                _lines.Mark(Marks.Line);
                break;
            case Fate.End:
                _lines.Mark(Marks.End);
                break;
            case Fate.Keep when name == "br":
                _lines.BreakHard();
                break;
            case Fate.Keep when name == "li":
                _lines.Item(_open.ItemMark());
                break;
            case Fate.Keep:
                Around(name, HtmlRules.IsTight(tag));
                break;
        }
    }

    private void End(string name)
    {
        var wasDropping = _open.IsDropping;
        var closed = _open.Close(name);
        if (!wasDropping)
        {
            Closed(closed);
        }
    }

    private void Closed(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (!_open.IsDropping)
            {
                Around(name, tight: true);
            }
        }
    }

    private void Around(string name, bool tight)
    {
        if (HtmlRules.IsApart(name) && !tight && !_open.IsInList)
        {
            _lines.Gap();
        }
        else if (HtmlRules.IsBlock(name))
        {
            _lines.Break();
        }
        else if (name is "td" or "th")
        {
            _lines.Add(" ", false, false);
        }
    }
}
