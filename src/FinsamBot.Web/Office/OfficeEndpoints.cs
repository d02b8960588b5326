using FinsamBot.Runtime.Papers;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Office.Board;
using FinsamBot.Web.Office.Figures;
using FinsamBot.Web.Office.Files;
using FinsamBot.Web.Office.FollowUp;
using FinsamBot.Web.Office.Interventions;
using FinsamBot.Web.Office.Overviews;
using FinsamBot.Web.Office.People;
using FinsamBot.Web.Office.Reports;
using FinsamBot.Web.Office.Searching;
using FinsamBot.Web.Office.Settings;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Web.Office;

/// <summary>The office's pages: for administrators alone. Asking for one changes nothing.</summary>
internal static class OfficeEndpoints
{
    private const int LargestForm = 256 * 1024;

    /// <summary>Room for a file that is a little too large: it is told so.</summary>
    private const int LargestFile = 6 * 1024 * 1024;

    public static IServiceCollection AddOffice(this IServiceCollection services) =>
        services
            .AddSingleton<OfficeActing>()
            .AddSingleton<StartPages>()
            .AddSingleton<OverviewPages>()
            .AddSingleton<OverviewWatch>()
            .AddSingleton<FigurePages>()
            .AddSingleton<FollowUpPages>()
            .AddSingleton<BoardPages>()
            .AddSingleton<SearchPages>()
            .AddSingleton<ReportPages>()
            .AddSingleton<AssociationPages>()
            .AddSingleton<DisposalPages>()
            .AddSingleton<DaysPages>()
            .AddSingleton<AuthorityPages>()
            .AddSingleton<SendingPages>()
            .AddSingleton<FilePages>()
            .AddSingleton<PeoplePages>()
            .AddSingleton<PersonPages>()
            .AddSingleton<Looking>()
            .AddSingleton<InterventionPages>()
            .AddSingleton<ChangePages>();

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AddEndpointFilter<RouteGroupBuilder, OfficeGuard>();
        var forms = routes
            .MapGroup("")
            .AddEndpointFilter<RouteGroupBuilder, FormGuard>()
            .AddEndpointFilter<RouteGroupBuilder, OfficeGuard>()
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        pages.MapPage(OfficePaths.Start, (HttpContext context, StartPages page) => page.ShowAsync(context));
        MapOverview(pages, forms);
        MapFollowUp(pages);
        MapBoard(pages, forms);
        MapSettings(pages, forms);
        MapDisposal(pages, forms);
        MapDays(pages, forms);
        MapPeople(pages, forms);
        MapFile(pages, forms);
        MapInterventions(pages, forms);
    }

    private static void MapOverview(RouteGroupBuilder pages, RouteGroupBuilder forms)
    {
        pages.MapPage(OfficePaths.OverviewCsv, (HttpContext context, OverviewPages page) => page.FileAsync(context, SheetFormat.Csv));
        pages.MapPage(
            OfficePaths.OverviewWorkbook,
            (HttpContext context, OverviewPages page) => page.FileAsync(context, SheetFormat.Workbook)
        );
        pages.MapPage(OfficePaths.Search, (HttpContext context, SearchPages page) => page.ShowAsync(context));
        pages.MapPage(OfficePaths.Figures, (HttpContext context, FigurePages page) => page.ShowAsync(context));
        pages.MapPage(
            OfficePaths.Figures + "/{sheet}.{ending}",
            (HttpContext context, string sheet, string ending, FigurePages page) => page.FileAsync(context, sheet, ending)
        );
        pages.MapGet(OfficePaths.OverviewEvents, (HttpContext context, OverviewWatch watch) => watch.StreamAsync(context));
        pages.MapBack(OfficePaths.Remind, _ => OfficePaths.Start);
        forms.MapPost(OfficePaths.Remind, (HttpContext context, StartPages page) => page.RemindAsync(context));
    }

    private static void MapFollowUp(RouteGroupBuilder pages)
    {
        const string One = OfficePaths.FollowUp + "/{quarter}";
        pages.MapPage(OfficePaths.FollowUp, (HttpContext context, FollowUpPages page) => page.ShowAsync(context));
        pages.MapPage(One, (HttpContext context, string quarter, FollowUpPages page) => page.ShowAsync(context, quarter));
        pages.MapPage(One + ".csv", (HttpContext context, string quarter, FollowUpPages page) => page.FileAsync(context, quarter));
        pages.MapPage(
            OfficePaths.Interventions + "/{intervention}/" + OfficePaths.FollowUpName + "/{quarter}.csv",
            (HttpContext context, string intervention, string quarter, FollowUpPages page) => page.FileAsync(context, quarter, intervention)
        );
    }

    private static void MapBoard(RouteGroupBuilder pages, RouteGroupBuilder forms)
    {
        pages.MapPage(OfficePaths.Board, (HttpContext context, BoardPages page) => page.ShowAsync(context));
        pages.MapPage(
            OfficePaths.Board + "/{quarter}.{ending}",
            (HttpContext context, string quarter, string ending, BoardPages page) => page.FileAsync(context, quarter, ending)
        );
        pages.MapBack(OfficePaths.Board, OfficePaths.Day);
        forms.MapPost(OfficePaths.Board + OfficePaths.Day, (HttpContext context, BoardPages page) => page.SetDayAsync(context));
    }

    private static void MapSettings(RouteGroupBuilder pages, RouteGroupBuilder forms)
    {
        pages.MapPage(OfficePaths.Association, AssociationPages.Show);
        pages.MapBack(OfficePaths.Association, OfficePaths.Details, OfficePaths.CaseNumbers, OfficePaths.SmallCounts);
        forms.MapPost(
            OfficePaths.Association + OfficePaths.Details,
            (HttpContext context, AssociationPages page) => page.SetDetailsAsync(context)
        );
        forms.MapPost(
            OfficePaths.Association + OfficePaths.CaseNumbers,
            (HttpContext context, AssociationPages page) => page.SetCaseNumbersAsync(context)
        );
        forms.MapPost(
            OfficePaths.Association + OfficePaths.SmallCounts,
            (HttpContext context, AssociationPages page) => page.SetSmallestShownAsync(context)
        );
        pages.MapPage(OfficePaths.Sending, (HttpContext context, SendingPages page) => page.ShowAsync(context));
        forms.MapPost(OfficePaths.Sending, (HttpContext context, SendingPages page) => page.ChooseAsync(context));
    }

    private static void MapDisposal(RouteGroupBuilder pages, RouteGroupBuilder forms)
    {
        pages.MapPage(OfficePaths.Disposal, DisposalPages.Show);
        pages.MapBack(OfficePaths.Disposal, OfficePaths.Look, OfficePaths.LetGo);
        forms.MapPost(OfficePaths.Disposal + OfficePaths.Look, (HttpContext context, DisposalPages page) => page.LookAsync(context));
        forms.MapPost(OfficePaths.Disposal + OfficePaths.LetGo, (HttpContext context, DisposalPages page) => page.LetGoAsync(context));
    }

    private static void MapDays(RouteGroupBuilder pages, RouteGroupBuilder forms)
    {
        pages.MapPage(OfficePaths.Days, (HttpContext context, DaysPages page) => page.ShowAsync(context));
        pages.MapBack(OfficePaths.Days, OfficePaths.Calendar);
        forms.MapPost(OfficePaths.Days + OfficePaths.Calendar, (HttpContext context, DaysPages page) => page.SetCalendarAsync(context));
        const string Routine = OfficePaths.Days + OfficePaths.Routine + "/{form}";
        pages.MapPage(Routine, (HttpContext context, string form, DaysPages page) => page.ShowRoutineAsync(context, form));
        forms.MapPost(Routine, (HttpContext context, string form, DaysPages page) => page.SetRoutineAsync(context, form));
        pages.MapPage(
            Authority.Pattern,
            (HttpContext context, string authority, AuthorityPages page) => page.ShowAsync(context, authority)
        );
        forms.MapPost(Authority.Pattern, (HttpContext context, string authority, AuthorityPages page) => page.SetAsync(context, authority));
    }

    private static void MapPeople(RouteGroupBuilder pages, RouteGroupBuilder forms)
    {
        const string One = OfficePaths.People + "/{person}";
        pages.MapPage(OfficePaths.People, (HttpContext context, PeoplePages page) => page.ShowAsync(context));
        pages.MapBack(OfficePaths.AddPerson, _ => OfficePaths.People);
        forms.MapPost(OfficePaths.AddPerson, (HttpContext context, PeoplePages page) => page.AddAsync(context));
        pages.MapPage(One, (HttpContext context, string person, PersonPages page) => page.ShowAsync(context, person));
        pages.MapBack(One, OfficePaths.Details, OfficePaths.Role);
        forms.MapPost(
            One + OfficePaths.Details,
            (HttpContext context, string person, PersonPages page) => page.CorrectAsync(context, person)
        );
        forms.MapPost(
            One + OfficePaths.Role,
            (HttpContext context, string person, PersonPages page) => page.ChangeRoleAsync(context, person)
        );
        pages.MapPage(One + OfficePaths.Leave, (HttpContext context, string person, PersonPages page) => page.AskAsync(context, person));
        forms.MapPost(One + OfficePaths.Leave, (HttpContext context, string person, PersonPages page) => page.LetGoAsync(context, person));
    }

    private static void MapFile(RouteGroupBuilder pages, RouteGroupBuilder forms)
    {
        pages.MapPage(OfficePaths.File, FilePages.Show);
        pages.MapPage(OfficePaths.FileTemplate, (HttpContext context, FilePages page) => page.TemplateAsync(context));
        pages.MapBack(OfficePaths.File, OfficePaths.Look, OfficePaths.Enter);
        var room = new RequestSizeLimitAttribute(LargestFile);
        forms
            .MapPost(OfficePaths.File + OfficePaths.Look, (HttpContext context, FilePages page) => page.LookAsync(context))
            .WithMetadata(room);
        forms
            .MapPost(OfficePaths.File + OfficePaths.Enter, (HttpContext context, FilePages page) => page.EnterAsync(context))
            .WithMetadata(room);
    }

    private static void MapInterventions(RouteGroupBuilder pages, RouteGroupBuilder forms)
    {
        const string One = OfficePaths.Interventions + "/{intervention}";
        const string Change = OfficePaths.Interventions + ChangePages.Pattern;
        pages.MapPage(OfficePaths.Interventions, (HttpContext context, InterventionPages page) => page.ListAsync(context));
        pages.MapBack(OfficePaths.AddIntervention, _ => OfficePaths.Interventions);
        forms.MapPost(OfficePaths.AddIntervention, (HttpContext context, InterventionPages page) => page.AddAsync(context));
        pages.MapPage(One, (HttpContext context, string intervention, InterventionPages page) => page.ShowAsync(context, intervention));
        pages.MapPage(
            ReportPages.Pattern,
            (HttpContext context, string intervention, string report, ReportPages page) => page.ShowAsync(context, intervention, report)
        );
        pages.MapPage(
            Change,
            (HttpContext context, string intervention, string step, ChangePages page) => page.ShowAsync(context, intervention, step)
        );
        forms.MapPost(
            Change,
            (HttpContext context, string intervention, string step, ChangePages page) => page.SendAsync(context, intervention, step)
        );
    }

    private static void MapBack(this RouteGroupBuilder pages, string page, params string[] steps)
    {
        foreach (var step in steps)
        {
            pages.MapBack(page + step, address => address[..^step.Length]);
        }
    }

    /// <summary>A reload of the page that answered a form asks for the form's address: back to the page.</summary>
    private static void MapBack(this RouteGroupBuilder pages, string form, Func<string, string> toPage) =>
        pages.MapPage(form, (HttpContext context) => new SeeOther(context.Request.Voice().In(toPage(context.Request.Path.Value!))));
}
