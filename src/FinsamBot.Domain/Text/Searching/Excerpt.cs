namespace FinsamBot.Domain.Text.Searching;

/// <summary>A stretch of an excerpt.</summary>
/// <param name="IsFound">It is what was looked for.</param>
public sealed record ExcerptRun(string Text, bool IsFound);

/// <summary>A place in a text: its sentence, with what was found in it.</summary>
/// <param name="Weight">How many of the words that were looked for stand there.</param>
public sealed record Excerpt(IReadOnlyList<ExcerptRun> Runs, int Weight)
{
    /// <summary>A sentence that goes on for longer is cut around what was found.</summary>
    private const int Longest = 240;

    /// <summary>So much is left before it then.</summary>
    private const int Before = 60;

    /// <summary>The line that has most of what is looked for, the first of several; null when the text has nothing of it.</summary>
    /// <param name="text">Composed; lines parted by <c>\n</c>.</param>
    public static Excerpt? In(string text, SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(query);
        var (best, weight) = (default(Range), 0);
        foreach (var line in text.AsSpan().Split('\n'))
        {
            if (FoundIn.WeightOf(text.AsSpan()[line], query) is var found && found > weight)
            {
                (best, weight) = (line, found);
            }

            if (weight == query.Phrases.Count)
            {
                break;
            }
        }

        return weight == 0 ? null : new Excerpt(Cut(text[best], FoundIn.Line(text.AsSpan()[best], query).Places), weight);
    }

    private static List<ExcerptRun> Cut(string line, IReadOnlyList<Range> places)
    {
        var (first, behind) = (places[0].Start.Value, places[0].End.Value);
        var (start, end) = (SentenceStart(line, first), SentenceEnd(line, behind));
        if (end - start > Longest)
        {
            start = first - start > Before ? AfterBlank(line, first - Before, first) : start;
            end = end - start > Longest ? BeforeBlank(line, start + Longest, behind) : end;
        }

        var runs = new List<ExcerptRun>();
        Add(runs, IsSentenceStart(line, start) ? "" : "… ", isFound: false);
        var at = start;
        foreach (var place in places.Where(p => p.Start.Value >= start && p.End.Value <= end))
        {
            Add(runs, line[at..place.Start.Value], isFound: false);
            Add(runs, line[place], isFound: true);
            at = place.End.Value;
        }

        Add(runs, line[at..end], isFound: false);
        Add(runs, end == line.Length || IsEnd(line, end - 1) ? "" : " …", isFound: false);
        return runs;
    }

    private static void Add(List<ExcerptRun> runs, string text, bool isFound)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (runs.Count > 0 && runs[^1].IsFound == isFound)
        {
            runs[^1] = new ExcerptRun(runs[^1].Text + text, isFound);
        }
        else
        {
            runs.Add(new ExcerptRun(text, isFound));
        }
    }

    private static int SentenceStart(string line, int before)
    {
        var at = before;
        while (at > 0 && !IsSentenceStart(line, at))
        {
            at--;
        }

        return at;
    }

    private static int SentenceEnd(string line, int from)
    {
        var at = from;
        while (at < line.Length && !IsEnd(line, at))
        {
            at++;
        }

        return Math.Min(at + 1, line.Length);
    }

    private static bool IsSentenceStart(string line, int at) => at == 0 || (line[at - 1] == ' ' && at > 1 && IsEnd(line, at - 2));

    /// <summary>Behind an abbreviation (bl.a., kl. 9) goes on what is neither a large letter nor anything else that begins.</summary>
    private static bool IsEnd(string line, int at) =>
        line[at] is '.' or '!' or '?' && (at + 1 == line.Length || (line[at + 1] == ' ' && !GoesOn(line, at + 2)));

    private static bool GoesOn(string line, int at) => at < line.Length && (char.IsLower(line[at]) || char.IsDigit(line[at]));

    private static int AfterBlank(string line, int from, int before) =>
        line.IndexOf(' ', from, before - from) is >= 0 and var at ? at + 1 : before;

    private static int BeforeBlank(string line, int to, int behind) =>
        to > behind && line.LastIndexOf(' ', to - 1, to - behind) is >= 0 and var at ? at : Math.Max(behind, Whole(line, to));

    /// <summary>Never between the halves of a surrogate pair.</summary>
    private static int Whole(string line, int at) => at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;
}
