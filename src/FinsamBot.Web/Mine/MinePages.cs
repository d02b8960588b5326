using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office.History;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Overviews;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Office.Searching;
using FinsamBot.Web.Pages;
using FinsamBot.Web.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FinsamBot.Web.Mine;

/// <summary>Somebody who writes, signed in, and what they write for today.</summary>
internal sealed record Mine(Voice Voice, Person Person, FormToken Token, Association Association, DateOnly Today)
{
    public required IReadOnlyList<InterventionStanding> Interventions { get; init; }
}

/// <summary>The interventions of whoever writes: every report there ever was, and its history. Nobody sees another's. Asking changes
/// nothing.</summary>
internal sealed class MinePages(
    Sessions sessions,
    OverviewProjection projection,
    SearchProjection searching,
    ReportHandler reports,
    OfficeHandler office,
    AssociationDirectory directory,
    FormTokens tokens,
    TimeProvider clock,
    LinkTo links
)
{
    public const string Path = ReportLinks.Mine;

    public const string Search = ReportLinks.SearchMine;

    private const string Intervention = Path + "/{intervention}";

    private const string Report = Intervention + "/{report}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage(Path, (HttpContext context, MinePages pages) => pages.ListAsync(context));
        routes.MapPage(Search, (HttpContext context, MinePages pages) => pages.SearchAsync(context));
        routes.MapPage(
            Intervention,
            (HttpContext context, string intervention, MinePages pages) => pages.ShowInterventionAsync(context, intervention)
        );
        routes.MapPage(
            Report,
            (HttpContext context, string intervention, string report, MinePages pages) =>
                pages.ShowAsync(context, $"{intervention}/{report}")
        );
    }

    private Task<IResult> ListAsync(HttpContext context) =>
        EnterAsync(context, mine => Task.FromResult<IResult>(MinePage.List(mine, links)));

    private Task<IResult> ShowInterventionAsync(HttpContext context, string named) =>
        EnterAsync(
            context,
            mine =>
                Task.FromResult<IResult>(
                    mine.Interventions.FirstOrDefault(i => i.Intervention.Id.Value == named) is { } standing
                        ? MinePage.Told(mine, standing)
                        : MinePage.NotYours(mine)
                )
        );

    /// <summary>Through the reports of the interventions in which the person writes at this moment.</summary>
    private Task<IResult> SearchAsync(HttpContext context) =>
        EnterAsync(
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
        EnterAsync(
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

    /// <summary>Whoever is not signed in is led to the sign-in and back.</summary>
    private async Task<IResult> EnterAsync(HttpContext context, Func<Mine, Task<IResult>> show)
    {
        var (voice, request) = (context.Request.Voice(), context.Request);
        var overview = await projection.FreshAsync(context.RequestAborted);
        if (
            await sessions.FindAsync(context) is not { } reader
            || !overview.Association.People.TryGetValue(reader.Person, out var person)
            || overview.Association.Left.Contains(reader.Person)
        )
        {
            return new SeeOther(new DoorAddress(Till.Of(request.Path + request.QueryString)).Onwards(voice));
        }

        return await show(
            new Mine(voice, person, tokens.MakeFor(context), overview.Association, StockholmTime.DayOf(clock.GetUtcNow()))
            {
                Interventions = [.. overview.Interventions.Where(i => i.Writing.Contains(person.Id))],
            }
        );
    }
}
