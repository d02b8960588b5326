using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace FinsamBot.Mail.Pickup;

/// <summary>
/// What an opaque S/MIME signature wraps (RFC 8551, RFC 5652). Whether the signature is good is not asked: who wrote is judged as for any
/// other mail.
/// </summary>
internal static class SignedContent
{
    /// <summary>The mail within; null when the bytes are encrypted, or no such thing.</summary>
    public static byte[]? Of(ReadOnlyMemory<byte> cms)
    {
        try
        {
            var signed = new SignedCms();
            signed.Decode(cms.Span);
            return signed.ContentInfo.Content is { Length: > 0 } content ? content : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
