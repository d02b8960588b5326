using System.Security.Cryptography;
using System.Text;

namespace FinsamBot.Mail.Pickup;

/// <summary>How the file of a letter is called: from the item's key alone, so that a second sending finds the first.</summary>
internal static class PickupFile
{
    public const string Extension = ".eml";

    private const int MaxReadable = 80;
    private const int HashLength = 16;
    private const string Domain = "@finsambot.localhost>";

    /// <summary>Readable first, then sixteen digits of the key's hash: two keys that look alike still differ.</summary>
    public static string IdOf(string key)
    {
        var readable = new string([.. key.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '_')]);
        return $"{(readable.Length > MaxReadable ? readable[^MaxReadable..] : readable).Trim('.', '_')}.{Hash(key)}";
    }

    public static string MessageIdOf(string key) => $"<{Hash(key)}{Domain}";

    /// <summary>The digits that also end the name of the letter's file; null when it is no Message-ID of ours.</summary>
    public static string? HashIn(string messageId) =>
        messageId.EndsWith(Domain, StringComparison.Ordinal)
        && messageId[1..^Domain.Length] is { Length: HashLength } hash
        && hash.All(char.IsAsciiHexDigitLower)
            ? hash
            : null;

    /// <summary>Whether a text from outside can be such an id; no other text reaches a file name.</summary>
    public static bool IsId(string id) =>
        id is { Length: > 0 and <= MaxReadable + HashLength + 1 }
        && id[0] != '.'
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..HashLength];
}
