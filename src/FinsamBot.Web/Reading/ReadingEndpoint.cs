using FinsamBot.Core.Delivery;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Registry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FinsamBot.Web.Reading;

/// <summary>The page behind <see cref="Core.Delivery.PageLink.Reading"/>.</summary>
internal static class ReadingEndpoint
{
    private const string Pattern = "/rapport/{intervention}/{report}/{reader}/{key}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods(Pattern, reading, ShowAsync);
        routes.MapMethods(Pattern + DeskAddress.Document + "/{hash}", reading, DownloadAsync);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, string intervention, string report, string reader, string key, ReportDesk desk, SignInCodes codes, TimeProvider clock)
    {
        var voice = context.Request.Voice();
        return await FindAsync(context, $"{intervention}/{report}", reader, key, desk, codes, clock) is { } view
            ? new PageResult(ReadingPage.Show(voice, view, ReportLinks.PathOf(view.Id, new PersonId(reader), key)))
            : PlainPages.NotFound(voice);
    }

    private static async Task<IResult> DownloadAsync(
        HttpContext context, string intervention, string report, string reader, string key, string hash, ReportDesk desk, SignInCodes codes, OpenFiled open, TimeProvider clock) =>
        await FindAsync(context, $"{intervention}/{report}", reader, key, desk, codes, clock) is { } view
            ? await FiledDocuments.DownloadAsync(context, view.Report, hash, open, alsoSigned: false)
            : PlainPages.NotFound(context.Request.Voice());

    /// <summary>The key was right once; whoever has lost the role since has lost the page.</summary>
    private static async Task<ReportView?> FindAsync(HttpContext context, string report, string reader, string key, ReportDesk desk, SignInCodes codes, TimeProvider clock)
    {
        var person = new PersonId(reader);
        return ReportId.TryParse(report, out var id) && codes.IsLinkKey(key, id, ReportLinks.NoRound, person)
            && await desk.FindAsync(id, clock.GetUtcNow(), context.RequestAborted) is { } view && view.Circumstances.MayRead(person, view.Today) ? view : null;
    }
}
