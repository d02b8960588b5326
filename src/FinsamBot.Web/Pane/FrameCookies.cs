using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Pane;

/// <summary>
/// On the web the pane is a frame in Outlook's page and the tab one in Teams', where browsers send no Lax cookies. Cookies set there are
/// therefore SameSite=None, and Partitioned: the browser keeps them apart for each site that frames us, so that a session opened in
/// Outlook is sent to us from Outlook only. The pages outside keep their Lax cookies, and so do the pane and the tab where a browser says
/// that they stand in no frame. Without https there is neither, and both can be tried as pages of their own.
/// </summary>
internal static class FrameCookies
{
    /// <summary>What a browser says that loads a page for its own window.</summary>
    private const string Window = "document";

    public static CookiePolicyOptions Policy { get; } =
        new()
        {
            OnAppendCookie = cookie => Adapt(cookie.Context.Request, cookie.CookieOptions),
            OnDeleteCookie = cookie => Adapt(cookie.Context.Request, cookie.CookieOptions),
        };

    private static void Adapt(HttpRequest request, CookieOptions cookie)
    {
        var isFramed = PaneFrame.Holds(request.Path) || TabFrame.Holds(request);
        if (request.IsHttps && isFramed && request.Headers["Sec-Fetch-Dest"] != Window)
        {
            cookie.SameSite = SameSiteMode.None;
            cookie.Extensions.Add("Partitioned");
        }
    }
}
