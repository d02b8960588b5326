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
            return await refusing.TooManyAsync(context, address, form.Text);
        }

        var request = new Request(new RequestSignInCode(address.Round), address.Member, ids.ForCode(form.Token), clock.GetUtcNow());
        var reply = await desk.HandleAsync(address.Report, request, context.RequestAborted);
        // A form that a browser kept for long asks for a code that was sent and has ended since.
        var ended = reply is { Changed: false, Refusal: null } && !SignInOf(reply, address).IsOpen(request.Now);
        var refusal = ended ? new Refusal(RefusalReason.CodeExpired) : reply.Refusal;
        return refusal is not null ? await refusing.BecauseAsync(context, address, refusal, form.Text) : await OnwardsAsync(context, address, form.Text);
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
            return await OnwardsAsync(context, address, form.Text);
        }

        if (!limiter.Allows(context))
        {
            return await refusing.TooManyAsync(context, address, form.Text);
        }

        var number = state.SignIn.Number;
        var matches = codes.Matches(form.Code, address.Report, address.Member, number);
        var request = new Request(
            new TrySignInCode(address.Round, matches), address.Member, ids.ForTry(form.Token, number, form.Code), clock.GetUtcNow());
        var reply = await desk.HandleAsync(address.Report, request, context.RequestAborted);
        if (Outcome(reply, SignInOf(reply, address), matches, request.Now) is { } refusal)
        {
            return await refusing.BecauseAsync(context, address, refusal, form.Text);
        }

        await ReviewSession.OpenAsync(context, address, number);
        // Only this answer holds the text that came along, so it is not swapped for a fresh page.
        return form.Text.Length == 0
            ? ReviewEndpoints.OnwardsTo(address, context.Request.Voice())
            : pages.Show(context, address, state with { SignedIn = true }, typed: form.Text);
    }

    /// <summary>
    /// Null when the reader is in. The same form sent twice was tried once: the second time opens too, while the code lives, because a browser that
    /// was clicked twice shows only the second answer.
    /// </summary>
    private static Refusal? Outcome(Reply reply, SignIn signIn, bool matches, DateTimeOffset now) =>
        reply.Refusal is not null ? reply.Refusal
        : !matches ? new Refusal(RefusalReason.CodeWrong, Math.Max(0, SignIn.MaxTries - signIn.FailedTries))
        : reply.Changed || (signIn.Used && now < signIn.ExpiresAt) ? null
        : new Refusal(RefusalReason.CodeUsedUp);

    private static SignIn SignInOf(Reply reply, ReviewAddress address) =>
        reply.View?.Report.SignIns.GetValueOrDefault(address.Member) ?? SignIn.None;

    private async Task<IResult> OnwardsAsync(HttpContext context, ReviewAddress address, string typed) =>
        typed.Length > 0 && await pages.FindAsync(context, address) is { } state
            ? pages.Show(context, address, state, typed: typed)
            : ReviewEndpoints.OnwardsTo(address, context.Request.Voice());
}
