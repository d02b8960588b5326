using Microsoft.IdentityModel.JsonWebTokens;

namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>Asks for the bot's own token, as every message it sends needs it: for whoever looks whether the registration works.</summary>
public delegate Task<OwnToken> AskOwnToken(CancellationToken cancellation);

/// <summary>What came of it. The token itself stays where it is.</summary>
/// <param name="Fault">A code when there was none to be had; null when there was.</param>
/// <param name="TenantId">The tenant that made it, where it says so.</param>
public sealed record OwnToken(string? Fault, string? TenantId)
{
    private const string Tenant = "tid";

    internal static async Task<OwnToken> AskAsync(ConnectorTokens tokens, CancellationToken cancellation)
    {
        try
        {
            var token = await tokens.GetAsync(cancellation);
            return new OwnToken(null, TenantOf(token.Header["Bearer ".Length..]));
        }
        catch (NoTokenException e)
        {
            return new OwnToken(e.Code, null);
        }
    }

    private static string? TenantOf(string token)
    {
        var reader = new JsonWebTokenHandler();
        return reader.CanReadToken(token) && reader.ReadJsonWebToken(token).TryGetPayloadValue<string>(Tenant, out var tenant)
            ? tenant
            : null;
    }
}
