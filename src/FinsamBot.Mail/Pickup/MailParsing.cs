using System.Runtime.InteropServices;
using MimeKit;

namespace FinsamBot.Mail.Pickup;

/// <summary>Reads mails with MimeKit, whoever wrote them, within limits of our own. Parts within parts are read to a bounded depth; deeper
/// ones are content.</summary>
internal static class MailParsing
{
    private const int Deepest = 8;
    private const int MostParts = 100;

    /// <summary>Throws <see cref="FormatException"/> when the bytes are no mail.</summary>
    public static MailPart Read(ReadOnlyMemory<byte> mail) => Read(mail, Deepest);

    private static MailPart Read(ReadOnlyMemory<byte> mail, int depth)
    {
        using var stream = StreamOf(mail);
        using var message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = depth }, stream, persistent: true);
        var headers = HeaderFields.Of(message.Headers.Concat(message.Body?.Headers ?? []));
        if (headers.Count == 0)
        {
            throw new FormatException("The mail has no header line with a name.");
        }

        return message.Body is { } body ? Part(body, depth) with { Headers = headers } : new MailPart(headers, "text/plain", default, []);
    }

    private static MailPart Part(MimeEntity entity, int depth)
    {
        var part = new MailPart(HeaderFields.Of(entity.Headers), entity.ContentType.MimeType.ToLowerInvariant(), default, [])
        {
            Charset = entity.ContentType.Charset ?? "",
            FileName = entity.ContentDisposition?.FileName ?? entity.ContentType.Name,
            Method = entity.ContentType.Parameters["method"],
        };
        part = part with { IsAttached = part.FileName is not null || entity.ContentDisposition?.IsAttachment == true };
        return entity switch
        {
            Multipart many => part with { Parts = [.. many.Take(MostParts).Select(p => Part(p, depth - 1))] },
            MessagePart whole => part with { Content = Written(whole.Message) },
            MimePart single => Unwrapped(part with { Content = Decoded(single) }, depth),
            _ => part,
        };
    }

    /// <summary>What is signed in one piece has the mail that was signed within it.</summary>
    private static MailPart Unwrapped(MailPart part, int depth) =>
        part.IsCms && depth > 1 && SignedContent.Of(part.Content) is { } signed ? part with { Parts = [Inner(signed, depth - 1)] } : part;

    /// <summary>A part that is none is text: it spoils nothing but itself.</summary>
    private static MailPart Inner(byte[] part, int depth)
    {
        try
        {
            return Read(part, depth);
        }
        catch (FormatException)
        {
            return new MailPart([], "text/plain", part, []);
        }
    }

    /// <summary>What the part holds, its transfer encoding undone.</summary>
    public static ReadOnlyMemory<byte> Decoded(MimePart part)
    {
        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    private static ReadOnlyMemory<byte> Written(MimeMessage? message)
    {
        using var content = new MemoryStream();
        message?.WriteTo(content);
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
