using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.WorkAccounts;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Outlook;

/// <summary>What is different for pages in the pane in Outlook: who may frame them, and the scripts they bring.</summary>
internal static class PaneFrame
{
    public const string Path = "/outlook";

    /// <summary>Microsoft supports Office.js from here only; it loads its parts from the same origin.</summary>
    public const string OfficeOrigin = "https://appsforoffice.microsoft.com";

    private const string Office = OfficeOrigin + "/lib/1/hosted/office.js";

    /// <summary>Outlook on the web, and Outlook inside Teams; programs on a computer frame nothing.</summary>
    private const string Hosts =
        "https://outlook.office.com https://outlook.office365.com https://outlook.cloud.microsoft https://teams.microsoft.com "
        + "https://teams.cloud.microsoft";

    public const string Policy =
        $"default-src 'none'; script-src 'self' {OfficeOrigin}; connect-src 'self'; style-src 'self'; img-src 'self' data:; "
        + $"form-action 'self'; base-uri 'none'; frame-ancestors {Hosts}";

    public static bool Holds(PathString path) => path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);

    public static bool Holds(string? address) => address is not null && Holds(new PathString(address));

    /// <summary>The same page outside of the pane.</summary>
    private static string Outside(string address) => Holds(address) ? address[Path.Length..] : address;

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
            <script src="{Office}" defer></script>
            {Html.When(sign is not null, () => Html.Of($"""<script src="{sign!}" defer></script>"""))}
            <script src="{PaneScripts.Pane}" defer {client} data-session="{session}"></script>
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
            $"""<a href="{voice.In(Outside(address))}" target="_blank" rel="noopener noreferrer">{voice["OpenInBrowser"]}</a>"""
        );
        return Html.Of($"""<p class="outside">{link}</p>""");
    }
}

/// <summary>What the script needs to ask the mail program for a token.</summary>
internal sealed record PaneAccount(string ClientId, string Authority, string Scope)
{
    /// <summary>Null without a registration at Entra: then the pane signs in with codes.</summary>
    public static PaneAccount? Of(WebOptions options) =>
        options.WorkAccount is { ClientId: { Length: > 0 } client } account
            ? new PaneAccount(
                client,
                account.BrowserAuthority,
                $"api://{options.Address?.Host ?? "localhost"}/{client}/{WorkAccountOptions.Scope}"
            )
            : null;
}
