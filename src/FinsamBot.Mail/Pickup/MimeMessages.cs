using System.Text;
using FinsamBot.Mail.Replies;
using MimeKit.Utils;

namespace FinsamBot.Mail.Pickup;

/// <summary>A mail as it came over the wire, as a message to understand.</summary>
internal static class MimeMessages
{
    /// <summary>A mail is read up to here: its words stand first, and what follows are files.</summary>
    private const int MostBytes = 4_000_000;

    /// <summary>Throws <see cref="FormatException"/> when the bytes are no mail.</summary>
    /// <param name="id">The mailbox's own name for it.</param>
    public static InboundMessage Of(ReadOnlyMemory<byte> raw, string id, DateTimeOffset received) =>
        Of(MailParsing.Read(raw[..Math.Min(raw.Length, MostBytes)]), id, received) with
        {
            Raw = raw,
        };

    private static InboundMessage Of(MailPart mail, string id, DateTimeOffset received)
    {
        var leaves = mail.Leaves.ToList();
        var (html, plain) = (Body(leaves, "text/html"), Body(leaves, "text/plain"));
        return new InboundMessage(
            id,
            Address(mail.Header("From")),
            HeaderFields.Decode(mail.Header("Subject")),
            mail.Headers,
            html ?? plain ?? MailBody.Empty,
            DateUtils.TryParse(mail.Header("Date"), out var date) && date < received ? date : received
        )
        {
            InternetMessageId = mail.Header("Message-ID"),
            To = [.. mail.Header("To").Split(',').Select(Address).Where(a => a.Length > 0)],
            Alternative = html is null ? null : plain,
            AttachmentNames = [.. leaves.Where(IsFile).Select(l => l.FileName ?? l.ContentType)],
            Report = ReportIn(leaves),
            IsEncrypted = mail.All.Any(IsSealed) || IsPgp(plain ?? html),
            IsReaction = leaves.Exists(l => l.ContentType.Contains("reaction+json", StringComparison.Ordinal)),
            CalendarMethod = leaves.Select(MethodOf).FirstOrDefault(m => m.Length > 0, ""),
        };
    }

    /// <summary>What a bounce says for programs: RFC 3464. Null when there is no such part.</summary>
    public static DeliveryReport? ReportIn(IReadOnlyList<MailPart> leaves)
    {
        var status = leaves.FirstOrDefault(l => l.ContentType is "message/delivery-status" or "message/global-delivery-status");
        var original = leaves.FirstOrDefault(l =>
            l.ContentType is "message/rfc822" or "message/rfc822-headers" or "text/rfc822-headers" or "message/global"
        );
        return status is null && original is null
            ? null
            : new DeliveryReport(
                Field(status, "Final-Recipient").Split(';')[^1].Trim(),
                Field(status, "Action").Trim().ToLowerInvariant(),
                Field(original, "Message-ID")
            );
    }

    private const string PgpMessage = "-----BEGIN PGP MESSAGE-----";

    /// <summary>What was signed only has been unwrapped by then.</summary>
    private static bool IsSealed(MailPart part) =>
        (part.IsCms && part.Parts.Count == 0)
        || part.ContentType is "multipart/encrypted" or "application/pgp-encrypted" or "application/x-microsoft-rpmsg-message"
        || part.FileName?.EndsWith(".rpmsg", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsPgp(MailBody? body) => body?.Text.TrimStart().StartsWith(PgpMessage, StringComparison.Ordinal) == true;

    private static bool IsFile(MailPart part) =>
        part.ContentType is not ("application/pkcs7-signature" or "application/x-pkcs7-signature" or "application/pgp-signature")
        && part.ContentType != "text/calendar"
        && !part.ContentType.StartsWith("message/", StringComparison.Ordinal)
        && (part.IsAttached || !part.ContentType.StartsWith("text/", StringComparison.Ordinal));

    private static string MethodOf(MailPart part)
    {
        if (part.ContentType != "text/calendar")
        {
            return "";
        }

        var inside = part.Text.Split('\n').FirstOrDefault(l => l.StartsWith("METHOD:", StringComparison.OrdinalIgnoreCase))?[7..];
        return (inside ?? part.Method ?? "").Trim().ToUpperInvariant();
    }

    /// <summary>Addresses stand last: <c>"Berg, Anna" &lt;anna.berg@example.se&gt;</c>.</summary>
    private static string Address(string field)
    {
        var open = field.LastIndexOf('<');
        var address = open < 0 ? field : field[(open + 1)..].Split('>')[0];
        return address.Contains('@', StringComparison.Ordinal) ? address.Trim() : "";
    }

    private static MailBody? Body(List<MailPart> leaves, string type)
    {
        var parts = leaves.Where(l => l.ContentType == type && !l.IsAttached).ToList();
        return parts.Count == 0 ? null : new MailBody(string.Join('\n', parts.Select(p => p.Text)), type == "text/html");
    }

    /// <summary>A field of a part that is made of header fields; the last of that name, because the first group of a report is about the
    /// server.</summary>
    private static string Field(MailPart? part, string name)
    {
        var line = part is null
            ? null
            : Encoding
                .UTF8.GetString(part.Content.Span)
                .Split('\n')
                .LastOrDefault(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase));
        return line is null ? "" : line[(name.Length + 1)..].Trim();
    }
}
