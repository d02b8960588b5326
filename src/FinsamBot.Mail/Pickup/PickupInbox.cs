using System.Security.Cryptography;
using FinsamBot.Mail.Replies;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Mail.Pickup;

/// <summary>
/// The folder <c>replies</c> beside that of the letters: what lies there as .eml is read and then moved to <c>replies/read</c>, and what is no mail to
/// <c>replies/unreadable</c>.
/// </summary>
internal sealed class PickupInbox(PickupMailbox letters, PickupReplies replies, TimeProvider clock, ILogger log) : IInbox
{
    private const int IdDigits = 32;

    public async Task ReadAsync(Func<InboundMessage, CancellationToken, Task> receive, CancellationToken cancellation)
    {
        foreach (var path in replies.Waiting())
        {
            var content = await File.ReadAllBytesAsync(path, cancellation);
            if (Read(content) is not { } mail)
            {
                replies.Move(path, PickupReplies.Unreadable);
                continue;
            }

            await receive(MimeMessages.Of(mail, IdOf(content), clock.GetUtcNow()), cancellation);
            replies.Move(path, PickupReplies.Done);
        }
    }

    /// <summary>The folder knows no conversations.</summary>
    public Task<SentLetter?> FindLetterAsync(IReadOnlyList<string> messageIds, string conversation, CancellationToken cancellation) =>
        letters.FindLetterAsync(messageIds, cancellation);

    private MimePart? Read(byte[] content)
    {
        try
        {
            return MimeReader.Read(content);
        }
        catch (FormatException e)
        {
            Log.UnreadableFile(log, e.GetType().Name);
            return null;
        }
    }

    /// <summary>The same file gives the same id, wherever it lies.</summary>
    private static string IdOf(byte[] content) => "pickup-" + Convert.ToHexStringLower(SHA256.HashData(content))[..IdDigits];
}
