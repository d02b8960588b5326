using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FinsamBot.Web.Pages;

internal static class PageRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>What is asked for to be read. Asking for it changes nothing.</summary>
    public static void MapPage(this IEndpointRouteBuilder routes, string pattern, Delegate show) =>
        routes.MapMethods(pattern, Reading, show);
}
