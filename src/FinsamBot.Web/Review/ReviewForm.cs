using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review.Drafts;

namespace FinsamBot.Web.Review;

/// <summary>What the forms of a member's page need beside the state.</summary>
/// <param name="Token">Proves that a form comes from this page, and makes sending it twice harmless.</param>
/// <param name="OffersWorkAccount">Whether one may sign in with a work account from this page.</param>
/// <param name="Typed">What the member has typed and not sent; null on a fresh page.</param>
internal sealed record ReviewForm(
    string Path,
    string TokenField,
    string Token,
    bool OffersWorkAccount,
    Draft? Typed = null,
    Notice? Notice = null
)
{
    /// <summary>What the page has when it is shown in the pane in Outlook; nothing otherwise.</summary>
    public Html PaneScripts { get; init; }

    /// <summary>The answer that the address says the member means; null mostly.</summary>
    public AnswerKind? Meant { get; init; }

    /// <summary>Without a place in the page: a browser that goes to one leaves the notice without the focus.</summary>
    public Html Begin(Voice voice, string step, string? id = null)
    {
        var named = Html.When(id is not null, () => Html.Of($""" id="{id}" """));
        return Html.Of(
            $"""
            <form method="post" action="{ReviewAddress.With(voice, Path + step, Meant)}"{named}>
            <input type="hidden" name="{TokenField}" value="{Token}">
            """
        );
    }

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
