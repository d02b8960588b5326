namespace FinsamBot.Domain.Text;

/// <summary>Form within one line: <c>**bold**</c>, <c>*italic*</c>, <c>[words](https://…)</c>, and addresses that stand as they
/// are.</summary>
internal static class InlineForm
{
    public static IReadOnlyList<TextRun> Read(string line)
    {
        var links = LinkMarks.In(line);
        var marks = StarMarks.In(line, links);
        var runs = new List<TextRun>();
        var (at, bold, italic, link) = (0, false, false, 0);
        foreach (var (from, to, change) in marks)
        {
            Between(at, from);
            (bold, italic, at) = (bold ^ change.HasFlag(Stars.Bold), italic ^ change.HasFlag(Stars.Italic), to);
        }

        Between(at, line.Length);
        return runs;

        void Between(int start, int end)
        {
            for (; link < links.Count && links[link].End <= end; link++)
            {
                Add(line[start..links[link].Start], null);
                Add(line[links[link].Words], links[link].Target);
                start = links[link].End;
            }

            Add(line[start..end], null);
        }

        void Add(string text, Uri? target)
        {
            if (text.Length > 0)
            {
                runs.Add(new TextRun(text, bold, italic, target));
            }
        }
    }

    /// <summary>
    /// The line that reads as these runs, wherever our marks can say it. Where they cannot (italics in the middle of a word), form is left
    /// out rather than letters put in: first italics, then all of it.
    /// </summary>
    public static string Write(IReadOnlyList<TextRun> runs)
    {
        TextRun[][] ways =
        [
            [.. runs],
            [.. runs.Select(r => r with { Italic = false })],
            [.. runs.Select(r => new TextRun(r.Text, false))],
        ];
        return ways.Select(Marked).FirstOrDefault(line => Letters(line) == string.Concat(runs.Select(r => r.Text)))
            ?? string.Concat(runs.Select(r => r.Text));
    }

    private static string Letters(string line) => string.Concat(Read(line).Select(r => r.Text));

    private static string Marked(IReadOnlyList<TextRun> runs) => string.Concat(Joined(runs).Select(r => r.Written));

    /// <summary>Neighbours that look alike are one, and blanks at the edge of a mark stand outside it: that is where they can be read
    /// back.</summary>
    private static List<TextRun> Joined(IReadOnlyList<TextRun> runs)
    {
        var joined = new List<TextRun>();
        foreach (var part in runs.SelectMany(r => r.Link is null ? Trimmed(r) : [r]))
        {
            if (joined.Count > 0 && joined[^1] with { Text = "" } == part with { Text = "" })
            {
                joined[^1] = part with { Text = joined[^1].Text + part.Text };
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    private static IEnumerable<TextRun> Trimmed(TextRun run)
    {
        var (start, end) = (run.Text.Length - run.Text.TrimStart().Length, run.Text.TrimEnd().Length);
        return start >= end
            ? [new TextRun(run.Text, false)]
            : new[]
            {
                new TextRun(run.Text[..start], false),
                run with
                {
                    Text = run.Text[start..end],
                },
                new TextRun(run.Text[end..], false),
            }.Where(r => r.Text.Length > 0);
    }
}
