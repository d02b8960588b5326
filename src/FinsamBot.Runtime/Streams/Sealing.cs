using System.Security.Cryptography;

namespace FinsamBot.Runtime.Streams;

/// <summary>AES-GCM: nonce, tag and cipher, one after the other.</summary>
public static class Sealing
{
    private static readonly int NonceSize = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagSize = AesGcm.TagByteSizes.MaxSize;

    /// <param name="place">What it belongs to: sealed for one place it cannot be opened in another.</param>
    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> place = default)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var (tag, cipher) = (new byte[TagSize], new byte[plain.Length]);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, cipher, tag, place);
        return [.. nonce, .. tag, .. cipher];
    }

    /// <summary>Null for what was sealed with another key or for another place, or changed since.</summary>
    public static byte[]? Open(byte[] key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> place = default)
    {
        if (content.Length < NonceSize + TagSize)
        {
            return null;
        }

        var plain = new byte[content.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        try
        {
            aes.Decrypt(content[..NonceSize], content[(NonceSize + TagSize)..], content.Slice(NonceSize, TagSize), plain, place);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
