using System.Security.Cryptography;

namespace FinsamBot.Web.Keys;

/// <summary>AES-GCM: nonce, tag and cipher, one after the other.</summary>
internal static class Sealing
{
    private static readonly int NonceSize = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagSize = AesGcm.TagByteSizes.MaxSize;

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var (tag, cipher) = (new byte[TagSize], new byte[plain.Length]);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, cipher, tag);
        return [.. nonce, .. tag, .. cipher];
    }

    /// <summary>Null for what was sealed with another key, or changed since.</summary>
    public static byte[]? Open(byte[] key, ReadOnlySpan<byte> content)
    {
        if (content.Length < NonceSize + TagSize)
        {
            return null;
        }

        var plain = new byte[content.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        try
        {
            aes.Decrypt(content[..NonceSize], content[(NonceSize + TagSize)..], content.Slice(NonceSize, TagSize), plain);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
