using System.Text;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters;

namespace FinsamBot.Mail.Pickup;

/// <summary>Who writes to whom, and when.</summary>
internal sealed record Envelope(string From, string To, string ToName, string MessageId, DateTimeOffset Date, string Key);

/// <summary>A letter as an RFC 5322 file: text and HTML as alternatives, then the attachments. Everything is Base64, so no line is long and
/// no byte is changed.</summary>
internal static class MimeWriter
{
    private const int LineLength = 76;

    // No line of Base64 begins with two hyphens, so fixed boundaries cannot meet their like.
    private const string Mixed = "=_finsambot_mixed";
    private const string Alternative = "=_finsambot_alternative";

    public static byte[] Write(Letter letter, Envelope envelope)
    {
        var mail = new StringBuilder();
        Header(mail, "From", MimeHeaders.Mailbox("FinsamBot", envelope.From));
        Header(mail, "To", MimeHeaders.Mailbox(envelope.ToName, envelope.To));
        Header(mail, "Subject", MimeHeaders.Encode(letter.Subject));
        Header(mail, "Date", MimeHeaders.Date(envelope.Date));
        Header(mail, "Message-ID", envelope.MessageId);
        Header(mail, "Auto-Submitted", letter.Automatic ?? "auto-generated");
        Header(mail, PickupMailbox.KeyHeader, MimeHeaders.Encode(envelope.Key));
        if (!letter.WantsAutomaticReplies)
        {
            Header(mail, "X-Auto-Response-Suppress", "All");
        }

        Header(mail, "MIME-Version", "1.0");
        if (letter.Attachments.Count == 0)
        {
            Body(mail, letter);
            return Encoding.ASCII.GetBytes(mail.ToString());
        }

        Multipart(mail, "mixed", Mixed);
        Line(mail, "--" + Mixed);
        Body(mail, letter);
        foreach (var document in letter.Attachments)
        {
            Line(mail, "--" + Mixed);
            Attachment(mail, document);
        }

        Line(mail, $"--{Mixed}--");
        return Encoding.ASCII.GetBytes(mail.ToString());
    }

    private static void Body(StringBuilder mail, Letter letter)
    {
        Multipart(mail, "alternative", Alternative);
        foreach (var (type, text) in (ReadOnlySpan<(string, string)>)[("plain", letter.Text), ("html", letter.Html)])
        {
            Line(mail, "--" + Alternative);
            Header(mail, "Content-Type", $"text/{type}; charset=utf-8");
            Content(mail, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")));
        }

        Line(mail, $"--{Alternative}--");
    }

    private static void Attachment(StringBuilder mail, RenderedDocument document)
    {
        Header(mail, "Content-Type", document.ContentType);
        Header(mail, "Content-Disposition", $"attachment;\r\n {MimeHeaders.Parameter("filename", CleanText.Line(document.FileName))}");
        Content(mail, document.Content.Span);
    }

    private static void Multipart(StringBuilder mail, string kind, string boundary)
    {
        Header(mail, "Content-Type", $"multipart/{kind};\r\n boundary=\"{boundary}\"");
        Line(mail, "");
    }

    private static void Content(StringBuilder mail, ReadOnlySpan<byte> content)
    {
        Header(mail, "Content-Transfer-Encoding", "base64");
        Line(mail, "");
        var text = Convert.ToBase64String(content);
        for (var start = 0; start < text.Length; start += LineLength)
        {
            mail.Append(text, start, Math.Min(LineLength, text.Length - start)).Append("\r\n");
        }
    }

    private static void Header(StringBuilder mail, string name, string value) => Line(mail, $"{name}: {value}");

    private static void Line(StringBuilder mail, string line) => mail.Append(line).Append("\r\n");
}
