using Microsoft.Graph;

namespace FinsamBot.Mail.Graph;

/// <summary>What went out of the mailbox, read back from it.</summary>
internal static class GraphSentItems
{
    /// <summary>As it went out; null when there is none under these keys, or when the mailbox does not answer.</summary>
    public static async Task<ReadOnlyMemory<byte>?> OpenAsync(
        GraphServiceClient graph,
        string mailbox,
        TimeProvider clock,
        IReadOnlyList<string> keys,
        CancellationToken cancellation
    )
    {
        var patience = new GraphPatience(clock);
        foreach (var key in keys)
        {
            var found = await new GraphMailbox(graph, mailbox, patience).FindAsync(key, cancellation);
            if (found.Value is not { IsDraft: false } sent)
            {
                continue;
            }

            var mime = await new InboxRequests(graph, mailbox, patience).MimeAsync(sent.Id, cancellation);
            // A null that is made memory would be taken for an empty letter.
            return mime.Value is { Length: > 0 } whole ? whole : default(ReadOnlyMemory<byte>?);
        }

        return null;
    }
}
