using System.Security.Claims;
using FinsamBot.Web.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Net.Http.Headers;

namespace FinsamBot.Web.WorkAccounts;

/// <summary>Decides whether a token was made by Entra for us: issuer of the account's own tenant, key, signature, algorithm, audience and
/// lifetime.</summary>
internal sealed class EntraTokens(WorkAccountOptions options, ConfigurationManager<OpenIdConnectConfiguration> metadata, TimeProvider clock)
{
    private const string Bearer = "Bearer ";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>Whose access token for our own interface a page of ours sends along; null when there is none, or when it is not to be
    /// trusted.</summary>
    public async Task<WorkAccount?> OfRequestAsync(HttpRequest request)
    {
        var header = request.Headers[HeaderNames.Authorization].ToString();
        return options.ClientId.Length > 0 && header.StartsWith(Bearer, StringComparison.Ordinal)
            ? await OfAccessAsync(header[Bearer.Length..])
            : null;
    }

    /// <summary>What a token has to be, whichever way it came.</summary>
    public TokenValidationParameters Demands() =>
        new()
        {
            ConfigurationManager = metadata,
            IssuerValidatorUsingConfiguration = (issuer, jwt, _, configuration) => EntraIssuers.Validated(issuer, jwt, configuration),
            IssuerSigningKeyValidatorUsingConfiguration = (key, jwt, _, configuration) => EntraIssuers.MaySign(key, jwt, configuration),
            ValidAudience = options.ClientId,
            IgnoreTrailingSlashWhenValidatingAudience = false,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            LifetimeValidator = IsWithinLifetime,
        };

    private async Task<WorkAccount?> OfAccessAsync(string token) =>
        await ProveAsync(token) is { } claims
        && claims.HasClaim("ver", "2.0")
        && claims.FindFirst("oid") is not null
        && (claims.FindFirst("scp")?.Value ?? "").Split(' ').Contains(WorkAccountOptions.Scope)
            ? WorkAccount.Of(claims, options.TenantId)
            : null;

    private async Task<ClaimsIdentity?> ProveAsync(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, Demands());
        return result.IsValid ? result.ClaimsIdentity : null;
    }

    // The library would ask the machine's clock.
    private bool IsWithinLifetime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters demands)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now - ClockSkew < end && now + ClockSkew >= (notBefore ?? DateTime.MinValue);
    }
}
