using FinsamBot.Mail.Replies;
using Microsoft.Graph.Models;

namespace FinsamBot.Mail.Graph;

/// <summary>Graph's message as one to understand.</summary>
internal static class InboundMessages
{
    public static readonly string[] Fields =
        ["id", "internetMessageId", "conversationId", "from", "toRecipients", "subject", "receivedDateTime", "internetMessageHeaders", "uniqueBody", "body"];

    /// <summary>Null for an entry that is no message any more: the mailbox says that it was taken away.</summary>
    public static InboundMessage? Of(Message message) => message.Id is not { } id || message.AdditionalData.ContainsKey("@removed") || message.ReceivedDateTime is not { } received
        ? null
        : new InboundMessage(
            id,
            message.From?.EmailAddress?.Address ?? "",
            message.Subject ?? "",
            [.. (message.InternetMessageHeaders ?? []).Select(h => new MailHeader(h.Name ?? "", h.Value ?? ""))],
            Of(message.Body) ?? MailBody.Empty,
            received)
        {
            InternetMessageId = message.InternetMessageId ?? "",
            Conversation = message.ConversationId ?? "",
            To = [.. (message.ToRecipients ?? []).Select(r => r.EmailAddress?.Address).OfType<string>()],
            UniqueBody = Of(message.UniqueBody),
            ItemClass = message is EventMessage ? "IPM.Schedule.Meeting" : "",
        };

    private static MailBody? Of(ItemBody? body) => body?.Content is { } content ? new MailBody(content, body.ContentType == BodyType.Html) : null;
}
