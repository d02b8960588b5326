using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FinsamBot.Teams.Bot.Inbound;

/// <summary>
/// Decides whether a token was made by the channel for this bot: issuer, key, signature, algorithm, audience and lifetime.
/// Tokens of Entra (emulator, other bots) are refused: they name neither channel nor service address.
/// </summary>
internal sealed class TokenValidation(BotOptions options, SigningKeys signingKeys, TimeProvider clock)
{
    private const string Issuer = "https://api.botframework.com";
    private readonly JsonWebTokenHandler _handler = new();
    private readonly string _audience = options.AppId;
    private readonly string[] _algorithms = options.AllowedAlgorithms is { Count: > 0 } list ? [.. list] : [SecurityAlgorithms.RsaSha256];

    /// <summary>The token's facts, or why it is refused. Exactly one of the two is set.</summary>
    public async ValueTask<(AcceptedToken? Token, Verdict.Rejected? Refusal)> ValidateAsync(
        ReadOnlyMemory<char> token,
        CancellationToken cancellation
    )
    {
        if (await signingKeys.CurrentAsync(cancellation) is not { } keys)
        {
            return (null, Rejections.KeysUnavailable);
        }

        var digest = AcceptedTokens.DigestOf(token.Span);
        if (keys.Accepted.Find(digest, clock.GetUtcNow()) is { } known)
        {
            return (known, null);
        }

        if (Read(token) is not { } jwt)
        {
            return (null, Rejections.MalformedToken);
        }

        // Read before it is proved, to spare foreign tokens the work. It chooses nothing: where keys come from is a setting.
        if (jwt.Issuer != Issuer)
        {
            return (null, Rejections.ForeignIssuer);
        }

        var (found, key) = await FindKeyAsync(keys, jwt.Kid, cancellation);
        if (key is null)
        {
            return (null, Rejections.UnknownKey);
        }

        var (accepted, refusal) = await ProveAsync(jwt, key);
        if (accepted is not null)
        {
            found.Accepted.Remember(digest, accepted, clock.GetUtcNow());
        }

        return (accepted, refusal);
    }

    private static JsonWebToken? Read(ReadOnlyMemory<char> token)
    {
        try
        {
            return new JsonWebToken(token);
        }
        catch (Exception failure)
            when (failure is ArgumentException or SecurityTokenException or FormatException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private async ValueTask<(KeySet Keys, ChannelKey? Key)> FindKeyAsync(KeySet keys, string? kid, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(kid))
        {
            return (keys, null);
        }

        if (keys.Find(kid) is { } key)
        {
            return (keys, key);
        }

        var newer = await signingKeys.RefreshAsync(keys, cancellation) ?? keys;
        return (newer, newer.Find(kid));
    }

    private async Task<(AcceptedToken? Token, Verdict.Rejected? Refusal)> ProveAsync(JsonWebToken jwt, ChannelKey key)
    {
        if (_audience.Length == 0)
        {
            return (null, Rejections.InvalidToken);
        }

        var result = await _handler.ValidateTokenAsync(jwt, Demands(key.Key));
        if (!result.IsValid)
        {
            return (null, result.Exception is SecurityTokenInvalidLifetimeException ? Rejections.OutsideLifetime : Rejections.InvalidToken);
        }

        return (new AcceptedToken(key, ServiceUrlOf(jwt), InstantOf(jwt.ValidFrom), InstantOf(jwt.ValidTo)), null);
    }

    private TokenValidationParameters Demands(SecurityKey key) =>
        new()
        {
            ValidIssuer = Issuer,
            ValidAudience = _audience,
            IgnoreTrailingSlashWhenValidatingAudience = false,
            ValidAlgorithms = _algorithms,
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            ClockSkew = AcceptedToken.ClockSkew,
            LifetimeValidator = WithinLifetime,
        };

    // The library would ask the machine's clock.
    private bool WithinLifetime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters demands)
    {
        if (expires is null)
        {
            return false;
        }

        var lifetime = new AcceptedToken(null!, null, InstantOf(notBefore ?? DateTime.MinValue), InstantOf(expires.Value));
        return lifetime.IsAlive(clock.GetUtcNow());
    }

    // The constant is lower case, the documentation writes serviceUrl. Two of them would leave the choice to the caller: none counts.
    private static string? ServiceUrlOf(JsonWebToken jwt)
    {
        var claims = jwt.Claims.Where(claim => claim.Type.Equals("serviceurl", StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return claims is [var only] ? only.Value : null;
    }

    private static DateTimeOffset InstantOf(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
