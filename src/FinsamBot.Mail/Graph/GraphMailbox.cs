using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Mail.Letters;
using FinsamBot.Runtime.Delivery;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;

namespace FinsamBot.Mail.Graph;

/// <summary>A letter as it lies in the mailbox.</summary>
/// <param name="Id">Immutable: the same before and after sending.</param>
internal sealed record MailboxCopy(string Id, bool IsDraft, string? InternetMessageId)
{
    /// <summary>What replies refer to; the mailbox's own id where Graph gives none.</summary>
    public string Receipt => InternetMessageId ?? Id;
}

/// <summary>The requests to one mailbox during one delivery, each repeated only where a repetition cannot do it twice.</summary>
internal sealed class GraphMailbox(GraphServiceClient graph, string mailbox, GraphPatience patience)
{
    private static readonly string[] Fields = ["id", "isDraft", "internetMessageId"];

    private Microsoft.Graph.Users.Item.UserItemRequestBuilder User => graph.Users[mailbox];

    public Task<GraphReply<MailboxCopy>> GetAsync(string id, CancellationToken cancellation) =>
        patience.TryAsync(
            Reading,
            async token =>
                Copy(
                    await User.Messages[id]
                        .GetAsync(
                            request =>
                            {
                                Immutable(request.Headers);
                                request.QueryParameters.Select = Fields;
                            },
                            token
                        )
                ),
            cancellation
        );

    /// <summary>
    /// The letter with that key among drafts and sent items; no value when there is none. Drafts are read first: what leaves them meanwhile
    /// is then seen in the sent items.
    /// </summary>
    public async Task<GraphReply<MailboxCopy>> FindAsync(string key, CancellationToken cancellation)
    {
        var drafts = await InFolderAsync("drafts", key, cancellation);
        if (drafts.Failure is not null)
        {
            return new GraphReply<MailboxCopy>(null, drafts.Failure);
        }

        var sent = await InFolderAsync("sentitems", key, cancellation);
        return sent.Failure is not null
            ? new GraphReply<MailboxCopy>(null, sent.Failure)
            : new GraphReply<MailboxCopy>(sent.Value!.Concat(drafts.Value!).OrderBy(c => c.IsDraft).FirstOrDefault(), null);
    }

    /// <summary>The SDK's messages remember what was sent already and leave it out the second time, so each repetition gets its
    /// own.</summary>
    public Task<GraphReply<MailboxCopy>> CreateDraftAsync(Letter letter, DeliveryRequest request, CancellationToken cancellation) =>
        patience.TryAsync(
            Refused,
            async token =>
                Copy(
                    await User.Messages.PostAsync(
                        GraphMessages.Of(letter, request),
                        configuration => Immutable(configuration.Headers),
                        token
                    )
                ),
            cancellation
        );

    /// <summary>Names of what is attached already.</summary>
    public Task<GraphReply<List<string>>> AttachedAsync(string id, CancellationToken cancellation) =>
        patience.TryAsync(
            Reading,
            async token =>
            {
                var answer = await User.Messages[id]
                    .Attachments.GetAsync(
                        request =>
                        {
                            Immutable(request.Headers);
                            request.QueryParameters.Select = ["name"];
                        },
                        token
                    );
                return answer?.Value?.Select(a => a.Name ?? "").ToList() ?? [];
            },
            cancellation
        );

    public Task<GraphReply<bool>> AttachAsync(string id, RenderedDocument document, CancellationToken cancellation) =>
        patience.TryAsync(
            Refused,
            async token =>
            {
                await User.Messages[id].Attachments.PostAsync(GraphMessages.Of(document), request => Immutable(request.Headers), token);
                return true;
            },
            cancellation
        );

    /// <summary>Where a large attachment is to be uploaded: an address that carries its own authority.</summary>
    public Task<GraphReply<Uri>> OpenUploadAsync(string id, RenderedDocument document, CancellationToken cancellation) =>
        patience.TryAsync(
            Refused,
            async token =>
            {
                var item = new AttachmentItem
                {
                    AttachmentType = AttachmentType.File,
                    Name = document.FileName,
                    ContentType = document.ContentType,
                    Size = document.Content.Length,
                };
                var session = await User.Messages[id]
                    .Attachments.CreateUploadSession.PostAsync(
                        new() { AttachmentItem = item },
                        request => Immutable(request.Headers),
                        token
                    );
                return new Uri(session?.UploadUrl ?? throw new HttpRequestException("No upload address."));
            },
            cancellation
        );

    public Task<GraphReply<bool>> SendAsync(string id, CancellationToken cancellation) =>
        patience.TryAsync(
            Refused,
            async token =>
            {
                await User.Messages[id].Send.PostAsync(request => Immutable(request.Headers), token);
                return true;
            },
            cancellation
        );

    /// <summary>The automatic reply that a letter to the address would get, as HTML; empty when none would come or Exchange cannot know.
    /// Asked once.</summary>
    public Task<GraphReply<string>> AutomaticReplyAsync(string address, CancellationToken cancellation) =>
        patience.TryAsync(
            _ => false,
            async token =>
            {
                var answer = await User.GetMailTips.PostAsGetMailTipsPostResponseAsync(
                    new() { EmailAddresses = [address], MailTipsOptions = MailTipsType.AutomaticReplies },
                    request => Immutable(request.Headers),
                    token
                );
                return answer?.Value?.FirstOrDefault()?.AutomaticReplies?.Message ?? "";
            },
            cancellation
        );

    private Task<GraphReply<List<MailboxCopy>>> InFolderAsync(string folder, string key, CancellationToken cancellation) =>
        patience.TryAsync(
            Reading,
            async token =>
            {
                var answer = await User.MailFolders[folder]
                    .Messages.GetAsync(
                        request =>
                        {
                            Immutable(request.Headers);
                            request.QueryParameters.Select = Fields;
                            request.QueryParameters.Filter = GraphMessages.Filter(key);
                        },
                        token
                    );
                return answer?.Value?.ConvertAll(Copy) ?? [];
            },
            cancellation
        );

    /// <summary>The id then survives the move from the drafts to the sent items. Needed on every request.</summary>
    private static void Immutable(RequestHeaders headers) => headers.Add("Prefer", "IdType=\"ImmutableId\"");

    /// <summary>An answer without an id is one that was cut: nobody knows what was done.</summary>
    private static MailboxCopy Copy(Message? message) =>
        message?.Id is { } id
            ? new MailboxCopy(id, message.IsDraft ?? true, message.InternetMessageId)
            : throw new HttpRequestException("An answer without an id.");

    private static bool Reading(FailureKind kind) => kind is FailureKind.Busy or FailureKind.Unreached or FailureKind.Uncertain;

    /// <summary>Repeats only what surely was not done.</summary>
    private static bool Refused(FailureKind kind) => kind is FailureKind.Busy or FailureKind.Unreached;
}
