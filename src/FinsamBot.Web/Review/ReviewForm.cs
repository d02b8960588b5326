using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Review;

/// <summary>What the forms of a member's page need beside the state.</summary>
/// <param name="Token">Proves that a form comes from this page, and makes sending it twice harmless.</param>
/// <param name="OffersWorkAccount">Whether one may sign in with a work account from this page.</param>
/// <param name="Typed">What the member has typed and not sent; null on a fresh page.</param>
internal sealed record ReviewForm(string Path, string TokenField, string Token, bool OffersWorkAccount, string? Typed = null, Notice? Notice = null)
{
    /// <summary>What the page has when it is shown in the pane in Outlook; nothing otherwise.</summary>
    public Html PaneScripts { get; init; }

    /// <summary>Without a place in the page: a browser that goes to one leaves the notice without the focus.</summary>
    public Html Begin(Voice voice, string step) => Html.Of($"""
        <form method="post" action="{voice.In(Path + step)}">
        <input type="hidden" name="{TokenField}" value="{Token}">
        """);
}
