using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Pane;

/// <summary>
/// On the web the pane is a frame in Outlook's page, where browsers send no Lax cookies. Cookies set in the pane are therefore
/// SameSite=None, and Partitioned: the browser keeps them apart for each site that frames us, so that a session opened in Outlook is sent
/// to us from Outlook only. The pages outside of the pane keep their Lax cookies. Without https there is neither, and the pane can be tried
/// as a page of its own.
/// </summary>
internal static class PaneCookies
{
    public static CookiePolicyOptions Policy { get; } =
        new()
        {
            OnAppendCookie = cookie => Adapt(cookie.Context, cookie.CookieOptions),
            OnDeleteCookie = cookie => Adapt(cookie.Context, cookie.CookieOptions),
        };

    private static void Adapt(HttpContext context, CookieOptions cookie)
    {
        if (context.Request.IsHttps && PaneFrame.Holds(context.Request.Path))
        {
            cookie.SameSite = SameSiteMode.None;
            cookie.Extensions.Add("Partitioned");
        }
    }
}
