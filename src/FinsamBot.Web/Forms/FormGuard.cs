using FinsamBot.Web.Pages;
using FinsamBot.Web.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace FinsamBot.Web.Forms;

/// <summary>Lets a form through only when our own page sent it: the browser says so, and its token fits its cookie.</summary>
internal sealed class FormGuard(FormTokens tokens, WebOptions options, ILogger<FormGuard> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var request = context.HttpContext.Request;
        if (context.Arguments[0] is null)
        {
            return PlainPages.NotFound(request.Voice());
        }

        if (!request.HasFormContentType || !IsSameOrigin(request))
        {
            Log.FormFromElsewhere(logger);
            return PlainPages.NotFromHere(request.Voice());
        }

        // Read here, where a form that is too large says so; the check below would hide that.
        var form = await request.ReadFormAsync(context.HttpContext.RequestAborted);
        if (!await tokens.AreValidAsync(context.HttpContext))
        {
            Log.FormWithoutToken(logger);
            return PlainPages.NotFromHere(request.Voice(), TypedText.In(form));
        }

        return await next(context);
    }

    /// <summary>
    /// Sec-Fetch-Site cannot be set by a page. Older browsers send Origin instead, which is "null" from pages with Referrer-Policy
    /// no-referrer such as ours, and other programs send neither: for those the token alone decides.
    /// </summary>
    private bool IsSameOrigin(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers[HeaderNames.Origin].ToString();
        return site.Length > 0 ? site is "same-origin" or "none" : origin is "" or "null" || IsOurs(origin, request);
    }

    private bool IsOurs(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
        || string.Equals(origin, options.Address?.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
