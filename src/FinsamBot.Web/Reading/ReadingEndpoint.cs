using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Pages;
using FinsamBot.Web.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FinsamBot.Web.Reading;

/// <summary>The page behind <see cref="Runtime.Delivery.PageLink.Reading"/>.</summary>
internal static class ReadingEndpoint
{
    private const string Pattern = "/rapport/{intervention}/{report}/{reader}/{key}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage(Pattern, ShowAsync);
        routes.MapPage(Pattern + RegistryAddress.Document + "/{hash}", DownloadAsync);
    }

    private static Task<IResult> ShowAsync(
        HttpContext context,
        string intervention,
        string report,
        string reader,
        string key,
        ReadingDoor door
    ) =>
        door.OpenAsync(
            context,
            $"{intervention}/{report}",
            reader,
            key,
            view => Task.FromResult<IResult>(new PageResult(ReadingPage.Show(context.Request.Voice(), view, PathOf(view, reader, key))))
        );

    private static Task<IResult> DownloadAsync(
        HttpContext context,
        string intervention,
        string report,
        string reader,
        string key,
        string hash,
        ReadingDoor door,
        OpenFiled open
    ) =>
        door.OpenAsync(
            context,
            $"{intervention}/{report}",
            reader,
            key,
            view => FiledDocuments.DownloadAsync(context, view.Report, hash, open, FiledDocuments.MinutesOf(view.Report))
        );

    private static string PathOf(ReportView view, string reader, string key) => ReportLinks.PathOf(view.Id, new PersonId(reader), key);
}

/// <summary>Lets those read whose key is right and who have the role today: by the link alone while it lasts, signed in after
/// that.</summary>
internal sealed class ReadingDoor(ReportHandler handler, SignInCodes codes, Sessions sessions, LinkEnds ends, TimeProvider clock)
{
    public async Task<IResult> OpenAsync(
        HttpContext context,
        string report,
        string reader,
        string key,
        Func<ReportView, Task<IResult>> show
    )
    {
        var (person, voice) = (new PersonId(reader), context.Request.Voice());
        if (
            !ReportId.TryParse(report, out var id)
            || !codes.IsLinkKey(key, id, ReportLinks.NoRound, person)
            || await handler.FindAsync(id, clock.GetUtcNow(), context.RequestAborted) is not { } view
            || !view.Circumstances.MayRead(person, view.Today)
        )
        {
            return PlainPages.NotFound(voice);
        }

        return ends.HasEnded(view) && (await sessions.FindAsync(context))?.Person != person
            ? LinkEnds.Ended(voice, view, ReportLinks.PathOf(view.Id, person, key))
            : await show(view);
    }
}
