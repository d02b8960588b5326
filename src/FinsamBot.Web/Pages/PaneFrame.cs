using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Pages;

/// <summary>Pages also stand in a pane in Outlook, below an address of their own: who may frame them there, and what they may
/// load.</summary>
internal static class PaneFrame
{
    public const string Path = "/outlook";

    /// <summary>Microsoft supports Office.js from here only; it loads its parts from the same origin.</summary>
    public const string OfficeOrigin = "https://appsforoffice.microsoft.com";

    /// <summary>Outlook on the web, and Outlook inside Teams; programs on a computer frame nothing.</summary>
    private const string Hosts =
        "https://outlook.office.com https://outlook.office365.com https://outlook.cloud.microsoft https://teams.microsoft.com "
        + "https://teams.cloud.microsoft";

    /// <summary>Inside Outlook Office.js begins with this file of Microsoft's and stops without it. The path is named, so that nothing else
    /// may come from there: it is a store of everybody's scripts.</summary>
    public const string AjaxFile = "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js";

    /// <summary>What Office.js asks for beside that is telemetry, and is refused: it works without.</summary>
    public const string Policy =
        $"default-src 'none'; script-src 'self' {OfficeOrigin} {AjaxFile}; connect-src 'self'; style-src 'self'; img-src 'self' data:; "
        + $"form-action 'self'; base-uri 'none'; frame-ancestors {Hosts}";

    public static bool Holds(PathString path) => path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);

    public static bool Holds(string? address) => address is not null && Holds(new PathString(address));

    /// <summary>The same page outside of the pane.</summary>
    public static string Outside(string address) => Holds(address) ? address[Path.Length..] : address;
}
