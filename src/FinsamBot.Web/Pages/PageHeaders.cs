using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Pages;

/// <summary>What every answer to a page's address carries: nothing is kept, indexed, framed, or fetched from anywhere else, and no address
/// leaks onwards. The pane in Outlook is framed by Outlook, the tab in Teams by Teams.</summary>
internal static class PageHeaders
{
    public const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Where our own script runs and asks ourselves; nothing else, and nowhere else.</summary>
    public const string PolicyWithScript = Policy + "; script-src 'self'; connect-src 'self'";

    public static void Set(HttpResponse response, string? policy = null)
    {
        var headers = response.Headers;
        var pane = PaneFrame.Holds(response.HttpContext.Request.Path);
        headers.ContentSecurityPolicy =
            (policy is null or PolicyWithScript) && TabFrame.Holds(response.HttpContext.Request)
                ? TabFrame.Policy
                : policy ?? (pane ? PaneFrame.Policy : Policy);
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Opener-Policy"] = pane ? "same-origin-allow-popups" : "same-origin";
    }
}
