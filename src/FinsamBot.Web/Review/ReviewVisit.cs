using FinsamBot.Domain.Events;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review.Drafts;
using FinsamBot.Web.SignIn;
using FinsamBot.Web.WorkAccounts;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Review;

internal sealed class ReviewVisits(ReviewPages pages, Entering entering) : ISignInPages
{
    public async Task<Visit?> VisitAsync(HttpContext context, PageAddress address, SentForm? sent) =>
        address is ReviewAddress review && await pages.FindAsync(context, review) is { } state
            ? new ReviewVisit(pages, entering, context, review, state, sent is null ? Draft.Empty : Draft.Of(sent.Form))
            : null;
}

/// <summary>Signing in on a member's own page. What was typed before comes along.</summary>
internal sealed class ReviewVisit(
    ReviewPages pages,
    Entering entering,
    HttpContext context,
    ReviewAddress address,
    ReviewState state,
    Draft typed
) : Visit
{
    private readonly Voice _voice = context.Request.Voice();

    private string SignedIn => _voice.Say("SignedInAs", state.Member.Name, state.Member.Organisation);

    public override PersonId? Who => address.Member;

    public override bool IsOver => state.SignedIn || !state.CanAnswer;

    public override Task<IResult> ShowAsync(PageNotice notice) =>
        Task.FromResult<IResult>(pages.Show(context, address, state, notice, typed));

    /// <summary>To a fresh page, or, with a text that came along, to one that still holds it.</summary>
    public override async Task<IResult> OnwardsAsync()
    {
        if (typed.IsBlank || await pages.FindAsync(context, address) is not { } now)
        {
            return new SeeOther(address.Onwards(_voice));
        }

        var news =
            now.SignedIn ? SignedIn
            : now.CodeUntil is { } until ? _voice.Say("CodeSent", now.MaskedMail, _voice.Until(until, now.Now.Today))
            : null;
        return pages.Show(context, address, now, news is null ? null : PageNotice.Done(news), typed);
    }

    public override async Task<IResult> EnteredAsync(PersonId person, string signedInBy)
    {
        await entering.NoteAsync(address, signedInBy, context.RequestAborted);
        // Only this answer holds the text that came along, so it is not swapped for a fresh page.
        return typed.IsBlank
            ? new SeeOther(address.Onwards(_voice))
            : pages.Show(context, address, state with { SignedInBy = signedInBy }, PageNotice.Done(SignedIn), typed);
    }

    public override Task<PersonId?> OwnerAsync(WorkAccount account) =>
        Task.FromResult<PersonId?>(account.Owns(state.Mail) ? address.Member : null);

    public override Task<IResult> StrangerAsync(WorkAccount account) =>
        Task.FromResult(WorkAccountPages.Other(_voice, address, state.MaskedMail, account));
}
