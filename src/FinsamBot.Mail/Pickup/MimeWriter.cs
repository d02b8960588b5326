using System.Text;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters;
using MimeKit;

namespace FinsamBot.Mail.Pickup;

/// <summary>Who writes to whom, and when.</summary>
internal sealed record Envelope(string From, string To, string ToName, string MessageId, DateTimeOffset Date, string Key);

/// <summary>A letter as an RFC 5322 file: text and HTML as alternatives, then the attachments. Everything is Base64, so no line is long and
/// no byte is changed; the same letter gives the same bytes.</summary>
internal static class MimeWriter
{
    // No line of Base64 begins with two hyphens, so fixed boundaries cannot meet their like.
    private const string Mixed = "=_finsambot_mixed";
    private const string Alternative = "=_finsambot_alternative";

    private static readonly FormatOptions Format = new() { NewLineFormat = NewLineFormat.Dos };

    public static byte[] Write(Letter letter, Envelope envelope)
    {
        using var mail = new MimeMessage { Subject = letter.Subject, Date = envelope.Date.ToUniversalTime() };
        mail.From.Add(new MailboxAddress("FinsamBot", envelope.From));
        mail.To.Add(new MailboxAddress(Encoding.UTF8, CleanText.Line(envelope.ToName), envelope.To));
        mail.Headers.Replace(HeaderId.MessageId, envelope.MessageId);
        mail.Headers.Add("Auto-Submitted", letter.Automatic ?? "auto-generated");
        mail.Headers.Add(PickupMailbox.KeyHeader, Encoding.UTF8, envelope.Key);
        if (!letter.WantsAutomaticReplies)
        {
            mail.Headers.Add("X-Auto-Response-Suppress", "All");
        }

        mail.Body = letter.Attachments.Count == 0 ? Words(letter) : WithFiles(letter);
        using var file = new MemoryStream();
        mail.WriteTo(Format, file);
        return file.ToArray();
    }

    private static Multipart WithFiles(Letter letter)
    {
        var mixed = new Multipart("mixed") { Boundary = Mixed };
        mixed.Add(Words(letter));
        foreach (var document in letter.Attachments)
        {
            mixed.Add(Attachment(document));
        }

        return mixed;
    }

    private static MultipartAlternative Words(Letter letter) =>
        new(Text("plain", letter.Text), Text("html", letter.Html)) { Boundary = Alternative };

    private static TextPart Text(string kind, string text)
    {
        var part = new TextPart(kind) { ContentTransferEncoding = ContentEncoding.Base64 };
        part.SetText(Encoding.UTF8, text.ReplaceLineEndings("\r\n"));
        return part;
    }

    private static MimePart Attachment(RenderedDocument document)
    {
        var part = new MimePart(ContentType.Parse(document.ContentType))
        {
            Content = new MimeContent(new MemoryStream(document.Content.ToArray())),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
        };
        part.ContentDisposition.Parameters.Add(Encoding.UTF8, "filename", CleanText.Line(document.FileName));
        return part;
    }
}
