namespace FinsamBot.Domain.Text;

/// <summary>A link within a line.</summary>
/// <param name="Words">The part of the line that is shown.</param>
internal readonly record struct LinkMark(int Start, int End, Range Words, Uri Target);

/// <summary>
/// Finds links: <c>[words](address)</c>, and addresses of pages and mailboxes by themselves. Only http, https and mailto lead anywhere;
/// everything else stays letters.
/// </summary>
internal static class LinkMarks
{
    private const int Longest = 2_000;

    public static IReadOnlyList<LinkMark> In(string line)
    {
        var links = new List<LinkMark>();
        var taken = 0;
        for (var at = NextSign(line, 0); at >= 0; at = NextSign(line, Math.Max(at + 1, taken)))
        {
            var link = line[at] switch
            {
                '[' => Bracketed(line, at),
                '@' => Mail(line, at, taken),
                _ => Page(line, at, ref taken),
            };
            if (link is { } found)
            {
                links.Add(found);
                taken = found.End;
            }
        }

        return links;
    }

    /// <summary>An address, if it is one that may be followed.</summary>
    public static Uri? Target(string address) =>
        address.Length <= Longest
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (
            uri.Scheme == Uri.UriSchemeMailto
                ? uri.AbsoluteUri.Contains('@', StringComparison.Ordinal)
                : uri.Scheme is "http" or "https" && uri.Host.Length > 0
        )
            ? uri
            : null;

    /// <summary>Where a link may begin, or the sign in the middle of a mail address.</summary>
    private static int NextSign(string line, int from)
    {
        for (var at = from; at < line.Length; at++)
        {
            if (
                line[at] is '[' or '@'
                || (line[at] is 'h' or 'H' && line.AsSpan(at).StartsWith("http", StringComparison.OrdinalIgnoreCase))
            )
            {
                return at;
            }
        }

        return -1;
    }

    private static LinkMark? Bracketed(string line, int start)
    {
        var close = line.AsSpan(start + 1).IndexOfAny('[', ']') + start + 1;
        if (
            close <= start + 1
            || line[close] != ']'
            || close + 1 >= line.Length
            || line[close + 1] != '('
            || string.IsNullOrWhiteSpace(line[(start + 1)..close])
        )
        {
            return null;
        }

        var end = EndOfAddress(line, close + 2);
        return end < line.Length && line[end] == ')' && Target(line[(close + 2)..end]) is { } target
            ? new LinkMark(start, end + 1, (start + 1)..close, target)
            : null;
    }

    /// <param name="taken">Becomes the end of what was looked at, link or not: nothing is looked at twice.</param>
    private static LinkMark? Page(string line, int start, ref int taken)
    {
        var colon = start + (start + 4 < line.Length && line[start + 4] is 's' or 'S' ? 5 : 4);
        if (
            (start > 0 && char.IsLetterOrDigit(line[start - 1]))
            || !line.AsSpan(Math.Min(colon, line.Length)).StartsWith("://", StringComparison.Ordinal)
        )
        {
            return null;
        }

        var end = taken = EndOfAddress(line, start);
        while (end > start && IsPunctuation(line[end - 1]))
        {
            end--;
        }

        return end > colon + 3 && Target(line[start..end]) is { } target ? new LinkMark(start, end, start..end, target) : null;
    }

    private static LinkMark? Mail(string line, int sign, int taken)
    {
        var (start, end) = (sign, sign + 1);
        while (start > taken && IsMailLetter(line[start - 1]))
        {
            start--;
        }

        while (end < line.Length && (char.IsLetterOrDigit(line[end]) || line[end] is '-' or '.'))
        {
            end++;
        }

        var domain = line[(sign + 1)..end].TrimEnd('.', '-');
        end = sign + 1 + domain.Length;
        var dot = domain.LastIndexOf('.');
        var isAddress =
            start < sign
            && line[start] != '.'
            && line[sign - 1] != '.'
            && dot > 0
            && domain.Length - dot > 2
            && (end == line.Length || line[end] != '@');
        return isAddress && Target("mailto:" + line[start..end]) is { } target ? new LinkMark(start, end, start..end, target) : null;
    }

    /// <summary>As far as an address may go: to a blank, a bracket that is no part of it, or a sign that no address has.</summary>
    private static int EndOfAddress(string line, int start)
    {
        var (at, open) = (start, 0);
        for (; at < line.Length && at - start <= Longest; at++)
        {
            var sign = line[at];
            open +=
                sign == '(' ? 1
                : sign == ')' ? -1
                : 0;
            if (open < 0 || char.IsWhiteSpace(sign) || char.IsControl(sign) || sign is '<' or '>' or '"' or '[' or ']' or '”' or '“' or '»')
            {
                break;
            }
        }

        return at;
    }

    private static bool IsPunctuation(char sign) =>
        sign is '.' or ',' or ';' or ':' or '!' or '?' or '*' or '\'' or '’' or '…' or '(' or '_';

    private static bool IsMailLetter(char sign) => char.IsLetterOrDigit(sign) || sign is '.' or '-' or '_' or '+' or '%';
}
