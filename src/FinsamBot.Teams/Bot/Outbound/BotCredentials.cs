using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>How the bot proves who it is where it has no managed identity: by a certificate if it has one, else by a secret.</summary>
internal sealed class BotCredentials : IDisposable
{
    private const string OlderTenant = "botframework.com";
    private readonly BotOptions _options;
    private readonly HttpClientTransport _login;
    private readonly X509Certificate2? _certificate;

    /// <param name="login">Where requests for tokens go through.</param>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The certificate's file is none.</exception>
    public BotCredentials(BotOptions options, HttpMessageHandler login)
    {
        (_options, _login) = (options, new HttpClientTransport(login));
        _certificate = options.CertificatePath.Length > 0 ? CertificateOf(options) : null;
    }

    private string Tenant => _options.AppType == BotAppType.MultiTenant ? OlderTenant : _options.TenantId;

    public TokenCredential Make() =>
        _certificate is null
            ? new ClientSecretCredential(
                Tenant,
                _options.AppId,
                _options.ClientSecret,
                Prepared(new ClientSecretCredentialOptions { DisableInstanceDiscovery = true })
            )
            : new ClientCertificateCredential(
                Tenant,
                _options.AppId,
                _certificate,
                Prepared(new ClientCertificateCredentialOptions { DisableInstanceDiscovery = true })
            );

    public void Dispose() => _certificate?.Dispose();

    private static X509Certificate2 CertificateOf(BotOptions options) =>
        Path.GetExtension(options.CertificatePath).Equals(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(options.CertificatePath)
            : X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath, options.CertificatePassword);

    /// <summary>Where tokens come from is a setting, so nobody is asked where; whether to try again is for who sends.</summary>
    private T Prepared<T>(T options)
        where T : TokenCredentialOptions
    {
        options.AuthorityHost = new Uri(_options.LoginEndpoint);
        options.Transport = _login;
        options.Retry.MaxRetries = 0;

        return options;
    }
}
