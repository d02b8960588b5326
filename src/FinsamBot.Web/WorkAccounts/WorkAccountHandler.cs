using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using FinsamBot.Web.Site;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FinsamBot.Web.WorkAccounts;

/// <summary>The framework's authorization code flow with PKCE, and what OpenID Connect adds to it: a nonce, and the id token that says who
/// signed in.</summary>
internal sealed class WorkAccountHandler(
    IOptionsMonitor<OAuthOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    WebOptions web,
    EntraTokens entra
) : OAuthHandler<OAuthOptions>(options, loggers, encoder)
{
    public const string SchemeName = "FinsamBot.WorkAccount";

    private const string Address = "address";

    private const string Nonce = "nonce";

    /// <summary>Behind a proxy the request does not say what address people use.</summary>
    private string ReturnAddress =>
        PublicAddress.Of(web, Context.RequestServices.GetService<IServer>()).AbsoluteUri.TrimEnd('/') + Options.CallbackPath;

    public static WorkAccount AccountOf(ClaimsPrincipal signedIn) => new([.. signedIn.FindAll(Address).Select(c => c.Value)]);

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        ArgumentNullException.ThrowIfNull(properties);
        properties.Items[Nonce] = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        // Without the question a browser that is signed in somewhere picks that account, and the member cannot choose another.
        return QueryHelpers.AddQueryString(
            base.BuildChallengeUrl(properties, ReturnAddress),
            new Dictionary<string, string?> { [Nonce] = properties.Items[Nonce], ["prompt"] = "select_account" }
        );
    }

    protected override Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return base.ExchangeCodeAsync(new OAuthCodeExchangeContext(context.Properties, context.Code, ReturnAddress));
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity,
        AuthenticationProperties properties,
        OAuthTokenResponse tokens
    )
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(properties);
        ArgumentNullException.ThrowIfNull(tokens);
        var token =
            tokens.Response?.RootElement is { ValueKind: JsonValueKind.Object } answer && answer.TryGetProperty("id_token", out var part)
                ? part.GetString()
                : null;
        var account = token is null ? null : await entra.OfSignInAsync(token, properties.Items[Nonce]!);
        if (account is null)
        {
            throw new AuthenticationFailureException("The id token is missing or not to be trusted.");
        }

        identity.AddClaims(account.Addresses.Select(a => new Claim(Address, a)));
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }
}
