using System.Security.Cryptography;

namespace FinsamBot.Mail.Pickup;

/// <summary>A reply somebody tries out on a machine without a tenant.</summary>
/// <param name="From">The address alone.</param>
/// <param name="Html">Empty when it is written as text.</param>
/// <param name="Headers">Added to those of a usual reply; one of the same name replaces it, and an empty one takes it away.</param>
public sealed record TriedReply(string From, string Text, string Html, IReadOnlyDictionary<string, string> Headers);

/// <summary>The folder that replies are read from.</summary>
public sealed class PickupReplies(string folder, TimeProvider clock)
{
    public const string Done = "read";
    public const string Unreadable = "unreadable";

    /// <summary>Puts a reply to the letter into the folder, where the next reading finds it.</summary>
    public async Task PutAsync(PickedUpLetter letter, TriedReply reply, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(reply);
        var now = clock.GetUtcNow();
        var name = $"{now:yyyyMMdd'T'HHmmssfff'Z'}-{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name + PickupFile.Extension);
        await File.WriteAllBytesAsync(path + ".tmp", ReplyWriter.Write(letter, reply, $"<{name}@finsambot.localhost>", now), cancellation);
        File.Move(path + ".tmp", path);
    }

    /// <summary>Paths of what was not read yet, oldest first.</summary>
    internal IReadOnlyList<string> Waiting() =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*" + PickupFile.Extension).Order(StringComparer.Ordinal)] : [];

    internal void Move(string path, string subfolder)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, subfolder));
        File.Move(path, Path.Combine(target.FullName, Path.GetFileName(path)), overwrite: true);
    }
}
