using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Web.Keys;

/// <summary>Seals the stored keys with AES-GCM under the link secret: who reads the storage cannot make a session.</summary>
internal sealed class SealedKeys(LinkSecret secret) : IXmlEncryptor
{
    private const string Use = "data protection keys";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        ArgumentNullException.ThrowIfNull(plaintextElement);
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var tag = new byte[AesGcm.TagByteSizes.MaxSize];
        var cipher = new byte[plain.Length];
        using var aes = new AesGcm(secret.KeyFor(Use), tag.Length);
        aes.Encrypt(nonce, plain, cipher, tag);
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String([.. nonce, .. tag, .. cipher])), typeof(Opener));
    }

    /// <summary>Whether what was sealed is whole, and sealed with a secret that is still ours.</summary>
    public bool CanOpen(XElement closed)
    {
        try
        {
            return Open(secret, closed) is not null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException or OverflowException or System.Xml.XmlException)
        {
            return false;
        }
    }

    private static XElement Open(LinkSecret secret, XElement closed)
    {
        ReadOnlySpan<byte> content = Convert.FromBase64String(closed.Value);
        var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var plain = new byte[content.Length - nonce - tag];
        using var aes = new AesGcm(secret.KeyFor(Use), tag);
        aes.Decrypt(content[..nonce], content[(nonce + tag)..], content.Slice(nonce, tag), plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }

    /// <summary>Made by its name, which stands beside what was sealed.</summary>
    internal sealed class Opener(IServiceProvider services) : IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement)
        {
            ArgumentNullException.ThrowIfNull(encryptedElement);
            return Open(services.GetRequiredService<LinkSecret>(), encryptedElement);
        }
    }
}
