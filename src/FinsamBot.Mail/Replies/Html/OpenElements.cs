namespace FinsamBot.Mail.Replies.Html;

/// <summary>The elements that are open at a place in the HTML. Every step takes constant time on average, also when nothing is ever
/// closed.</summary>
internal sealed class OpenElements
{
    /// <summary>A forgotten end tag is looked for this far.</summary>
    private const int Near = 16;

    private readonly List<Element> _open = [];
    private readonly Dictionary<string, int> _count = [];
    private readonly Stack<int> _numbers = new();
    private int _dropFrom = -1;

    public bool IsDropping => _dropFrom >= 0;

    public bool IsBold => _open.Count > 0 && _open[^1].IsBold;

    public bool IsPreformatted => _count.GetValueOrDefault("pre") > 0;

    public bool IsInList => _numbers.Count > 0;

    public void Push(string name, bool drops, bool? bold)
    {
        if (drops && !IsDropping)
        {
            _dropFrom = _open.Count;
        }

        _open.Add(new Element(name, bold ?? IsBold));
        _count[name] = _count.GetValueOrDefault(name) + 1;
        if (name is "ul" or "ol")
        {
            _numbers.Push(name == "ol" ? 0 : -1);
        }
    }

    /// <summary>What stands before the next list item, indented as deep as its list.</summary>
    public string ItemMark()
    {
        var indent = new string(' ', 4 * Math.Clamp(_numbers.Count - 1, 0, 2));
        if (!_numbers.TryPeek(out var number) || number is < 0 or >= 999)
        {
            return indent + "- ";
        }

        _numbers.Pop();
        _numbers.Push(number + 1);
        return $"{indent}{number + 1}. ";
    }

    /// <summary>Closes the nearest element of that name and all within it; nothing when none is open. Names what was closed, innermost
    /// first.</summary>
    public IReadOnlyList<string> Close(string name)
    {
        if (_count.GetValueOrDefault(name) == 0)
        {
            return [];
        }

        var closed = new List<string>();
        do
        {
            closed.Add(Pop());
        } while (closed[^1] != name);
        return closed;
    }

    /// <summary>A new block ends a paragraph, and a new item the item before it, although nobody wrote so.</summary>
    public IReadOnlyList<string> CloseBefore(string name)
    {
        for (var at = _open.Count - 1; at >= 0 && at >= _open.Count - Near; at--)
        {
            var open = _open[at].Name;
            if (open == "p" || (open == name && name is "li" or "tr" or "dt" or "dd"))
            {
                return Close(open);
            }

            if (HtmlRules.IsBlock(open) || open is "td" or "th")
            {
                break;
            }
        }

        return name == "body" && _count.GetValueOrDefault("head") > 0 ? Close("head") : [];
    }

    private string Pop()
    {
        var name = _open[^1].Name;
        _open.RemoveAt(_open.Count - 1);
        _count[name]--;
        _dropFrom = _open.Count <= _dropFrom ? -1 : _dropFrom;
        if (name is "ul" or "ol")
        {
            _numbers.Pop();
        }

        return name;
    }

    private readonly record struct Element(string Name, bool IsBold);
}
