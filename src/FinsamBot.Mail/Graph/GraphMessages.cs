using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters;
using FinsamBot.Runtime.Delivery;
using Microsoft.Graph.Models;

namespace FinsamBot.Mail.Graph;

/// <summary>A letter in Graph's words.</summary>
internal static class GraphMessages
{
    /// <summary>Graph takes requests of up to 4 MB, and Base64 makes three bytes four; the rest is for the letter's own text.</summary>
    private const int MaxTogether = 2_500_000;

    /// <summary>From this size on Graph wants an upload session, and below it Graph refuses one.</summary>
    public const int UploadFrom = 3_000_000;

    /// <summary>A property of the mailbox's copy only; it is not sent along. Never change it: letters under way are found by it.</summary>
    public const string KeyProperty = "String {6f1d2a54-3c0b-4e8f-9d57-8a2b60c4e713} Name FinsamBotKey";

    /// <summary>
    /// Exchange makes header fields of properties of this set. Of those that Graph itself lets one write, all begin with x-.
    /// </summary>
    private const string AutoSubmitted = "String {00020386-0000-0000-C000-000000000046} Name Auto-Submitted";

    public static Message Of(Letter letter, DeliveryRequest request)
    {
        var message = Plain(letter, request);
        if (letter.Automatic is { } how)
        {
            message.SingleValueExtendedProperties!.Add(new SingleValueLegacyExtendedProperty { Id = AutoSubmitted, Value = how });
        }

        if (!letter.WantsAutomaticReplies)
        {
            // Not set to null either: the SDK would send the null, and Graph takes no empty collection.
            message.InternetMessageHeaders = [new InternetMessageHeader { Name = "x-auto-response-suppress", Value = "All" }];
        }

        return message;
    }

    public static string Filter(string key)
    {
        var quoted = key.Replace("'", "''", StringComparison.Ordinal);
        return $"singleValueExtendedProperties/Any(ep: ep/id eq '{KeyProperty}' and ep/value eq '{quoted}')";
    }

    /// <summary>Whether the attachments go one by one to a draft that is there already.</summary>
    public static bool AttachesLater(Letter letter) => letter.Attachments.Sum(a => (long)a.Content.Length) > MaxTogether;

    public static FileAttachment Of(RenderedDocument document) =>
        new()
        {
            OdataType = "#microsoft.graph.fileAttachment",
            Name = CleanText.Line(document.FileName),
            ContentType = document.ContentType,
            ContentBytes = document.Content.ToArray(),
        };

    private static Message Plain(Letter letter, DeliveryRequest request) =>
        new()
        {
            Subject = letter.Subject,
            Body = new ItemBody { ContentType = BodyType.Html, Content = letter.Html },
            ToRecipients =
            [
                new Recipient
                {
                    EmailAddress = new EmailAddress { Address = request.To.Mail, Name = CleanText.Line(request.To.AddressName) },
                },
            ],
            SingleValueExtendedProperties = [new SingleValueLegacyExtendedProperty { Id = KeyProperty, Value = request.Name }],
            Attachments = Inline(letter),
        };

    /// <summary>Graph refuses an empty collection, so there is none where nothing is attached.</summary>
    private static List<Attachment>? Inline(Letter letter) =>
        letter.Attachments.Count == 0 || AttachesLater(letter) ? null : [.. letter.Attachments.Select(Of)];
}
