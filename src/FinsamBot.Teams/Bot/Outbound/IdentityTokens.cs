using Azure.Core;
using Azure.Identity;
using Microsoft.Identity.Client;

namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>The bot's token by its managed identity, its secret or its certificate.</summary>
/// <param name="identity">Makes a credential for one fetch: one that is kept would give a token again that the connector has
/// refused.</param>
internal sealed class IdentityTokens(Func<TokenCredential> identity, TimeProvider clock)
{
    private const string Scope = "https://api.botframework.com/.default";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <inheritdoc cref="FetchToken"/>
    public async Task<ConnectorToken> FetchAsync(CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        var now = clock.GetUtcNow();
        try
        {
            var token = await identity().GetTokenAsync(new TokenRequestContext([Scope]), either.Token);
            // The library reckons by the machine's clock: only how long the token lasts is taken from it.
#pragma warning disable RS0030 // Ours may be another, and is not asked of what another clock said.
            return ConnectorToken.Bearer(token.Token, now + (token.ExpiresOn - TimeProvider.System.GetUtcNow()));
#pragma warning restore RS0030
        }
        catch (Exception failure)
            when (failure is AuthenticationFailedException or Azure.RequestFailedException or MsalException
                || (failure is OperationCanceledException && !cancellation.IsCancellationRequested)
            )
        {
            throw new NoTokenException(CodeOf(failure));
        }
    }

    private static string CodeOf(Exception failure) =>
        (failure as MsalException ?? failure.InnerException as MsalException)?.ErrorCode ?? failure.GetType().Name;
}
