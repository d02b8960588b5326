using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
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
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String(Sealing.Seal(secrets.KeyFor(Use), plain))), typeof(Opener));
    }

    /// <summary>Made by its name, which stands beside what was sealed.</summary>
    internal sealed class Opener(IServiceProvider services) : IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement)
        {
            ArgumentNullException.ThrowIfNull(encryptedElement);
            var content = Convert.FromBase64String(encryptedElement.Value);
            var plain = services.GetRequiredService<LinkSecrets>().KeysFor(Use).Select(k => Sealing.Open(k, content)).FirstOrDefault(p => p is not null)
                ?? throw new CryptographicException("The key was sealed with a secret that is not in the settings.");
            return XElement.Parse(Encoding.UTF8.GetString(plain));
        }
    }
}
