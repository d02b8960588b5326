using System.Security.Cryptography;
using System.Text;

namespace FinsamBot.Mail.Pickup;

/// <summary>How the file of a letter is called: from the item's key alone, so that a second sending finds the first.</summary>
internal static class PickupFile
{
    public const string Extension = ".eml";

    private const int MaxReadable = 80;

    /// <summary>Readable first, then sixteen digits of the key's hash: two keys that look alike still differ.</summary>
    public static string IdOf(string key)
    {
        var readable = new string([.. key.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '_')]);
        return $"{(readable.Length > MaxReadable ? readable[^MaxReadable..] : readable).Trim('.', '_')}.{Hash(key)}";
    }

    public static string MessageIdOf(string key) => $"<{Hash(key)}@finsambot.localhost>";

    /// <summary>Whether a text from outside can be such an id; no other text reaches a file name.</summary>
    public static bool IsId(string id) =>
        id is { Length: > 0 and <= MaxReadable + 17 } && id[0] != '.' && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
}
