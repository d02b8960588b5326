using System.Text;
using System.Text.RegularExpressions;
using FinsamBot.Mail.Replies;

namespace FinsamBot.Mail.Pickup;

/// <summary>Reads mails as RFC 5322 and 2045 have them, whoever wrote them. Parts within parts are read to a bounded depth; deeper ones are content.</summary>
internal static partial class MimeReader
{
    private const int Deepest = 8;
    private const int MostParts = 100;

    /// <summary>Throws <see cref="FormatException"/> when the bytes are no mail.</summary>
    public static MimePart Read(ReadOnlySpan<byte> mail) => Read(LineEnd().Replace(Encoding.Latin1.GetString(mail), "\r\n"), Deepest);

    /// <summary>A parameter of a header field, in the plain form or in that of RFC 2231.</summary>
    public static string? Parameter(string value, string name)
    {
        foreach (Match match in ParameterForm().Matches(value))
        {
            var (found, text) = (match.Groups["name"].Value, match.Groups["value"].Value.Trim('"'));
            if (found.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return EncodedWords.Decode(text);
            }

            if (found.Equals(name + "*", StringComparison.OrdinalIgnoreCase) && text.Split('\'') is [var charset, _, var escaped])
            {
                return Charsets.Of(charset).GetString(TransferEncoding.QuotedPrintable(escaped.Replace('%', '=')));
            }
        }

        return null;
    }

    /// <summary>The header fields alone, as a delivery report has them. Throws <see cref="FormatException"/> at a line without a name.</summary>
    public static IReadOnlyList<MailHeader> Headers(string head)
    {
        var headers = new List<MailHeader>();
        foreach (var line in Folded().Replace(head, " ").Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line.AsSpan(0, colon).Contains(' '))
            {
                throw new FormatException("The mail has a header line without a name.");
            }

            headers.Add(new MailHeader(line[..colon], line[(colon + 1)..].Trim()));
        }

        return headers;
    }

    private static MimePart Read(string mail, int depth)
    {
        // A part may begin with the empty line: it has no header fields then.
        var end = mail.StartsWith("\r\n", StringComparison.Ordinal) ? 0 : mail.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            throw new FormatException("The mail has no body.");
        }

        var headers = Headers(mail[..end]);
        var body = mail[Math.Min(mail.Length, end == 0 ? 2 : end + 4)..];
        var part = new MimePart(headers, [], []);
        return part.ContentType.StartsWith("multipart/", StringComparison.Ordinal) && depth > 0 && Parameter(part.Header("Content-Type"), "boundary") is { Length: > 0 } boundary
            ? part with { Parts = [.. Parts(body, boundary).Take(MostParts).Select(p => Read(p, depth - 1))] }
            : part with { Content = TransferEncoding.Read(body, part.Header("Content-Transfer-Encoding")) };
    }

    private static IEnumerable<string> Parts(string body, string boundary) => $"\r\n{body}"
        .Split($"\r\n--{boundary}")
        .Skip(1)
        .TakeWhile(p => !p.StartsWith("--", StringComparison.Ordinal))
        .Select(p => p.TrimStart(' ', '\t'))
        .Where(p => p.StartsWith("\r\n", StringComparison.Ordinal))
        .Select(p => p["\r\n".Length..]);

    [GeneratedRegex("\r\n|\n", RegexOptions.NonBacktracking)]
    private static partial Regex LineEnd();

    [GeneratedRegex("\r\n[ \t]+", RegexOptions.NonBacktracking)]
    private static partial Regex Folded();

    [GeneratedRegex(@";\s*(?<name>[^\s=;]+)\s*=\s*(?<value>""[^""]*""|[^;\s]*)", RegexOptions.NonBacktracking)]
    private static partial Regex ParameterForm();
}
