using FinsamBot.Mail.Replies;
using FinsamBot.Runtime.Streams;
using Microsoft.Extensions.Logging;
using Microsoft.Graph.Models;

namespace FinsamBot.Mail.Graph;

/// <summary>
/// What comes into the inbox, by Graph's delta query. Read from the program's first start on; where Graph has forgotten how far that was, a
/// day that was read already is read again.
/// </summary>
internal sealed class GraphInbox(GraphConnection connection, MailOptions options, IBlobStore blobs, TimeProvider clock, ILogger log)
    : IInbox
{
    private readonly InboxMark _mark = new(blobs);

    public string Name => options.Mailbox;

    public async Task ReadAsync(Func<Arrival, CancellationToken, Task<Reception>> receive, CancellationToken cancellation)
    {
        var mark = await _mark.GetAsync(cancellation) ?? await _mark.PutAsync(new InboxMark.Read(clock.GetUtcNow(), null), cancellation);
        for (var isLast = false; !isLast; )
        {
            var began = clock.GetUtcNow();
            var page = await PageAsync(mark, cancellation);
            if (page is null)
            {
                mark = await _mark.PutAsync(mark with { Link = null }, cancellation);
                continue;
            }

            foreach (var message in page.Messages.Where(m => InboundMessages.IsThere(m) && !mark.Knows(m.Id!)))
            {
                await receive(Arriving(message), cancellation);
                mark = mark.With(message.Id!);
            }

            isLast = page.IsLast;
            mark = await _mark.PutAsync(mark.After(page, began), cancellation);
        }
    }

    public Arrival? Again(string id) => new(id, default, cancellation => OneAsync(id, cancellation));

    /// <summary>Where Graph has no bytes for it, what Graph says of it must do.</summary>
    public async Task<InboundMessage> WholeAsync(InboundMessage message, CancellationToken cancellation)
    {
        if (!message.Raw.IsEmpty)
        {
            return message;
        }

        var reply = await Requests().MimeAsync(message.Id, cancellation);
        return reply.Failure is { } failure && !IsNone(failure) ? throw new MailboxUnreachableException(failure.Code)
            : reply.Value is { Length: > 0 } mime ? InboundMessages.With(message, mime, log)
            : message;
    }

    public async Task<SentLetter?> FindLetterAsync(IReadOnlyList<string> messageIds, string conversation, CancellationToken cancellation)
    {
        foreach (var id in messageIds)
        {
            if (await LetterAsync($"internetMessageId eq '{Quoted(id)}'", cancellation) is { } letter)
            {
                return letter;
            }
        }

        return conversation.Length > 0 ? await LetterAsync($"conversationId eq '{Quoted(conversation)}'", cancellation) : null;
    }

    /// <summary>Null when Graph no longer knows the link.</summary>
    private async Task<InboxPage?> PageAsync(InboxMark.Read mark, CancellationToken cancellation)
    {
        var reply = mark.Link is { } link
            ? await Requests().FollowAsync(link, cancellation)
            : await Requests().SinceAsync(mark.Since, cancellation);
        if (mark.Link is not null && reply.Failure is { } failure && IsForgotten(failure))
        {
            Log.ReadAgain(log);
            return null;
        }

        return reply.Value ?? throw new MailboxUnreachableException(reply.Failure!.Code);
    }

    private static bool IsForgotten(GraphFailure failure) =>
        failure.Kind == FailureKind.Gone
        || failure.Code.Contains("syncState", StringComparison.OrdinalIgnoreCase)
        || failure.Code.Contains("resync", StringComparison.OrdinalIgnoreCase);

    private async Task<SentLetter?> LetterAsync(string filter, CancellationToken cancellation)
    {
        var found = await Requests().LettersAsync(filter, cancellation);
        return found.Failure switch
        {
            null => found.Value!.FirstOrDefault(),
            // A Message-ID out of a strange message that Graph cannot search for is none of ours.
            { Kind: FailureKind.Unfit or FailureKind.Missing } => null,
            var failure => throw new MailboxUnreachableException(failure.Code),
        };
    }

    /// <summary>Graph tells of a change to a message with its name alone; what was not read yet is asked for then.</summary>
    private Arrival Arriving(Message message) =>
        InboundMessages.Of(message) is { } whole
            ? new Arrival(whole.Id, default, cancellation => WithReportAsync(whole, cancellation))
            : Again(message.Id!)!;

    private async Task<InboundMessage?> OneAsync(string id, CancellationToken cancellation)
    {
        var reply = await Requests().OneAsync(id, cancellation);
        return reply.Failure is { } failure
            ? IsNone(failure)
                ? null
                : throw new MailboxUnreachableException(failure.Code)
            : reply.Value is { } message && InboundMessages.Of(message) is { } whole
                ? await WithReportAsync(whole, cancellation)
                : null;
    }

    /// <summary>A bounce says for programs what failed, but only in the message as it came over the wire.</summary>
    private async Task<InboundMessage?> WithReportAsync(InboundMessage message, CancellationToken cancellation) =>
        Sorting.IsReport(message) ? await WholeAsync(message, cancellation) : message;

    private static bool IsNone(GraphFailure failure) => failure.Kind is FailureKind.Missing or FailureKind.Unfit;

    private InboxRequests Requests() => new(connection.Client, options.Mailbox, new GraphPatience(clock));

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
