using FinsamBot.Web.Site;

namespace FinsamBot.Web.Pane;

/// <summary>What the script needs to ask the mail program for a token.</summary>
internal sealed record PaneAccount(string ClientId, string Authority, string Scope)
{
    /// <summary>Null without a registration at Entra: then the pane signs in with codes.</summary>
    public static PaneAccount? Of(WebOptions options) =>
        options.WorkAccount is { ClientId: { Length: > 0 } client } account
            ? new PaneAccount(
                client,
                account.BrowserAuthority,
                $"api://{options.Address?.Host ?? "localhost"}/{client}/{WorkAccountOptions.Scope}"
            )
            : null;
}
