using Azure.Core;
using Azure.Identity;

namespace FinsamBot.Mail.Graph;

/// <summary>Who the program is towards Microsoft Graph.</summary>
internal static class Credentials
{
    public static TokenCredential For(MailOptions options) =>
        options switch
        {
            { ManagedIdentity: true, ClientId: "" } => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
            { ManagedIdentity: true } => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(options.ClientId)),
            { CertificatePath.Length: > 0 } => new ClientCertificateCredential(options.TenantId, options.ClientId, options.CertificatePath),
            _ => new ClientSecretCredential(options.TenantId, options.ClientId, options.ClientSecret),
        };
}
