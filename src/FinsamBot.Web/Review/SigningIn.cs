using FinsamBot.Core.Reports;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Review;

/// <summary>The steps by which a reader proves to be the member: asking for a code, and typing it.</summary>
internal sealed class SigningIn(ReportDesk desk, ReviewPages pages, Refusing refusing, CommandIds ids, SignInCodes codes, CodeLimiter limiter, TimeProvider clock)
{
    public async Task<IResult> AskAsync(HttpContext context, ReviewAddress address)
    {
        var form = await TypedForm.ReadAsync(context);
        if (!limiter.Allows(context))
        {
            return await refusing.TooManyAsync(context, address, form.Draft);
        }

        var request = new Request(new RequestSignInCode(address.Round), address.Member, ids.ForCode(form.Token), clock.GetUtcNow());
        var reply = await desk.HandleAsync(address.Report, request, context.RequestAborted);
        // A form that a browser kept for long asks for a code that was sent and has ended since.
        var ended = reply is { Changed: false, Refusal: null } && !SignInOf(reply, address).IsOpen(request.Now);
        var refusal = ended ? new Refusal(RefusalReason.CodeExpired) : reply.Refusal;
        return refusal is not null ? await refusing.BecauseAsync(context, address, refusal, form.Draft) : await OnwardsAsync(context, address, form.Draft);
    }

    public async Task<IResult> TryAsync(HttpContext context, ReviewAddress address)
    {
        var form = await TypedForm.ReadAsync(context);
        if (await pages.FindAsync(context, address) is not { } state)
        {
            return PlainPages.NotFound(context.Request.Voice());
        }

        if (state.SignedIn)
        {
            return await OnwardsAsync(context, address, form.Draft);
        }

        if (!limiter.Allows(context))
        {
            return await refusing.TooManyAsync(context, address, form.Draft);
        }

        var number = state.SignIn.Number;
        var matches = codes.Matches(form.Code, address.Report, address.Member, number);
        var request = new Request(new TrySignInCode(address.Round, matches), address.Member, ids.ForTry(form.Token, number, form.Code), clock.GetUtcNow());
        var reply = await desk.HandleAsync(address.Report, request, context.RequestAborted);
        if (reply.Refusal is { } refusal && !(matches && IsSecondClick(reply, address, request)))
        {
            return await refusing.BecauseAsync(context, address, refusal, form.Draft);
        }

        await ReviewSession.OpenAsync(context, address, SignedInBy.Code, number);
        var voice = context.Request.Voice();
        // Only this answer holds the text that came along, so it is not swapped for a fresh page.
        return form.Draft.IsBlank
            ? ReviewEndpoints.OnwardsTo(address, voice)
            : pages.Show(context, address, state with { SignedInBy = SignedInBy.Code }, new Notice(SignedIn(voice, state), IsRefusal: false), form.Draft);
    }

    /// <summary>
    /// This very form opened a session with this very code a moment ago. A browser that was clicked twice shows only the second answer, and that one must
    /// not say that the code is used up.
    /// </summary>
    private static bool IsSecondClick(Reply reply, ReviewAddress address, Request request) =>
        reply is { Refusal.Reason: RefusalReason.CodeUsedUp, View.Report: { } report }
        && report.Commands.Contains(request.CommandId)
        && request.Now < SignInOf(reply, address).ExpiresAt;

    private static string SignedIn(Voice voice, ReviewState state) => voice.Say("SignedInAs", state.Member.Name, state.Member.Organisation);

    private static SignIn SignInOf(Reply reply, ReviewAddress address) =>
        reply.View?.Report.SignIns.GetValueOrDefault(address.Member) ?? SignIn.None;

    /// <summary>To a fresh page, or, with a text that came along, to one that still holds it.</summary>
    private async Task<IResult> OnwardsAsync(HttpContext context, ReviewAddress address, Draft typed)
    {
        var voice = context.Request.Voice();
        if (typed.IsBlank || await pages.FindAsync(context, address) is not { } state)
        {
            return ReviewEndpoints.OnwardsTo(address, voice);
        }

        var news = state.SignedIn ? SignedIn(voice, state) : voice.Say("CodeSent", state.MaskedMail, voice.Clock(state.SignIn.ExpiresAt));
        return pages.Show(context, address, state, new Notice(news, IsRefusal: false), typed);
    }
}
