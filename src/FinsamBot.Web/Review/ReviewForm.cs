using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review.Drafts;

namespace FinsamBot.Web.Review;

/// <summary>What the forms of a member's page need beside the state.</summary>
/// <param name="OffersWorkAccount">Whether one may sign in with a work account from this page.</param>
/// <param name="Typed">What the member has typed and not sent; null on a fresh page.</param>
internal sealed record ReviewForm(
    ReviewAddress Address,
    FormToken Token,
    bool OffersWorkAccount,
    Draft? Typed = null,
    PageNotice? Notice = null
)
{
    /// <summary>What the page has when it is shown in the pane in Outlook; nothing otherwise.</summary>
    public Html PaneScripts { get; init; }

    /// <summary>The answer that the address says the member means; null mostly.</summary>
    public AnswerKind? Meant => Address.Meant;

    /// <summary>Without a place in the page: a browser that goes to one leaves the notice without the focus.</summary>
    public Html Begin(Voice voice, string step, string? id = null) =>
        Token.Begin(ReviewAddress.With(voice, Address.Path + step, Meant), Html.When(id is not null, () => Html.Of($""" id="{id}" """)));

    /// <summary>What stands in the fields: the typed, or else the registered.</summary>
    public Draft Shown(ReviewState state) => Typed ?? (state.Answer is { } answer ? Draft.Of(answer) : Draft.Empty);

    /// <summary>One click is enough: nothing was typed beside it, and that is not the answer already.</summary>
    public bool Confirms(ReviewState state) =>
        Meant is { } meant
        && state.CanAnswer
        && Typed is null
        && state.Answer?.Kind != meant
        && (meant is AnswerKind.NoRemarks or AnswerKind.Approved || state.Answer is { IsBare: false });
}
