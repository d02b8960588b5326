using System.Text;

namespace FinsamBot.Mail.Pickup;

/// <summary>One part of a mail: its header fields and its content, decoded, or its inner parts.</summary>
internal sealed record MimePart(IReadOnlyDictionary<string, string> Headers, byte[] Content, IReadOnlyList<MimePart> Parts)
{
    public string ContentType => Header("Content-Type").Split(';')[0].Trim();

    public string Text => Encoding.UTF8.GetString(Content);

    /// <summary>Only what is attached has a file name.</summary>
    public string? FileName => MimeReader.Parameter(Header("Content-Disposition"), "filename");

    public IEnumerable<MimePart> Leaves => Parts.Count == 0 ? [this] : Parts.SelectMany(p => p.Leaves);

    public string Header(string name) => Headers.GetValueOrDefault(name, "");
}

/// <summary>Reads what <see cref="MimeWriter"/> writes.</summary>
internal static class MimeReader
{
    /// <summary>Throws <see cref="FormatException"/> when the file is no such mail.</summary>
    public static MimePart Read(string mail)
    {
        var end = mail.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            throw new FormatException("The mail has no body.");
        }

        var headers = Headers(mail[..end]);
        var body = mail[(end + 4)..];
        var type = headers.GetValueOrDefault("Content-Type", "");
        return type.StartsWith("multipart/", StringComparison.Ordinal) && Parameter(type, "boundary") is { } boundary
            ? new MimePart(headers, [], [.. Parts(body, boundary).Select(Read)])
            : new MimePart(headers, Convert.FromBase64String(body), []);
    }

    /// <summary>A parameter of a header field, in the plain form or in that of RFC 2231.</summary>
    public static string? Parameter(string value, string name)
    {
        foreach (var part in value.Split(';').Skip(1).Select(p => p.Trim()))
        {
            if (part.StartsWith(name + "=", StringComparison.Ordinal))
            {
                return part[(name.Length + 1)..].Trim('"');
            }

            if (part.StartsWith(name + "*=utf-8''", StringComparison.Ordinal))
            {
                return Uri.UnescapeDataString(part[(name.Length + "*=utf-8''".Length)..]);
            }
        }

        return null;
    }

    private static Dictionary<string, string> Headers(string head)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in head.Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                throw new FormatException("The mail has a header line without a name.");
            }

            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        return headers;
    }

    private static IEnumerable<string> Parts(string body, string boundary)
    {
        var lines = $"\r\n{body}";
        var pieces = lines.Split($"\r\n--{boundary}");
        return pieces.Skip(1).TakeWhile(p => !p.StartsWith("--", StringComparison.Ordinal)).Select(p => p["\r\n".Length..]);
    }
}
