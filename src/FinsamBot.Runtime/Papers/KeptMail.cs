using System.Security.Cryptography;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Papers;

/// <summary>Mails as they came, byte for byte, each under the SHA-256 of its bytes: what an event says was said can be shown.</summary>
public static class KeptMail
{
    public const string Prefix = "mail/kept/";

    public static StreamName NameOf(string sha256) => new($"{Prefix}{sha256}.eml");

    /// <summary>Keeps the mail and says under which hash. The same mail twice is kept once.</summary>
    public static async Task<string> PutAsync(IBlobStore blobs, ReadOnlyMemory<byte> mail, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(blobs);
        var hash = HashOf(mail.Span);
        await blobs.PutAsync(NameOf(hash), mail, cancellation);
        return hash;
    }

    /// <summary>The mail as it came; null when it is gone, or when its bytes are others.</summary>
    public static async Task<byte[]?> OpenAsync(IBlobStore blobs, string sha256, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(blobs);
        return await blobs.GetAsync(NameOf(sha256), cancellation) is { } mail && HashOf(mail) == sha256 ? mail : null;
    }

    private static string HashOf(ReadOnlySpan<byte> mail) => Convert.ToHexStringLower(SHA256.HashData(mail));
}
