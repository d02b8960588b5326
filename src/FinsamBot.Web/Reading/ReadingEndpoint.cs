using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FinsamBot.Web.Reading;

/// <summary>The page behind <see cref="Core.Delivery.PageLink.Reading"/>.</summary>
internal static class ReadingEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/rapport/{intervention}/{report}/{reader}/{key}", [HttpMethods.Get, HttpMethods.Head], ShowAsync);

    private static async Task<IResult> ShowAsync(
        HttpContext context, string intervention, string report, string reader, string key, ReportDesk desk, SignInCodes codes, TimeProvider clock)
    {
        var voice = context.Request.Voice();
        var person = new PersonId(reader);
        if (!ReportId.TryParse($"{intervention}/{report}", out var id) || !codes.IsLinkKey(key, id, ReportLinks.NoRound, person))
        {
            return PlainPages.NotFound(voice);
        }

        // The key was right once; whoever has lost the role since has lost the page.
        var view = await desk.FindAsync(id, clock.GetUtcNow(), context.RequestAborted);
        return view is not null && view.Circumstances.MayRead(person, view.Today)
            ? new PageResult(ReadingPage.Show(voice, view, ReportLinks.PathOf(id, person, key)))
            : PlainPages.NotFound(voice);
    }
}
