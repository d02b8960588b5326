using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using FinsamBot.Runtime.Streams;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Web.Keys;

/// <summary>Seals the stored keys with AES-GCM under the secret of the settings: who reads the storage cannot make a cookie.</summary>
internal sealed class SealedKeys(LinkSecrets secrets) : IXmlEncryptor
{
    private const string Use = "data protection keys";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        ArgumentNullException.ThrowIfNull(plaintextElement);
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        return new EncryptedXmlInfo(
            new XElement("sealed", Convert.ToBase64String(Sealing.Seal(secrets.KeyFor(Use), plain))),
            typeof(Opener)
        );
    }

    /// <summary>Whether what was sealed is whole, and sealed with a secret that is still ours.</summary>
    public bool CanOpen(XElement closed)
    {
        try
        {
            return Open(secrets, closed) is not null;
        }
        catch (Exception e)
            when (e is CryptographicException or FormatException or ArgumentException or OverflowException or System.Xml.XmlException)
        {
            return false;
        }
    }

    /// <summary>Null when it was sealed with another secret, or changed since.</summary>
    private static XElement? Open(LinkSecrets secrets, XElement closed)
    {
        var content = Convert.FromBase64String(closed.Value);
        var plain = secrets.KeysFor(Use).Select(k => Sealing.Open(k, content)).FirstOrDefault(p => p is not null);
        return plain is null ? null : XElement.Parse(Encoding.UTF8.GetString(plain));
    }

    /// <summary>Made by its name, which stands beside what was sealed.</summary>
    internal sealed class Opener(IServiceProvider services) : IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement)
        {
            ArgumentNullException.ThrowIfNull(encryptedElement);
            return Open(services.GetRequiredService<LinkSecrets>(), encryptedElement)
                ?? throw new CryptographicException("The key was sealed with a secret that is not in the settings.");
        }
    }
}
