using System.Text;

namespace FinsamBot.Mail.Replies;

/// <summary>
/// An answer that stands below what it answers, or between its lines, without a mark: what is not in our letter is the answer. Where the
/// letter's words are not known, nothing is cut.
/// </summary>
internal static class AnswerBelow
{
    /// <summary>The lines that name sender, day, recipients and subject.</summary>
    private const int HeaderLines = 10;

    private const int Fields = 7;

    private const int BrokenLines = 4;

    /// <summary>A line with so many letters is not in the letter by chance.</summary>
    private const int Telling = 24;

    /// <summary>Farther down nobody answers.</summary>
    private const int MostLines = 4_000;

    public static NewText Of(IReadOnlyList<string> lines, int at, bool plain, IReadOnlyList<string> letter)
    {
        var rest = lines.Skip(at).Take(MostLines).ToList();
        if (!rest.Exists(l => l.Any(char.IsLetterOrDigit)))
        {
            return new NewText("", false);
        }

        if (letter.Count == 0)
        {
            return new NewText(SignOff.Joined(Unmarked(rest, plain)), true);
        }

        var body = WithoutHeader(rest);
        var next = Enumerable
            .Range(0, body.Count)
            .FirstOrDefault(i => QuoteCutter.QuoteBegins(body, i, plain, underLine: false), body.Count);
        return new NewText(SignOff.Cut(Not(letter, Unmarked(body.Take(next), plain))), true);
    }

    private static List<string> Unmarked(IEnumerable<string> lines, bool plain) =>
        [.. lines.Where(l => !QuoteCutter.IsQuote(l, plain)).Select(l => QuoteCutter.IsDrawn(l) ? "" : l.TrimEnd())];

    private static List<string> WithoutHeader(List<string> rest)
    {
        var fields = Enumerable.Range(0, Math.Min(HeaderLines, rest.Count)).Where(i => IsHeader(QuoteCutter.Bare(rest[i]), i));
        var last = fields.LastOrDefault(-1);
        if (last < 0)
        {
            // Who wrote when may be broken over some lines, and ends in a colon.
            last = rest.FindIndex(0, Math.Min(BrokenLines, rest.Count), l => QuoteCutter.Bare(l).EndsWith(':'));
        }

        return rest[(last + 1)..];
    }

    private static bool IsHeader(string line, int at) =>
        QuoteMarks.IsOriginal(line)
        || QuoteMarks.IsFrom(line)
        || QuoteMarks.IsSent(line)
        || QuoteMarks.IsAttribution(line, sure: false)
        || (QuoteMarks.IsField(line) && at < Fields);

    /// <summary>
    /// A short line that is in the letter too is the letter's only while more of the letter follows: below it, it is an answer.
    /// </summary>
    private static List<string> Not(IReadOnlyList<string> letter, List<string> words)
    {
        var plain = letter.Select(Plain).Where(l => l.Length > 0).ToList();
        var (whole, single) = (string.Concat(plain), plain.ToHashSet(StringComparer.Ordinal));
        var said = words.ConvertAll(Plain);
        var last = said.FindLastIndex(s => s.Length >= Telling && whole.Contains(s, StringComparison.Ordinal));
        return [.. words.Where((w, i) => i > last || !(single.Contains(said[i]) || IsTold(said[i]) || IsNoise(w, said[i])))];

        bool IsTold(string line) => line.Length >= Telling && whole.Contains(line, StringComparison.Ordinal);
    }

    /// <summary>What programs make of buttons and pictures: addresses without words.</summary>
    private static bool IsNoise(string line, string plain)
    {
        var bare = line.TrimStart(' ', '<', '[', '(');
        return plain.Length == 0
            ? line.Length > 0
            : bare.StartsWith("http", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("cid:", StringComparison.OrdinalIgnoreCase);
    }

    private static string Plain(string line)
    {
        var plain = new StringBuilder();
        var inside = false;
        foreach (var c in line)
        {
            inside = c == '<' || (inside && c != '>');
            if (!inside && char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
        }

        return plain.ToString();
    }
}
