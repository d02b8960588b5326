using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Pane;

/// <summary>What a page in the pane brings beside what it has in a browser: scripts, what they say, and the way out.</summary>
internal static class PaneParts
{
    private const string Office = PaneFrame.OfficeOrigin + "/lib/1/hosted/office.js";

    /// <summary>Our own comes first: it says so when Microsoft's does not come.</summary>
    /// <param name="account">Where the script may ask for sign-in with the account of the mail program.</param>
    /// <param name="session">Where a token opens a session for the page; null on a page that needs none.</param>
    public static Html Scripts(PaneAccount? account, string? session = null)
    {
        var sign = account is null ? null : PaneScripts.Sign;
        var client = Html.Of(
            $"data-client=\"{account?.ClientId}\" data-authority=\"{account?.Authority}\" data-scope=\"{account?.Scope}\""
        );
        return Html.Of(
            $"""
            <script src="{PaneScripts.Pane}" defer {client} data-session="{session}"></script>
            <script src="{Office}" defer></script>
            {Html.When(sign is not null, () => Html.Of($"""<script src="{sign!}" defer></script>"""))}
            """
        );
    }

    /// <summary>What the script shows when it has something to say; the words stand here, in the page's language.</summary>
    public static Html Sayings(Voice voice)
    {
        var showSelected = Html.Of($"""<button type="button" id="visa-valt">{voice["PaneShowSelected"]}</button>""");
        return Html.Of(
            $"""
            <div id="byte" class="notice" role="status" hidden><p>{voice["PaneUnsent"]}</p><p>{showSelected}</p></div>
            <div id="konto-annat" class="notice refusal" role="alert" hidden><p></p></div>
            <div id="kakor" class="notice" role="status" hidden><p>{voice["PaneNoCookies"]}</p></div>
            <p id="konto-knapp" hidden><button type="button" class="second" id="konto-in">{voice["WorkAccount"]}</button></p>
            """
        );
    }

    /// <summary>For whoever wants more room, or whose mail program lets nobody sign in here.</summary>
    public static Html WayOut(Voice voice, string address)
    {
        var link = Html.Of(
            $"""<a href="{voice.In(PaneFrame.Outside(address))}" target="_blank" rel="noopener noreferrer">{voice["OpenInBrowser"]}</a>"""
        );
        return Html.Of($"""<p class="outside">{link}</p>""");
    }
}
