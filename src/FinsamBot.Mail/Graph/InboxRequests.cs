using FinsamBot.Mail.Replies;
using FinsamBot.Mail.Replies.Html;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;

namespace FinsamBot.Mail.Graph;

/// <summary>A page of what came into the mailbox.</summary>
/// <param name="Link">Where the next page is, or what comes later.</param>
internal sealed record InboxPage(IReadOnlyList<Message> Messages, string Link, bool IsLast);

/// <summary>The requests of reading. All only read, so each may be repeated.</summary>
internal sealed class InboxRequests(GraphServiceClient graph, string mailbox, GraphPatience patience)
{
    private static readonly string[] Prefer = ["IdType=\"ImmutableId\"", "outlook.body-content-type=\"html\"", "odata.maxpagesize=50"];

    private Microsoft.Graph.Users.Item.UserItemRequestBuilder User => graph.Users[mailbox];

    /// <summary>The first page of what came since then.</summary>
    public Task<GraphReply<InboxPage>> SinceAsync(DateTimeOffset since, CancellationToken cancellation) =>
        patience.TryAsync(
            Again,
            async token =>
                Page(
                    await User.MailFolders["inbox"]
                        .Messages.Delta.GetAsDeltaGetResponseAsync(
                            request =>
                            {
                                Wish(request.Headers);
                                request.QueryParameters.Select = InboundMessages.Fields;
                                request.QueryParameters.ChangeType = "created";
                                request.QueryParameters.Filter = $"receivedDateTime ge {since.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}";
                            },
                            token
                        )
                ),
            cancellation
        );

    /// <summary>What Graph gave a link to.</summary>
    public Task<GraphReply<InboxPage>> FollowAsync(string link, CancellationToken cancellation) =>
        patience.TryAsync(
            Again,
            async token =>
                Page(
                    await User.MailFolders["inbox"]
                        .Messages.Delta.WithUrl(link)
                        .GetAsDeltaGetResponseAsync(request => Wish(request.Headers), token)
                ),
            cancellation
        );

    /// <summary>One message as a page would show it.</summary>
    public Task<GraphReply<Message?>> OneAsync(string id, CancellationToken cancellation) =>
        patience.TryAsync(
            Again,
            async token =>
                await User.Messages[id]
                    .GetAsync(
                        request =>
                        {
                            Wish(request.Headers);
                            request.QueryParameters.Select = InboundMessages.Fields;
                        },
                        token
                    ),
            cancellation
        );

    /// <summary>The letters among our messages that the filter finds; those without a key are none.</summary>
    public Task<GraphReply<List<SentLetter>>> LettersAsync(string filter, CancellationToken cancellation) =>
        patience.TryAsync(
            Again,
            async token =>
            {
                var answer = await User.Messages.GetAsync(
                    request =>
                    {
                        Wish(request.Headers);
                        request.QueryParameters.Select = ["id", "isDraft", "toRecipients", "body"];
                        request.QueryParameters.Filter = filter;
                        request.QueryParameters.Expand = [$"singleValueExtendedProperties($filter=id eq '{GraphMessages.KeyProperty}')"];
                    },
                    token
                );
                return answer?.Value?.Where(m => m.IsDraft != true).Select(Letter).OfType<SentLetter>().ToList() ?? [];
            },
            cancellation
        );

    /// <summary>The message as it came over the wire.</summary>
    public Task<GraphReply<byte[]>> MimeAsync(string id, CancellationToken cancellation) =>
        patience.TryAsync(
            Again,
            async token =>
            {
                using var memory = new MemoryStream();
                await using var content = await User.Messages[id].Content.GetAsync(request => Wish(request.Headers), token) ?? Stream.Null;
                await content.CopyToAsync(memory, token);
                return memory.ToArray();
            },
            cancellation
        );

    private static SentLetter? Letter(Message message) =>
        message
            .SingleValueExtendedProperties?.Find(p => string.Equals(p.Id, GraphMessages.KeyProperty, StringComparison.OrdinalIgnoreCase))
            ?.Value
            is { Length: > 0 } key
            ? new SentLetter(key, message.ToRecipients?.FirstOrDefault()?.EmailAddress?.Address ?? "")
            {
                Words = HtmlWords.Read(message.Body?.Content ?? ""),
            }
            : null;

    /// <summary>An answer without any link was cut.</summary>
    private static InboxPage Page(Microsoft.Graph.Users.Item.MailFolders.Item.Messages.Delta.DeltaGetResponse? answer) =>
        (answer?.OdataDeltaLink ?? answer?.OdataNextLink) is { } link
            ? new InboxPage(answer!.Value ?? [], link, answer.OdataDeltaLink is not null)
            : throw new HttpRequestException("An answer without a link.");

    private static void Wish(RequestHeaders headers) => headers.Add("Prefer", Prefer);

    private static bool Again(FailureKind kind) => kind is FailureKind.Busy or FailureKind.Unreached or FailureKind.Uncertain;
}
