using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Pane;
using FinsamBot.Web.Review;
using FinsamBot.Web.SignIn;
using FinsamBot.Web.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FinsamBot.Web.Outlook;

/// <summary>The addresses of the pane: its first page, the list of open rounds, and below it the very pages that members have in the
/// browser.</summary>
internal static class PaneEndpoints
{
    public const string Rounds = "/rundor";

    public static void Map(IEndpointRouteBuilder routes)
    {
        PaneScripts.Map(routes);
        var pane = routes.MapGroup(PaneFrame.Path);
        pane.MapPage(
            "",
            (HttpContext context, WebOptions options) => new PageResult(PanePage.Show(context.Request.Voice(), PaneAccount.Of(options)))
        );
        pane.MapGet(Rounds, (HttpContext context, PaneSigningIn steps) => steps.ListAsync(context));
        pane.MapGroup(ReviewAddress.Pattern)
            .AddEndpointFilter<RouteGroupBuilder, FormGuard>()
            .AddEndpointFilter<RouteGroupBuilder, LinkEnds>()
            .MapPost(
                ReviewAddress.PaneSession,
                (ReviewAddress? address, HttpContext context, PaneSigningIn steps) => steps.OpenAsync(context, address!)
            );
        ReviewEndpoints.Map(pane);
    }
}
