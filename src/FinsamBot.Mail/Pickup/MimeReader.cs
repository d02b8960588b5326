using System.Text;
using System.Text.RegularExpressions;
using FinsamBot.Mail.Replies;

namespace FinsamBot.Mail.Pickup;

/// <summary>Reads mails as RFC 5322 and 2045 have them, whoever wrote them. Parts within parts are read to a bounded depth; deeper ones are
/// content.</summary>
internal static partial class MimeReader
{
    private const int Deepest = 8;
    private const int MostParts = 100;
    private const int MostHeaders = 2_000;

    /// <summary>No parameter that matters is as long.</summary>
    private const int LongestParameters = 10_000;

    /// <summary>Throws <see cref="FormatException"/> when the bytes are no mail.</summary>
    public static MimePart Read(ReadOnlySpan<byte> mail) => Read(Text(mail), Deepest);

    /// <summary>A parameter of a header field, in the plain form or in that of RFC 2231.</summary>
    public static string? Parameter(string value, string name)
    {
        foreach (Match match in ParameterForm().Matches(value.Length > LongestParameters ? value[..LongestParameters] : value))
        {
            var (found, text) = (match.Groups["name"].Value, match.Groups["value"].Value.Trim('"'));
            if (found.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return EncodedWords.Decode(text);
            }

            if (found.Equals(name + "*", StringComparison.OrdinalIgnoreCase) && text.Split('\'') is [var charset, _, var escaped])
            {
                return Charsets.Read(charset, TransferEncoding.QuotedPrintable(escaped.Replace('%', '=')));
            }
        }

        return null;
    }

    /// <summary>
    /// The header fields alone. A line without a name is passed over; throws <see cref="FormatException"/> when there is no other.
    /// </summary>
    public static IReadOnlyList<MailHeader> Headers(string head)
    {
        var headers = new List<MailHeader>();
        foreach (var line in Folded().Replace(head, " ").Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Take(MostHeaders))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !line.AsSpan(0, colon).Contains(' '))
            {
                headers.Add(new MailHeader(line[..colon], Letters(line[(colon + 1)..].Trim())));
            }
        }

        return headers.Count > 0 || head.Length == 0 ? headers : throw new FormatException("The mail has no header line with a name.");
    }

    /// <summary>
    /// Programs of now write header fields in UTF-8 as it is (RFC 6532); older ones that do not encode them, in the letters of Windows.
    /// </summary>
    private static string Letters(string value)
    {
        if (value.All(char.IsAscii))
        {
            return value;
        }

        var bytes = Encoding.Latin1.GetBytes(value);
        var text = Encoding.UTF8.GetString(bytes);
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? Charsets.Read("windows-1252", bytes) : text;
    }

    private static MimePart Read(string mail, int depth)
    {
        // A part may begin with the empty line: it has no header fields then.
        var end = mail.StartsWith("\r\n", StringComparison.Ordinal) ? 0 : mail.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = Headers(end < 0 ? mail : mail[..end]);
        var body = end < 0 ? "" : mail[Math.Min(mail.Length, end == 0 ? 2 : end + 4)..];
        var part = new MimePart(headers, [], []);
        if (depth > 0 && part.Boundary is { Length: > 0 } boundary)
        {
            return part with { Parts = [.. Parts(body, boundary).Take(MostParts).Select(p => Inner(p, depth - 1))] };
        }

        part = part with { Content = TransferEncoding.Read(body, part.Header("Content-Transfer-Encoding")) };
        return part.IsCms && depth > 0 && SignedContent.Of(part.Content) is { } signed
            ? part with
            {
                Parts = [Inner(Text(signed), depth - 1)],
            }
            : part;
    }

    private static string Text(ReadOnlySpan<byte> mail) =>
        Encoding.Latin1.GetString(mail).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);

    /// <summary>A part that is none is text: it spoils nothing but itself.</summary>
    private static MimePart Inner(string part, int depth)
    {
        try
        {
            return Read(part, depth);
        }
        catch (FormatException)
        {
            return new MimePart([], Encoding.Latin1.GetBytes(part), []);
        }
    }

    private static IEnumerable<string> Parts(string body, string boundary) =>
        $"\r\n{body}"
            .Split($"\r\n--{boundary}")
            .Skip(1)
            .TakeWhile(p => !p.StartsWith("--", StringComparison.Ordinal))
            .Select(p => p.TrimStart(' ', '\t'))
            .Where(p => p.StartsWith("\r\n", StringComparison.Ordinal))
            .Select(p => p["\r\n".Length..]);

    [GeneratedRegex("\r\n[ \t]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Folded();

    [GeneratedRegex(
        @";\s*(?<name>[^\s=;]+)\s*=\s*(?<value>""[^""]*""|[^;\s]*)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex ParameterForm();
}
