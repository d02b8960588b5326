using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Review.Drafts;

/// <summary>Keeps what a signed-in member is typing, so that a closed browser loses nothing. Answers the page's own script, in status codes
/// only.</summary>
internal sealed class Drafting(ReviewPages pages, DraftStore drafts)
{
    /// <summary>Hidden in the form: which answer it was begun from.</summary>
    public const string BaseField = "fran";

    /// <summary>204: kept. 403: not signed in. 409: another answer is registered since, or another round asked. 503: try again.</summary>
    public async Task<IResult> KeepAsync(HttpContext context, ReviewAddress address)
    {
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return Results.StatusCode(await KeepAsync(context, address, Draft.Of(form), form[BaseField].ToString()));
        }
        catch (Exception e) when (e is StorageUnavailableException or ContentionException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<int> KeepAsync(HttpContext context, ReviewAddress address, Draft draft, string begunFrom)
    {
        if (await pages.FindAsync(context, address) is not { SignedIn: true } state)
        {
            return Statuses.Of(RefusalCategory.NotAllowed);
        }

        if (!state.CanAnswer || begunFrom != DraftStore.BaseOf(state.Answer))
        {
            return Statuses.Of(RefusalCategory.NotNow);
        }

        if (draft.IsBlank && state.Answer is null)
        {
            await drafts.ForgetAsync(address, context.RequestAborted);
        }
        else
        {
            await drafts.KeepAsync(address, state.Answer, draft, context.RequestAborted);
        }

        return StatusCodes.Status204NoContent;
    }
}
