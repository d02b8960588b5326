using FinsamBot.Web.Addresses;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Site;

namespace FinsamBot.Web.SignIn;

/// <summary>Whether the account in Teams signs in.</summary>
internal enum TabAccount
{
    /// <summary>There is no registration at Entra.</summary>
    None,

    /// <summary>Microsoft's library was not there when the program was built.</summary>
    NotBuilt,
    Offered,
}

/// <summary>Signing in with the account in Teams, on the sign-in's page in the tab. Its script does it; what it says stands here, in the
/// page's language. The ordinary ways come by themselves after some seconds, whatever hinders the script.</summary>
internal static class TabDoor
{
    /// <summary>What its script may have to say.</summary>
    private static readonly (string Name, string Key)[] Sayings =
    [
        ("abandoned", "TabAbandoned"),
        ("consent", "TabConsent"),
        ("silence", "TabNoAnswer"),
        ("refused", "TabRefused"),
        ("cookies", "TabNoCookies"),
    ];

    public static TabAccount AccountOf(WebOptions options, StaticFile? library) =>
        options.WorkAccount.ClientId.Length == 0 ? TabAccount.None
        : library is null ? TabAccount.NotBuilt
        : TabAccount.Offered;

    /// <param name="ordinary">What the page shows in a browser.</param>
    public static Html Show(Voice voice, DoorState state, Html ordinary)
    {
        var isSilent = state is { Asks: false, Notice: null, HasLeft: false };
        return Html.Of(
            $"""
            {Html.When(state.Teams == TabAccount.NotBuilt, () => PageNotice.Aside(voice["TabNotBuilt"]))}
            {Html.When(state.Teams == TabAccount.Offered, () => ByAccount(voice, state, isSilent))}
            <div id="annars"{Html.When(state.Teams == TabAccount.Offered && isSilent, () => Html.Of($""" class="late" """))}>
            {ordinary}
            {WayOut(voice, state)}
            </div>
            """
        );
    }

    private static Html ByAccount(Voice voice, DoorState state, bool isSilent)
    {
        var page = voice.At(state.DoorCaller.Till.Address ?? DoorAddress.Pattern);
        var how = Html.Of($"""data-session="{voice.In(DoorAddress.Pattern + DoorAddress.Teams)}" data-page="{page}" """);
        return Html.Of(
            $"""
            <div id="teams-konto" {how}data-silent="{(isSilent ? "ja" : "nej")}"
            {Sayings.Select(s => Html.Of($"""data-{s.Name}="{voice[s.Key]}" """))}>
            <p role="status" id="teams-vantar"{Html.When(!isSilent, () => Html.Of($" hidden"))}>{voice["TabSigningIn"]}</p>
            <div class="notice" role="alert" id="teams-besked" hidden><p></p></div>
            <p id="teams-knapp" hidden><button type="button" class="second">{voice["TabSignIn"]}</button></p>
            </div>
            """
        );
    }

    /// <summary>For whoever wants more room, or whose Teams keeps nothing.</summary>
    private static Html WayOut(Voice voice, DoorState state)
    {
        var page = (voice with { IsInTab = false }).In(state.DoorCaller.Till.Address ?? DoorAddress.Pattern);
        return Html.Of(
            $"""<p class="outside"><a href="{page}" target="_blank" rel="noopener noreferrer">{voice["OpenInBrowser"]}</a></p>"""
        );
    }
}
