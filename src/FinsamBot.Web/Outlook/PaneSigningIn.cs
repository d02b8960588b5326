using FinsamBot.Domain.Events;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review;
using FinsamBot.Web.SignIn;
using FinsamBot.Web.Site;
using FinsamBot.Web.WorkAccounts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.Outlook;

/// <summary>Takes the token that the mail program gave the pane: for the list of open rounds, or for a session on one page.</summary>
internal sealed class PaneSigningIn(
    EntraTokens tokens,
    OpenRounds rounds,
    ReviewPages pages,
    Sessions sessions,
    Entering entering,
    ILogger<PaneSigningIn> logger
)
{
    /// <summary>Changes nothing: the same list as often as it is asked for.</summary>
    public async Task<IResult> ListAsync(HttpContext context)
    {
        PageHeaders.Set(context.Response);
        return await tokens.OfRequestAsync(context.Request) is { } account
            ? Results.Json(await rounds.OfAsync(account, context.Request.Voice(), context.RequestAborted))
            : Results.StatusCode(StatusCodes.Status401Unauthorized);
    }

    public async Task<IResult> OpenAsync(HttpContext context, ReviewAddress address)
    {
        PageHeaders.Set(context.Response);
        if (await tokens.OfRequestAsync(context.Request) is not { } account)
        {
            Log.WorkAccountFailed(logger, "the pane's token is not to be trusted");
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (await pages.FindAsync(context, address) is not { } state)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        if (!account.Owns(state.Mail) || !await sessions.OpenAsync(context, address.Member, SignedInBy.AddIn))
        {
            Log.OtherWorkAccount(logger, address.Report);
            return Results.Json(
                new { Said = WorkAccountPages.WhyNot(context.Request.Voice(), "PaneOtherAccount", state.MaskedMail, account) },
                statusCode: Statuses.Of(RefusalCategory.NotAllowed)
            );
        }

        await entering.NoteAsync(address, SignedInBy.AddIn, context.RequestAborted);
        return Results.NoContent();
    }
}
