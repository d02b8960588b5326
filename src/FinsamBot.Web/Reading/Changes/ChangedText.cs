using System.Text.RegularExpressions;
using FinsamBot.Domain.Text;
using FinsamBot.Domain.Text.Comparing;

namespace FinsamBot.Web.Reading.Changes;

/// <summary>A stretch of letters that look alike and share what became of them.</summary>
internal readonly record struct MarkedRun(TextRun Run, Mark Mark);

/// <summary>A line with what became of its words.</summary>
/// <param name="Shape">What kind of line it is, and how deep.</param>
internal sealed record MarkedLine(TextBlock Shape, IReadOnlyList<MarkedRun> Runs)
{
    public static MarkedLine Whole(TextBlock line, Mark mark) => new(line, [.. line.Runs.Select(r => new MarkedRun(r, mark))]);
}

/// <summary>What changed from one text to another: word by word within a line, and whole lines where little is alike or too much
/// differs.</summary>
internal static partial class ChangedText
{
    /// <summary>Keeps a text of 100,000 characters within a fraction of a second; nobody follows more single changes than this.</summary>
    private const int MostEdits = 400;

    /// <summary>Two lines with less than this in common are two lines, not one that was changed.</summary>
    private const double EnoughAlike = 0.3;

    public static IReadOnlyList<MarkedLine> Between(string before, string after)
    {
        var (old, young) = (FormattedText.Parse(before).Blocks, FormattedText.Parse(after).Blocks);
        if (Lines(old, young) is not { } script)
        {
            return [.. old.Select(l => MarkedLine.Whole(l, Mark.Removed)), .. young.Select(l => MarkedLine.Whole(l, Mark.Added))];
        }

        var lines = new List<MarkedLine>();
        var (removed, added) = (new Queue<TextBlock>(), new Queue<TextBlock>());
        foreach (var (mark, line) in script)
        {
            if (mark == Mark.Kept)
            {
                lines.AddRange(Paired(removed, added));
                lines.Add(MarkedLine.Whole(line, Mark.Kept));
            }
            else
            {
                (mark == Mark.Removed ? removed : added).Enqueue(line);
            }
        }

        lines.AddRange(Paired(removed, added));
        return lines;
    }

    /// <summary>Null when too many lines differ.</summary>
    private static List<(Mark Mark, TextBlock Line)>? Lines(IReadOnlyList<TextBlock> old, IReadOnlyList<TextBlock> young)
    {
        if (EditScript.Between([.. old.Select(b => b.Written)], [.. young.Select(b => b.Written)], MostEdits) is not { } script)
        {
            return null;
        }

        var (from, to) = (0, 0);
        var lines = new List<(Mark, TextBlock)>();
        foreach (var (mark, _) in script)
        {
            lines.Add((mark, mark == Mark.Removed ? old[from] : young[to]));
            from += mark == Mark.Added ? 0 : 1;
            to += mark == Mark.Removed ? 0 : 1;
        }

        return lines;
    }

    /// <summary>Lines that stand at the same place are taken for one that was changed, when they have enough in common.</summary>
    private static IEnumerable<MarkedLine> Paired(Queue<TextBlock> removed, Queue<TextBlock> added)
    {
        while (removed.TryDequeue(out var old))
        {
            if (added.Count > 0 && Words(old, added.Peek()) is { } together)
            {
                added.Dequeue();
                yield return together;
            }
            else
            {
                yield return MarkedLine.Whole(old, Mark.Removed);
            }
        }

        while (added.TryDequeue(out var young))
        {
            yield return MarkedLine.Whole(young, Mark.Added);
        }
    }

    /// <summary>Null when the lines have too little in common.</summary>
    private static MarkedLine? Words(TextBlock old, TextBlock young)
    {
        var (before, after) = (Tokens(old), Tokens(young));
        if (EditScript.Between(before, after, MostEdits) is not { } script)
        {
            return null;
        }

        var kept = script.Where(s => s.Mark == Mark.Kept && !string.IsNullOrWhiteSpace(s.Item.Text)).Sum(s => s.Item.Text.Length);
        return kept < EnoughAlike * Math.Max(old.Text.Length, young.Text.Length) ? null : new MarkedLine(young, Joined(script));
    }

    /// <summary>Removed before added wherever both stand together, and one mark over neighbours: that is how people read it.</summary>
    private static List<MarkedRun> Joined(List<(Mark Mark, TextRun Item)> script)
    {
        var runs = new List<MarkedRun>();
        for (var at = 0; at < script.Count; )
        {
            var changed = script.Skip(at).TakeWhile((s, i) => s.Mark != Mark.Kept || (i > 0 && IsBetween(script, at + i))).ToList();
            IEnumerable<(Mark Mark, TextRun Item)> group =
                changed.Count == 0
                    ? [script[at]]
                    :
                    [
                        .. changed.Where(s => s.Mark != Mark.Added).Select(s => (Mark.Removed, s.Item)),
                        .. changed.Where(s => s.Mark != Mark.Removed).Select(s => (Mark.Added, s.Item)),
                    ];
            foreach (var (mark, item) in group)
            {
                Add(runs, new MarkedRun(item, mark));
            }

            at += Math.Max(1, changed.Count);
        }

        return runs;
    }

    /// <summary>A blank that stayed between two changed words.</summary>
    private static bool IsBetween(List<(Mark Mark, TextRun Item)> script, int at) =>
        string.IsNullOrWhiteSpace(script[at].Item.Text)
        && at + 1 < script.Count
        && script[at + 1].Mark != Mark.Kept
        && script[at - 1].Mark != Mark.Kept;

    private static void Add(List<MarkedRun> runs, MarkedRun run)
    {
        if (runs.Count > 0 && runs[^1] is var last && last.Mark == run.Mark && last.Run with { Text = "" } == run.Run with { Text = "" })
        {
            runs[^1] = last with { Run = last.Run with { Text = last.Run.Text + run.Run.Text } };
        }
        else
        {
            runs.Add(run);
        }
    }

    private static List<TextRun> Tokens(TextBlock line) =>
        [.. line.Runs.SelectMany(r => Word().Matches(r.Text).Select(m => r with { Text = m.Value }))];

    /// <summary>A word, a stretch of blanks, or a single sign.</summary>
    [GeneratedRegex(
        @"[\p{L}\p{M}\p{N}]+|\s+|[\uD800-\uDBFF][\uDC00-\uDFFF]|.",
        RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Word();
}
