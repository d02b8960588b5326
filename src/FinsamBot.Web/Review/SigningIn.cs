using FinsamBot.Domain.People.SignIn;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review.Drafts;
using FinsamBot.Web.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.Review;

/// <summary>The steps of signing in on a member's own page, through the door that is the same for all pages. What was typed before comes
/// along.</summary>
internal sealed class SigningIn(ReviewPages pages, Door door, Entering entering, CodeLimiter limiter, ILogger<SigningIn> logger)
{
    public async Task<IResult> AskAsync(HttpContext context, ReviewAddress address)
    {
        var form = await TypedForm.ReadAsync(context);
        if (await pages.FindAsync(context, address) is not { } state)
        {
            return PlainPages.NotFound(context.Request.Voice());
        }

        if (!limiter.Allows(context))
        {
            return TooMany(context, address, state, form.Draft);
        }

        if (state is { SignedIn: false, CanAnswer: true })
        {
            await door.AskAsync(context, address.Member, form.Token);
        }

        return await OnwardsAsync(context, address, form.Draft);
    }

    public async Task<IResult> TryAsync(HttpContext context, ReviewAddress address)
    {
        var form = await TypedForm.ReadAsync(context);
        var voice = context.Request.Voice();
        if (await pages.FindAsync(context, address) is not { } state)
        {
            return PlainPages.NotFound(voice);
        }

        if (state.SignedIn || !state.CanAnswer)
        {
            return await OnwardsAsync(context, address, form.Draft);
        }

        if (!limiter.Allows(context))
        {
            return TooMany(context, address, state, form.Draft);
        }

        var entrance = await door.TryAsync(context, address.Member, form.Code, form.Token);
        if (entrance != Entrance.Open)
        {
            return pages.Show(context, address, state, Door.Say(voice, entrance), form.Draft);
        }

        await entering.NoteAsync(address, SignedInBy.Code, context.RequestAborted);
        // Only this answer holds the text that came along, so it is not swapped for a fresh page.
        return form.Draft.IsBlank
            ? ReviewEndpoints.OnwardsTo(address, voice)
            : pages.Show(context, address, state with { SignedInBy = SignedInBy.Code }, Notice.Done(SignedIn(voice, state)), form.Draft);
    }

    private PageResult TooMany(HttpContext context, ReviewAddress address, ReviewState state, Draft typed)
    {
        Log.TooManyTries(logger, address.Report);
        return pages.Show(context, address, state, Notice.TooManyTries(context.Request.Voice()), typed);
    }

    private static string SignedIn(Voice voice, ReviewState state) => voice.Say("SignedInAs", state.Member.Name, state.Member.Organisation);

    /// <summary>To a fresh page, or, with a text that came along, to one that still holds it.</summary>
    private async Task<IResult> OnwardsAsync(HttpContext context, ReviewAddress address, Draft typed)
    {
        var voice = context.Request.Voice();
        if (typed.IsBlank || await pages.FindAsync(context, address) is not { } state)
        {
            return ReviewEndpoints.OnwardsTo(address, voice);
        }

        var news =
            state.SignedIn ? SignedIn(voice, state)
            : state.CodeUntil is { } until ? voice.Say("CodeSent", state.MaskedMail, voice.Until(until, state.Now.Today))
            : null;
        return pages.Show(context, address, state, news is null ? null : Notice.Done(news), typed);
    }
}
