using FinsamBot.Mail.Pickup;
using FinsamBot.Mail.Replies;
using Microsoft.Extensions.Logging;
using Microsoft.Graph.Models;

namespace FinsamBot.Mail.Graph;

/// <summary>Graph's message as one to understand.</summary>
internal static class InboundMessages
{
    public static readonly string[] Fields =
    [
        "id",
        "internetMessageId",
        "conversationId",
        "from",
        "toRecipients",
        "subject",
        "receivedDateTime",
        "internetMessageHeaders",
        "uniqueBody",
        "body",
    ];

    /// <summary>No entry of one that the mailbox says was taken away.</summary>
    public static bool IsThere(Message message) => message.Id is not null && !message.AdditionalData.ContainsKey("@removed");

    /// <summary>Null for an entry that tells of a change alone, such as that the message was read.</summary>
    public static InboundMessage? Of(Message message) =>
        message.Id is not { } id || message.ReceivedDateTime is not { } received
            ? null
            : new InboundMessage(
                id,
                message.From?.EmailAddress?.Address ?? "",
                message.Subject ?? "",
                [.. (message.InternetMessageHeaders ?? []).Select(h => new MailHeader(h.Name ?? "", h.Value ?? ""))],
                Of(message.Body) ?? MailBody.Empty,
                received
            )
            {
                InternetMessageId = message.InternetMessageId ?? "",
                Conversation = message.ConversationId ?? "",
                To = [.. (message.ToRecipients ?? []).Select(r => r.EmailAddress?.Address).OfType<string>()],
                UniqueBody = Of(message.UniqueBody),
                ItemClass = message is EventMessage ? "IPM.Schedule.Meeting" : "",
            };

    /// <summary>With what only the bytes tell. Where they are no mail, Graph's own word stands.</summary>
    public static InboundMessage With(InboundMessage message, byte[] mime, ILogger log)
    {
        try
        {
            var whole = MimeMessages.Of(mime, message.Id, message.ReceivedAt);
            return message with
            {
                Raw = mime,
                Report = whole.Report,
                AttachmentNames = whole.AttachmentNames,
                IsEncrypted = whole.IsEncrypted,
                IsReaction = whole.IsReaction,
                CalendarMethod = whole.CalendarMethod,
                // Graph makes HTML of a text, and then nothing tells its marks of quotation from words.
                Body = IsText(whole) ? whole.Body : message.Body,
                UniqueBody = IsText(whole) ? null : message.UniqueBody,
                // Graph shows no words of a mail that is signed in one piece.
                Alternative = whole.Body.Text.Length > 0 ? whole.Body : whole.Alternative,
            };
        }
        catch (FormatException e)
        {
            Log.UnreadableFile(log, e.GetType().Name);
            return message with { Raw = mime };
        }
    }

    private static bool IsText(InboundMessage whole) => whole.Body is { IsHtml: false, Text.Length: > 0 };

    private static MailBody? Of(ItemBody? body) =>
        body?.Content is { } content ? new MailBody(content, body.ContentType == BodyType.Html) : null;
}
