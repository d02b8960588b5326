using FinsamBot.Domain.Events;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review.Drafts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.Review;

/// <summary>Shows the page again with the reason why a form had no effect, and with what was typed.</summary>
internal sealed class Refusing(ReviewPages pages, ILogger<Refusing> logger)
{
    public Task<IResult> BecauseAsync(HttpContext context, ReviewAddress address, Refusal refusal, Draft typed)
    {
        Log.Refused(logger, address.Report, refusal.Reason);
        return ShowAsync(
            context,
            address,
            Domain.Text.Texts.Of(refusal, context.Request.Voice().Language),
            typed,
            StatusOf(refusal.Reason)
        );
    }

    public Task<IResult> TooManyAsync(HttpContext context, ReviewAddress address, Draft typed)
    {
        Log.TooManyTries(logger, address.Report);
        return ShowAsync(context, address, context.Request.Voice()["TooManyTries"], typed, StatusCodes.Status429TooManyRequests);
    }

    /// <summary>403: you may not. 409: not as things stand. 429: not so often. 400: not like this.</summary>
    private static int StatusOf(RefusalReason reason) =>
        reason switch
        {
            RefusalReason.AnswerIsEmpty
            or RefusalReason.ReturnSaysNothing
            or RefusalReason.TooLong
            or RefusalReason.NoSuchSection
            or RefusalReason.AnswerTooLong
            or RefusalReason.TooMuchAtOnce => StatusCodes.Status400BadRequest,
            RefusalReason.EnoughForToday => StatusCodes.Status429TooManyRequests,
            RefusalReason.AlreadySubmitted or RefusalReason.OlderVersion or RefusalReason.NotSentYet => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status403Forbidden,
        };

    private async Task<IResult> ShowAsync(HttpContext context, ReviewAddress address, string reason, Draft typed, int status) =>
        await pages.FindAsync(context, address) is { } state
            ? pages.Show(context, address, state, new Notice(reason), typed, status)
            : PlainPages.NotFound(context.Request.Voice());
}
