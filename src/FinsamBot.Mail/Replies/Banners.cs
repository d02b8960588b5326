namespace FinsamBot.Mail.Replies;

/// <summary>
/// What receiving systems write above a mail from outside, to warn its reader. A line goes only when each of its sentences is such a
/// warning, so that a person's own sentence after it stays.
/// </summary>
/// <param name="own">Parts of further warnings, that no person writes: <see cref="MailOptions.Banners"/>.</param>
internal sealed class Banners(IEnumerable<string> own)
{
    /// <summary>So many lines make one warning at most, wrapped or not.</summary>
    private const int Longest = 12;

    private const int LongestText = 1_500;

    private static readonly ReplyWordList Known = ReplyWordList.Of("banner");

    private static readonly ReplyWordList Advice = ReplyWordList.Of("banner-advice");

    /// <summary>A full stop within an address ends nothing.</summary>
    private static readonly string[] Ends = [". ", "! ", "? ", ": "];

    private readonly string[] _own = [.. own.Select(o => o.Trim().ToLowerInvariant()).Where(o => o.Length > 0)];

    public IReadOnlyList<string> Off(IReadOnlyList<string> lines)
    {
        var (start, end) = (Top(lines), Bottom(lines));
        return start == 0 && end == lines.Count ? lines : [.. lines.Take(end).Skip(start)];
    }

    /// <summary>The first line below the warnings that stand at the top.</summary>
    private int Top(IReadOnlyList<string> lines)
    {
        for (var at = 0; ; )
        {
            var next = at;
            while (next < lines.Count && IsBare(lines[next]))
            {
                next++;
            }

            var warned = Enumerable.Range(1, Math.Min(Longest, lines.Count - next)).LastOrDefault(n => IsWarning(lines, next, n));
            if (warned == 0)
            {
                return at;
            }

            at = next + warned;
        }
    }

    private int Bottom(IReadOnlyList<string> lines)
    {
        var end = lines.Count;
        while (end > 0 && IsBare(lines[end - 1]))
        {
            end--;
        }

        var warned = Enumerable.Range(1, Math.Min(Longest, end)).LastOrDefault(n => IsWarning(lines, end - n, n));
        return warned == 0 ? lines.Count : end - warned;
    }

    private static bool IsBare(string line) => !line.Any(char.IsLetterOrDigit);

    private bool IsWarning(IReadOnlyList<string> lines, int at, int count)
    {
        if (lines.Skip(at).Take(count).Any(IsBare) || lines.Skip(at).Take(count).Sum(l => l.Length) > LongestText)
        {
            return false;
        }

        var text = Text(lines, at, count);
        if (_own.Any(o => text.Contains(o, StringComparison.Ordinal) && !Text(lines, at, count - 1).Contains(o, StringComparison.Ordinal)))
        {
            return true;
        }

        var sentences = text.Split(Ends, StringSplitOptions.TrimEntries).Where(s => s.Any(char.IsLetter));
        return sentences.Any(Known.IsIn) && sentences.All(s => Known.IsIn(s) || Advice.IsIn(s));
    }

    private static string Text(IReadOnlyList<string> lines, int at, int count) =>
        string.Join(' ', lines.Skip(at).Take(count)).Replace("*", "", StringComparison.Ordinal).ToLowerInvariant();
}
