using System.Text.RegularExpressions;

namespace FinsamBot.Intake.Reading.Word.Lists;

/// <summary>Counts list items as Word does, so that each shows the number it has on paper.</summary>
internal sealed partial class ListNumbering(ListDefinitions definitions, WordStyles styles)
{
    private const int DeepestMarker = 2;
    private const int Indent = 4;

    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int List, int Level)> _started = [];

    /// <summary>The marker of the next item with the blank behind it, such as <c>"- "</c>, <c>"    2. "</c> or <c>"2.1 "</c>; empty where
    /// none is shown.</summary>
    public string Next(int listId, int level)
    {
        level = Math.Clamp(level, 0, ListDefinitions.Depth - 1);
        if (Resolve(listId) is not var (list, shape))
        {
            return "";
        }

        var shown = LevelOf(list, shape, level);
        var counters = Count(listId, list, shape, level);
        if (shown.IsBullet)
        {
            return Bullet(level);
        }

        var label = Placeholder()
            .Replace(
                shown.Text,
                match =>
                {
                    var at = match.ValueSpan[1] - '1';
                    var numbering = LevelOf(list, shape, at);
                    var number = counters[at] ?? numbering.Start;
                    return shown.IsLegal ? $"{number}" : numbering.Show(number);
                }
            )
            .Trim();
        return label.Length == 0 ? ""
            : Marker().IsMatch(label) ? Indentation(level) + label + " "
            : label + " ";
    }

    private int?[] Count(int listId, WordList list, ListShape shape, int level)
    {
        if (!_counters.TryGetValue(list.Shape, out var counters))
        {
            _counters[list.Shape] = counters = new int?[ListDefinitions.Depth];
        }

        var starts = list.Starts.TryGetValue(level, out var start) && _started.Add((listId, level));
        counters[level] = starts ? start : counters[level] + 1 ?? LevelOf(list, shape, level).Start;
        for (var below = level + 1; below < counters.Length; below++)
        {
            counters[below] = level < (LevelOf(list, shape, below).Restart ?? below) ? null : counters[below];
        }

        return counters;
    }

    /// <summary>A shape may refer to the list of a style, which has a shape of its own.</summary>
    private (WordList List, ListShape Shape)? Resolve(int listId)
    {
        if (definitions.List(listId) is not { } list || definitions.Shape(list.Shape) is not { } shape)
        {
            return null;
        }

        if (
            shape.Style is { } style
            && styles.Of(style).List is { } other
            && definitions.List(other) is { } linked
            && definitions.Shape(linked.Shape) is { } itsShape
        )
        {
            return (list with { Shape = linked.Shape }, itsShape);
        }

        return (list, shape);
    }

    private static ListLevel LevelOf(WordList list, ListShape shape, int level) =>
        list.Levels.GetValueOrDefault(level) ?? shape.Levels.GetValueOrDefault(level) ?? ListLevel.Plain;

    public static string Bullet(int level) => Indentation(level) + "- ";

    private static string Indentation(int level) => new(' ', Indent * Math.Min(level, DeepestMarker));

    [GeneratedRegex("%[1-9]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();

    /// <summary>What a written list item may begin with.</summary>
    [GeneratedRegex("^(?:0|[1-9][0-9]{0,2})[.)]$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Marker();
}
