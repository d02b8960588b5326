namespace FinsamBot.Mail.Replies;

/// <summary>Cuts from lines what mail programs put there: the letter that is answered, and signatures.</summary>
internal static class QuoteCutter
{
    /// <summary>So many lines below its first, a quoted letter's date has come.</summary>
    private const int HeaderLines = 6;

    /// <summary>A signature is no longer than this; more is words below a line somebody drew.</summary>
    private const int SignatureLines = 12;

    /// <summary>Some programs break the line that says who wrote when.</summary>
    private const int AttributionLines = 3;

    /// <summary>What a mail program writes itself is short.</summary>
    private const int LongestMark = 600;

    /// <summary>A line that points to words farther down is short.</summary>
    private const int LongestPointer = 160;

    private static readonly ReplyWordList Pointers = ReplyWordList.Of("pointer");

    /// <param name="plain">Whether lines may be quoted with <c>&gt;</c>.</param>
    /// <param name="letter">The lines of the letter it may answer; nothing when they are not known.</param>
    public static NewText Cut(IReadOnlyList<string> lines, bool plain, IReadOnlyList<string> letter)
    {
        var end = Enumerable.Range(0, lines.Count).FirstOrDefault(i => QuoteBegins(lines, i, plain), lines.Count);
        var above = Above(lines, end, plain);
        return above.Length == 0 || PointsDown(above) ? WithBelow(above, lines, end, plain, letter) : new NewText(above, false);
    }

    /// <summary>Whether a mail program's own lines begin here, and all that follows is what is answered.</summary>
    /// <param name="underLine">Whether fields in a language nobody knows, below a drawn line, are such lines. Our own letters have lines
    /// and fields too.</param>
    public static bool QuoteBegins(IReadOnlyList<string> lines, int at, bool plain, bool underLine = true)
    {
        var line = Bare(lines[at]);
        return lines[at] is [Marks.End, ..]
            || (
                line.Length is > 0 and <= LongestMark
                && (
                    QuoteMarks.IsOriginal(line)
                    || (QuoteMarks.IsFrom(line) && (QuoteMarks.HasSent(line) || Below(lines, at, HeaderLines).Any(QuoteMarks.IsSent)))
                    || (underLine && IsDrawn(line) && Below(lines, at, HeaderLines).Count(QuoteMarks.IsField) >= 3)
                    || LooseAttribution(lines, at, plain)
                )
            );
    }

    /// <summary>Without the marks of bold and slanted words.</summary>
    public static string Bare(string line) =>
        line.Replace("*", "", StringComparison.Ordinal).Trim(' ', '\t', '\u00A0', '_') is { Length: > 0 } bare ? bare : line.Trim();

    private static string Above(IReadOnlyList<string> lines, int end, bool plain)
    {
        var words = new List<string>();
        for (var i = 0; i < end; i++)
        {
            if (IsQuote(lines[i], plain))
            {
                DropAttribution(words);
            }
            else if (lines[i].TrimEnd() is "--" && IsSignature(lines, i, end))
            {
                break;
            }
            else
            {
                words.Add(IsDrawn(lines[i]) ? "" : lines[i].TrimEnd());
            }
        }

        return SignOff.Cut(words);
    }

    private static bool PointsDown(string words) => words.Length <= LongestPointer && Pointers.IsIn(words.ToLowerInvariant());

    /// <summary>Somebody has answered below what is quoted, or between its lines.</summary>
    private static NewText WithBelow(string above, IReadOnlyList<string> lines, int end, bool plain, IReadOnlyList<string> letter)
    {
        var below = AnswerBelow.Of(lines, end, plain, letter);
        return below.Words.Length == 0 ? new NewText(above, false)
            : above.Length == 0 ? below
            : below with { Words = $"{above}\n\n{below.Words}" };
    }

    /// <summary>Who wrote when, with the quote below it not marked as one: the rest of the message is the quote.</summary>
    private static bool LooseAttribution(IReadOnlyList<string> lines, int at, bool plain)
    {
        for (var count = 1; count <= AttributionLines && at + count <= lines.Count; count++)
        {
            var last = lines[at + count - 1];
            if (count > 1 && last.Length == 0)
            {
                break;
            }

            if (
                Bare(last).EndsWith(':')
                && (count == 1 || QuoteMarks.IsOpening(Bare(lines[at])))
                && IsAttribution(lines.Skip(at).Take(count), sure: true)
            )
            {
                return !IsQuote(lines.Skip(at + count).FirstOrDefault(l => !string.IsNullOrWhiteSpace(l)) ?? "", plain);
            }
        }

        return false;
    }

    /// <summary>Right above a quote, who wrote when belongs to it.</summary>
    private static void DropAttribution(List<string> words)
    {
        var last = words.FindLastIndex(w => w.Length > 0);
        for (var count = 1; count <= AttributionLines && last - count + 1 >= 0; count++)
        {
            if (IsAttribution(words.Skip(last - count + 1).Take(count), sure: false))
            {
                words.RemoveRange(last - count + 1, words.Count - (last - count + 1));
                break;
            }
        }

        if (words is not [.., ""])
        {
            words.Add("");
        }
    }

    private static bool IsAttribution(IEnumerable<string> lines, bool sure) =>
        QuoteMarks.IsAttribution(Bare(string.Join(' ', lines.Select(l => l.Trim()))), sure);

    public static bool IsQuote(string line, bool plain) => line is [Marks.Quote, ..] || (plain && line.TrimStart().StartsWith('>'));

    public static bool IsDrawn(string line) => line is [Marks.Line or Marks.End, ..] || QuoteMarks.IsDrawnLine(line.Trim());

    private static bool IsSignature(IReadOnlyList<string> lines, int at, int end) =>
        lines.Skip(at + 1).Take(end - at - 1).Where(l => !string.IsNullOrWhiteSpace(l)).Take(SignatureLines + 1).Count() <= SignatureLines;

    private static IEnumerable<string> Below(IReadOnlyList<string> lines, int at, int count) =>
        Enumerable
            .Range(at + 1, Math.Max(0, Math.Min(2 * count, lines.Count - at - 1)))
            .Select(i => Bare(lines[i]))
            .Where(l => l.Length > 0)
            .Take(count);
}
