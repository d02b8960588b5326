using Azure;
using Azure.Core;
using Azure.Identity;

namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>The bot's token by its managed identity; there is no secret.</summary>
internal sealed class IdentityTokens(TokenCredential identity)
{
    /// <inheritdoc cref="FetchToken"/>
    public async Task<ConnectorToken> FetchAsync(CancellationToken cancellation)
    {
        try
        {
            var token = await identity.GetTokenAsync(new TokenRequestContext([LoginTokens.Scope]), cancellation);
            return ConnectorToken.Bearer(token.Token, token.ExpiresOn);
        }
        catch (Exception failure) when (failure is AuthenticationFailedException or RequestFailedException)
        {
            throw new NoTokenException(failure.GetType().Name);
        }
    }
}
