using FinsamBot.Mail.Pickup;
using FinsamBot.Web.Inbox;

namespace FinsamBot.Host.Development;

/// <summary>
/// <c>GET /dev/mail</c> and <c>GET /dev/mail/{id}/attachments/{n}</c> (n from 0): the letters a machine without a tenant has kept;
/// <c>POST /dev/mail/{id}/reply</c> answers one.
/// </summary>
internal static class MailEndpoints
{
    private const string Sender = "FinsamBot";

    public static void MapMail(this IEndpointRouteBuilder dev)
    {
        dev.MapGet(
            "/mail",
            async (PickupMailbox mailbox, CancellationToken cancellation) =>
                (await mailbox.ListAsync(cancellation)).Select(l => new LetterRow(
                    l.Id,
                    l.To,
                    l.Subject,
                    l.Date,
                    l.Text,
                    l.Html,
                    [.. l.Attachments.Select((a, n) => new AttachmentRow(a.Name, a.ContentType, a.Length, AddressOf(l.Id, n)))]
                ))
        );
        dev.MapGet(
            "/mail/{id}/attachments/{n:int}",
            async (string id, int n, PickupMailbox mailbox, CancellationToken cancellation) =>
                await mailbox.AttachmentAsync(id, n, cancellation) is { } file
                    ? Results.File(file.Content.ToArray(), file.ContentType, file.FileName)
                    : Results.NotFound()
        );
        dev.MapPost("/mail/{id}/reply", ReplyEndpoint.ReplyAsync).DisableAntiforgery();
    }

    /// <summary>The same letters for the inbox page.</summary>
    public static LocalInbox Inbox(PickupMailbox mailbox) =>
        new(async cancellation =>
            [
                .. (await mailbox.ListAsync(cancellation)).Select(l => new InboxLetter(
                    l.Id,
                    l.Date,
                    Sender,
                    l.To,
                    l.Subject,
                    l.Text,
                    l.Html,
                    [.. l.Attachments.Select((a, n) => new InboxAttachment(a.Name, AddressOf(l.Id, n)))]
                )),
            ]
        )
        {
            ReplyTo = id => $"/dev/mail/{id}/reply",
        };

    private static string AddressOf(string letter, int attachment) => $"/dev/mail/{letter}/attachments/{attachment}";

    internal sealed record LetterRow(
        string Id,
        string To,
        string Subject,
        DateTimeOffset Date,
        string Text,
        string Html,
        IReadOnlyList<AttachmentRow> Attachments
    );

    internal sealed record AttachmentRow(string Name, string ContentType, int Length, string Url);
}
