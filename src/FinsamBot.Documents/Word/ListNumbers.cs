using DocumentFormat.OpenXml.Wordprocessing;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Word;

/// <summary>Which of Word's lists an item belongs to, and how deep in it.</summary>
internal readonly record struct ListPlace(int Level, int List);

/// <summary>
/// Gives list items their place in Word's lists. An item that follows on from the one before at its level continues that list; any other
/// begins a list at its own number, so the document shows the numbers people wrote.
/// </summary>
internal sealed class ListNumbers
{
    private const int Bullets = 1;

    private readonly List<(int Id, NumberedItem First)> _begun = [];
    private readonly (int List, int Next, char Delimiter)[] _open = new (int, int, char)[ListShapes.Levels];

    /// <summary>Null for a line that is no list item.</summary>
    public ListPlace? Place(TextBlock block) =>
        block switch
        {
            BulletItem => new ListPlace(block.Level, Bullets),
            NumberedItem item => new ListPlace(item.Level, ListOf(item)),
            _ => null,
        };

    /// <summary>The text is at its end: the next one begins its own lists.</summary>
    public void End() => Array.Clear(_open);

    /// <summary>The definitions that the places refer to.</summary>
    public Numbering Definitions()
    {
        var numbering = ListShapes.Abstract();
        numbering.Append(new NumberingInstance(new AbstractNumId { Val = ListShapes.Bulleted }) { NumberID = Bullets });
        numbering.Append(
            _begun.Select(list => new NumberingInstance(
                new AbstractNumId { Val = list.First.Delimiter == ')' ? ListShapes.Bracketed : ListShapes.Dotted },
                new LevelOverride(new StartOverrideNumberingValue { Val = list.First.Number }) { LevelIndex = list.First.Level }
            )
            {
                NumberID = list.Id,
            })
        );
        return numbering;
    }

    private int ListOf(NumberedItem item)
    {
        var (list, next, delimiter) = _open[item.Level];
        if (list == 0 || next != item.Number || delimiter != item.Delimiter)
        {
            list = Bullets + 1 + _begun.Count;
            _begun.Add((list, item));
        }

        _open[item.Level] = (list, item.Number + 1, item.Delimiter);
        Array.Clear(_open, item.Level + 1, _open.Length - item.Level - 1);
        return list;
    }
}
