using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>Proves the bot's identity with its certificate: a short-lived token signed by us (Entra, certificate credentials).</summary>
internal sealed class ClientAssertion : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private readonly RSA _key;
    private readonly SigningCredentials _credentials;
    private readonly string _thumbprint;

    /// <exception cref="CryptographicException">The certificate has no RSA key of its own.</exception>
    public ClientAssertion(X509Certificate2 certificate)
    {
        _key = certificate.GetRSAPrivateKey() ?? throw new CryptographicException("The bot's certificate has no private RSA key.");
        _credentials = new SigningCredentials(new RsaSecurityKey(_key), SecurityAlgorithms.RsaSsaPssSha256);
        _thumbprint = Base64UrlEncoder.Encode(certificate.GetCertHash(HashAlgorithmName.SHA256));
    }

    /// <summary>From a .pem file (certificate and key) or a .pfx file.</summary>
    public static ClientAssertion FromFile(string path, string password)
    {
        using var certificate = Path.GetExtension(path).Equals(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(path)
            : X509CertificateLoader.LoadPkcs12FromFile(path, password);
        return new ClientAssertion(certificate);
    }

    public string For(Uri endpoint, string appId, DateTimeOffset now) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Audience = endpoint.AbsoluteUri,
                Issuer = appId,
                Claims = new Dictionary<string, object>
                {
                    ["sub"] = appId,
                    ["jti"] = RandomNumberGenerator.GetHexString(32, lowercase: true),
                },
                NotBefore = now.UtcDateTime,
                IssuedAt = now.UtcDateTime,
                Expires = (now + Lifetime).UtcDateTime,
                SigningCredentials = _credentials,
                AdditionalHeaderClaims = new Dictionary<string, object> { ["x5t#S256"] = _thumbprint },
            }
        );

    public void Dispose() => _key.Dispose();
}
