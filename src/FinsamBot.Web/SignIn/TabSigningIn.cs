using FinsamBot.Domain.Events;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Site;
using FinsamBot.Web.WorkAccounts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.SignIn;

/// <summary>Takes the token that Teams gave the tab, and opens the same session for it as any other sign-in.</summary>
internal sealed class TabSigningIn(EntraTokens tokens, AccountOwners owners, Sessions sessions, ILogger<TabSigningIn> logger)
{
    public async Task<IResult> OpenAsync(HttpContext context)
    {
        if (!TabFrame.Holds(context.Request))
        {
            return PlainPages.NotFound(context.Request.Voice());
        }

        PageHeaders.Set(context.Response);
        if (await tokens.OfRequestAsync(context.Request) is not { } account)
        {
            Log.WorkAccountFailed(logger, "the tab's token is not to be trusted");
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (
            await owners.FindAsync(account, context.RequestAborted) is { } person
            && await sessions.OpenAsync(context, person, SignedInBy.Teams)
        )
        {
            return Results.NoContent();
        }

        Log.NobodysWorkAccount(logger);
        return Results.Json(new { Said = WhyNot(context.Request.Voice(), account) }, statusCode: Statuses.Of(RefusalCategory.NotAllowed));
    }

    /// <summary>A guest's account and another organisation's vouch for no address more often than not.</summary>
    private static string WhyNot(Voice voice, WorkAccount account) =>
        (account.Addresses.Count > 0 ? account.Addresses[0] : account.Own?.Upn) is { } name
            ? voice.Say("TabStranger", name)
            : voice["TabUnproved"];
}
