namespace FinsamBot.Domain.Text.Comparing;

/// <summary>A stretch of a text that two people have changed from the same beginning.</summary>
public abstract record MergePart
{
    private MergePart() { }

    /// <summary>Neither has changed it, only one has, or both have alike.</summary>
    public sealed record Settled(IReadOnlyList<MergeLine> Lines) : MergePart;

    /// <summary>Both have changed it, each in another way: somebody has to choose.</summary>
    public sealed record Contested(IReadOnlyList<MergeLine> Mine, IReadOnlyList<MergeLine> Theirs) : MergePart;
}

/// <summary>One written line.</summary>
/// <param name="AfterBlank">A blank line stands above it.</param>
public readonly record struct MergeLine(string Written, bool AfterBlank);

/// <summary>What somebody wants of a contested stretch.</summary>
public enum MergeChoice
{
    Mine,
    Theirs,

    /// <summary>Mine first, then theirs.</summary>
    Both,
}

/// <summary>
/// Two changed texts and the one that both began from (diff3, after Khanna, Kunal and Pierce, "A Formal Investigation of Diff3"). The law:
/// every line that either of them wrote is in the result or in a contested stretch. Ours, because DiffPlex 1.9.0 breaks it: from A, mine X
/// and theirs A and Y it makes X.
/// </summary>
public sealed record TextMerge(IReadOnlyList<MergePart> Parts)
{
    /// <summary>Where more lines than this differ, the texts are two, and somebody chooses between them.</summary>
    private const int MostEdits = 400;

    public bool IsSettled => Parts.All(p => p is MergePart.Settled);

    public IEnumerable<MergePart.Contested> Contested => Parts.OfType<MergePart.Contested>();

    public static TextMerge Of(string before, string mine, string theirs)
    {
        var (origin, left, right) = (LinesOf(before), LinesOf(mine), LinesOf(theirs));
        return new TextMerge(Joined(Stretches(origin, left, right).Select(s => Judge(s))));
    }

    /// <summary>The whole text, with what was chosen of each contested stretch, in order; what nobody chose about keeps both.</summary>
    public string With(IReadOnlyList<MergeChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var (lines, number) = (new List<MergeLine>(), 0);
        foreach (var part in Parts)
        {
            lines.AddRange(
                part switch
                {
                    MergePart.Settled settled => settled.Lines,
                    MergePart.Contested contested => Chosen(contested, number < choices.Count ? choices[number++] : MergeChoice.Both),
                    _ => throw new ArgumentOutOfRangeException(nameof(choices)),
                }
            );
        }

        return TextOf(lines);
    }

    public static string TextOf(IEnumerable<MergeLine> lines) =>
        string.Join('\n', lines.Select((l, at) => (l.AfterBlank && at > 0 ? "\n" : "") + l.Written));

    private static IEnumerable<MergeLine> Chosen(MergePart.Contested part, MergeChoice choice) =>
        choice switch
        {
            MergeChoice.Mine => part.Mine,
            MergeChoice.Theirs => part.Theirs,
            _ => [.. part.Mine, .. part.Theirs],
        };

    private static List<MergeLine> LinesOf(string text) =>
        [.. FormattedText.Parse(text).Blocks.Select(b => new MergeLine(b.Written, b.AfterBlank))];

    /// <summary>Stretches that begin and end where all three agree.</summary>
    private static IEnumerable<Stretch> Stretches(List<MergeLine> origin, List<MergeLine> mine, List<MergeLine> theirs)
    {
        var (toMine, toTheirs) = (Places(origin, mine), Places(origin, theirs));
        var (o, m, t) = (0, 0, 0);
        while (o < origin.Count || m < mine.Count || t < theirs.Count)
        {
            var next = Enumerable.Range(o, origin.Count - o).Where(i => toMine[i] >= 0 && toTheirs[i] >= 0).Append(-1).First();
            var (until, left, right) = next < 0 ? (origin.Count, mine.Count, theirs.Count) : (next, toMine[next], toTheirs[next]);
            if ((until, left, right) != (o, m, t))
            {
                yield return new Stretch(origin[o..until], mine[m..left], theirs[t..right]);
                (o, m, t) = (until, left, right);
            }

            if (next >= 0)
            {
                yield return new Stretch(origin[o..(o + 1)], mine[m..(m + 1)], theirs[t..(t + 1)]);
                (o, m, t) = (o + 1, m + 1, t + 1);
            }
        }
    }

    /// <summary>Where each line of the origin stands in the other text; -1 where it is gone.</summary>
    private static int[] Places(List<MergeLine> origin, List<MergeLine> other)
    {
        var places = Enumerable.Repeat(-1, origin.Count).ToArray();
        var script = EditScript.Between([.. origin.Select(l => l.Written)], [.. other.Select(l => l.Written)], MostEdits);
        var (from, to) = (0, 0);
        foreach (var (mark, _) in script ?? [])
        {
            if (mark == Mark.Kept)
            {
                places[from] = to;
            }

            from += mark == Mark.Added ? 0 : 1;
            to += mark == Mark.Removed ? 0 : 1;
        }

        return places;
    }

    private static MergePart Judge(Stretch stretch)
    {
        var (origin, mine, theirs) = stretch;
        if (AreAlike(origin, theirs) || AreAlike(mine, theirs))
        {
            // A gap that only they made stays; the words are the same.
            var isOneLine = mine.Count == 1 && theirs.Count == 1 && origin.Count == 1 && mine[0] == origin[0];
            return new MergePart.Settled(isOneLine ? theirs : mine);
        }

        return AreAlike(origin, mine) ? new MergePart.Settled(theirs) : new MergePart.Contested(mine, theirs);
    }

    /// <summary>Whether the words are: a gap alone is not worth a question.</summary>
    private static bool AreAlike(IReadOnlyList<MergeLine> one, IReadOnlyList<MergeLine> other) =>
        one.Select(l => l.Written).SequenceEqual(other.Select(l => l.Written), StringComparer.Ordinal);

    /// <summary>Neighbours of which nobody has to choose anything are one.</summary>
    private static List<MergePart> Joined(IEnumerable<MergePart> parts)
    {
        var joined = new List<MergePart>();
        foreach (var part in parts)
        {
            if (part is MergePart.Settled settled && joined.LastOrDefault() is MergePart.Settled before)
            {
                joined[^1] = new MergePart.Settled([.. before.Lines, .. settled.Lines]);
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    private sealed record Stretch(List<MergeLine> Origin, List<MergeLine> Mine, List<MergeLine> Theirs);
}
