using System.Security.Cryptography;
using FinsamBot.Mail.Replies;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Mail.Pickup;

/// <summary>
/// The folder <c>replies</c> beside that of the letters: what lies there as .eml is read and then moved to <c>replies/read</c>, and what
/// cannot be read to <c>replies/unreadable</c>.
/// </summary>
internal sealed class PickupInbox(PickupMailbox letters, PickupReplies replies, TimeProvider clock, ILogger log) : IInbox
{
    private const int IdDigits = 32;

    public string Name => "pickup";

    public async Task ReadAsync(Func<Arrival, CancellationToken, Task<Reception>> receive, CancellationToken cancellation)
    {
        foreach (var path in replies.Waiting())
        {
            if (await ContentAsync(path, cancellation) is not { } content)
            {
                continue;
            }

            var id = IdOf(content);
            var reception = await receive(new Arrival(id, content, _ => OpenAsync(content, id)), cancellation);
            if (reception != Reception.Later)
            {
                replies.Move(path, reception == Reception.Done ? PickupReplies.Done : PickupReplies.Unreadable);
            }
        }
    }

    /// <summary>The file still lies there.</summary>
    public Arrival? Again(string id) => null;

    public Task<InboundMessage> WholeAsync(InboundMessage message, CancellationToken cancellation) => Task.FromResult(message);

    /// <summary>The folder knows no conversations.</summary>
    public Task<SentLetter?> FindLetterAsync(IReadOnlyList<string> messageIds, string conversation, CancellationToken cancellation) =>
        letters.FindLetterAsync(messageIds, cancellation);

    private Task<InboundMessage?> OpenAsync(byte[] content, string id) =>
        Task.FromResult<InboundMessage?>(MimeMessages.Of(content, id, clock.GetUtcNow()));

    /// <summary>Null when the file cannot be opened now; it lies there the next time.</summary>
    private async Task<byte[]?> ContentAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.UnreadableFile(log, e.GetType().Name);
            return null;
        }
    }

    /// <summary>The same file gives the same id, wherever it lies.</summary>
    private static string IdOf(byte[] content) => "pickup-" + Convert.ToHexStringLower(SHA256.HashData(content))[..IdDigits];
}
