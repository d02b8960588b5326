using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Pages;

/// <summary>
/// The office's pages and the leader's also stand in a tab in Teams, below an address of their own. They are the same pages: what stands
/// before their path is taken off before anybody is asked for them, and put before every link from one to another.
/// </summary>
internal static class TabFrame
{
    public const string Path = "/teams";

    /// <summary>Teams, Outlook and Microsoft 365 on the web. Source: "Tab requirements", Microsoft Teams documentation.</summary>
    private const string Hosts =
        "https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com "
        + "https://*.office.com https://outlook.office.com https://outlook.office365.com";

    /// <summary>Our scripts and Microsoft's library, both from here. What the library asks its own servers for is refused: it works
    /// without.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
        + $"base-uri 'none'; frame-ancestors {Hosts}";

    private static readonly PathString[] Pages = ["/kansli", "/mina", "/skriv", "/logga-in"];

    /// <summary>Has to come before the routing.</summary>
    public static void UseTabFrame(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var request = context.Request;
                if (request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase, out var page) && MayHold(page))
                {
                    (request.PathBase, request.Path) = (Path, page);
                }

                return next(context);
            }
        );

    /// <summary>Whether a page in the tab was asked for.</summary>
    public static bool Holds(HttpRequest request) => request.PathBase == Path;

    /// <summary>The page in the tab; any other stays where it is.</summary>
    public static string Inside(string address) =>
        address is ['/', ..] && MayHold(new PathString(address.Split('?', '#')[0])) ? Path + address : address;

    /// <summary>The same page outside of the tab.</summary>
    public static string Outside(string address) =>
        address.StartsWith(Path + "/", StringComparison.Ordinal) && Inside(address[Path.Length..]) == address
            ? address[Path.Length..]
            : address;

    private static bool MayHold(PathString page) => Pages.Any(p => page.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase));
}
