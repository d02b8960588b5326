using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace FinsamBot.Web.WorkAccounts;

/// <summary>
/// Each tenant is an issuer of its own; the metadata for all of them, and each key, name the issuer with a hole for the tenant.
/// Source: "Access tokens in the Microsoft identity platform: validate the issuer, validate the signing key".
/// </summary>
internal static class EntraIssuers
{
    /// <summary>The tenant of personal accounts, whose user names may be any address.</summary>
    private const string Personal = "9188040d-6c67-4c5b-b112-36a304b66dad";

    private const string Hole = "{tenantid}";

    /// <summary>The issuer when it is that of the token's own tenant; throws otherwise, as the library wants it.</summary>
    public static string Validated(string issuer, SecurityToken token, BaseConfiguration configuration) =>
        TenantOf(token) is { } tenant && issuer == In(configuration.Issuer, tenant)
            ? issuer
            : throw new SecurityTokenInvalidIssuerException("The issuer is not the token's tenant.");

    /// <summary>Some keys belong to one tenant; with those nobody can make tokens of another.</summary>
    public static bool MaySign(SecurityKey key, SecurityToken token, BaseConfiguration configuration)
    {
        var published = (configuration as OpenIdConnectConfiguration)?.JsonWebKeySet?.Keys.FirstOrDefault(k => k.Kid == key.KeyId);
        return published is not null
            && (
                !published.AdditionalData.TryGetValue("issuer", out var named)
                || (TenantOf(token) is { } tenant && token.Issuer == In($"{named}", tenant))
            );
    }

    private static string? TenantOf(SecurityToken token) =>
        token is JsonWebToken jwt
        && jwt.TryGetPayloadValue<string>("tid", out var tenant)
        && Guid.TryParseExact(tenant, "D", out var id)
        && id != Guid.Parse(Personal)
            ? tenant
            : null;

    private static string In(string pattern, string tenant) => pattern.Replace(Hole, tenant, StringComparison.OrdinalIgnoreCase);
}
