using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office.History;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Overviews;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Office.Searching;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace FinsamBot.Web.Mine;

/// <summary>The interventions of whoever writes: every report there ever was, and its history. Nobody sees another's. Asking changes
/// nothing.</summary>
internal sealed class MinePages(
    MineEntry entry,
    SearchProjection searching,
    ReportHandler reports,
    OfficeHandler office,
    AssociationDirectory directory,
    TimeProvider clock,
    LinkTo links
)
{
    public const string Path = ReportLinks.Mine;

    public const string Search = ReportLinks.SearchMine;

    private const string Intervention = Path + "/{intervention}";

    private const string Report = Intervention + "/{report}";

    private const int LargestForm = 64 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage(Path, (HttpContext context, MinePages pages) => pages.ListAsync(context));
        routes.MapPage(Search, (HttpContext context, MinePages pages) => pages.SearchAsync(context));
        routes.MapPage(
            Intervention,
            (HttpContext context, string intervention, MineInterventionPages pages) => pages.ShowAsync(context, intervention)
        );
        routes.MapPage(
            Report,
            (HttpContext context, string intervention, string report, MinePages pages) =>
                pages.ShowAsync(context, $"{intervention}/{report}")
        );
        MapLog(routes);
        MapFollowUp(routes);
        MapAttachments(routes);
    }

    private static void MapAttachments(IEndpointRouteBuilder routes)
    {
        var forms = routes
            .MapGroup(Intervention)
            .AddEndpointFilter<RouteGroupBuilder, FormGuard>()
            .WithMetadata(new RequestSizeLimitAttribute(MineInterventionPages.LargestUpload));
        forms.MapPost(
            MineInterventionPages.Add,
            (HttpContext context, string intervention, MineInterventionPages pages) => pages.AddAsync(context, intervention)
        );
        forms.MapPost(
            MineInterventionPages.Remove,
            (HttpContext context, string intervention, MineInterventionPages pages) => pages.RemoveAsync(context, intervention)
        );
        foreach (var step in new[] { MineInterventionPages.Add, MineInterventionPages.Remove })
        {
            routes.MapPage(
                Intervention + step,
                (HttpContext context, string intervention) =>
                    new SeeOther(context.Request.Voice().In(MineInterventionPages.AddressOf(new(intervention))))
            );
        }
    }

    private static void MapFollowUp(IEndpointRouteBuilder routes)
    {
        routes.MapPage(
            QuestionnairePages.FilePattern,
            (HttpContext context, string intervention, string quarter, QuestionnairePages pages) =>
                pages.FileAsync(context, intervention, quarter)
        );
        routes.MapPage(
            QuestionnairePages.Pattern,
            (HttpContext context, string intervention) =>
                new SeeOther(context.Request.Voice().In(MineInterventionPages.AddressOf(new(intervention))))
        );
        Forms(routes)
            .MapPost(
                QuestionnairePages.Pattern,
                (HttpContext context, string intervention, QuestionnairePages pages) => pages.SaveAsync(context, intervention)
            );
    }

    private static RouteGroupBuilder Forms(IEndpointRouteBuilder routes) =>
        routes.MapGroup("").AddEndpointFilter<RouteGroupBuilder, FormGuard>().WithMetadata(new RequestSizeLimitAttribute(LargestForm));

    private static void MapLog(IEndpointRouteBuilder routes)
    {
        routes.MapPage(
            LogPages.Pattern,
            (HttpContext context, string intervention, LogPages pages) => pages.ShowAsync(context, intervention)
        );
        var forms = Forms(routes);
        forms.MapPost(
            LogPages.Pattern,
            (HttpContext context, string intervention, LogPages pages) => pages.SaveAsync(context, intervention)
        );
        forms.MapPost(
            LogPages.Pattern + LogPages.Strike,
            (HttpContext context, string intervention, LogPages pages) => pages.StrikeAsync(context, intervention)
        );
        forms.MapPost(
            LogPages.Pattern + LogPages.Turn,
            (HttpContext context, string intervention, LogPages pages) => pages.TurnAsync(context, intervention)
        );
        foreach (var step in new[] { LogPages.Strike, LogPages.Turn })
        {
            routes.MapPage(
                LogPages.Pattern + step,
                (HttpContext context, string intervention) =>
                    new SeeOther(context.Request.Voice().In(LogPages.AddressOf(new(intervention))))
            );
        }
    }

    private Task<IResult> ListAsync(HttpContext context) =>
        entry.EnterAsync(context, mine => Task.FromResult<IResult>(MinePage.List(mine, links)));

    /// <summary>Through the reports of the interventions in which the person writes at this moment.</summary>
    private Task<IResult> SearchAsync(HttpContext context) =>
        entry.EnterAsync(
            context,
            async mine =>
                MinePage.Search(
                    mine,
                    SearchView.Of(
                        mine.Voice,
                        Search,
                        context.Request.Query,
                        await searching.FreshAsync(context.RequestAborted),
                        i => i.Writing.Contains(mine.Person.Id),
                        report => MinePage.Reading(mine, report, links)
                    )
                )
        );

    private Task<IResult> ShowAsync(HttpContext context, string named) =>
        entry.EnterAsync(
            context,
            async mine =>
            {
                if (
                    !ReportId.TryParse(named, out var id)
                    || mine.Interventions.FirstOrDefault(i => i.Intervention.Id == id.Intervention) is not { } standing
                    || standing.Reports.FirstOrDefault(r => r.Id == id && r.IsOpened) is not { } report
                )
                {
                    return MinePage.NotYours(mine);
                }

                var view = await directory.Damage.PassOverAsync(
                    id.Stream,
                    () => reports.FindAsync(id, clock.GetUtcNow(), context.RequestAborted)
                );
                if (view is null)
                {
                    return PlainPages.Damaged(mine.Voice);
                }

                var events = await office.EventsAsync(id, context.RequestAborted);
                return MinePage.One(mine, standing.Intervention, report, ReportHistory.Of(events, view, mine.Voice.Language), links);
            }
        );
}
