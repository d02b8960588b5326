using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;

namespace FinsamBot.Teams.Bot.Activities;

/// <summary>
/// A stable name for one delivered activity: the same activity delivered again, to any instance of the bot, has the same name.
/// </summary>
internal static class CommandIds
{
    /// <summary>32 hexadecimal digits.</summary>
    public static string Of(Activity activity, in ReadOnlySequence<byte> body)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        if (HasOwnId(activity))
        {
            HashParts(digest, activity.ChannelId, activity.Type, activity.Conversation?.Id, activity.Id);
        }
        else
        {
            SHA256.HashData(body.IsSingleSegment ? body.FirstSpan : body.ToArray(), digest);
        }

        return Convert.ToHexStringLower(digest[..16]);
    }

    /// <summary>The same for every delivery and change of a message that says the same; null for what is no words.</summary>
    public static string? OfWords(Activity activity)
    {
        if (activity is not { Type: ActivityTypes.Message or ActivityTypes.MessageUpdate, Value: null, Id.Length: > 0, Text.Length: > 0 })
        {
            return null;
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        HashParts(digest, activity.ChannelId, ActivityTypes.Message, activity.Conversation?.Id, activity.Id, activity.Text);
        return Convert.ToHexStringLower(digest[..16]);
    }

    // An edit, a deletion or a reaction carries the id of the message it is about: two edits would look like one.
    private static bool HasOwnId(Activity activity) =>
        !string.IsNullOrEmpty(activity.Id)
        && activity.Type is not (ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete or ActivityTypes.MessageReaction);

    // Each part's length goes first, so that no two lists of parts read the same.
    private static void HashParts(Span<byte> digest, params ReadOnlySpan<string?> parts)
    {
        var room = 0;
        foreach (var part in parts)
        {
            room += sizeof(int) + Encoding.UTF8.GetMaxByteCount(part?.Length ?? 0);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(room);
        var used = 0;
        foreach (var part in parts)
        {
            var length = Encoding.UTF8.GetBytes(part, buffer.AsSpan(used + sizeof(int)));
            BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(used), length);
            used += sizeof(int) + length;
        }

        SHA256.HashData(buffer.AsSpan(0, used), digest);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
