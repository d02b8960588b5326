using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Papers;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review;
using FinsamBot.Web.SignIn;
using FinsamBot.Web.WorkAccounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace FinsamBot.Web.Registry;

/// <summary>The addresses of the registrar's page and of the signature tracker.</summary>
internal static class DeskEndpoints
{
    private const int LargestForm = 64 * 1024;

    /// <summary>Room for the fields beside the file, and for a file that is a little too large: it is told so, with what was
    /// typed.</summary>
    private const int LargestUpload = SignedPdf.Largest + (4 * 1024 * 1024);

    private static readonly string[] Steps =
    [
        DeskAddress.Code,
        DeskAddress.SignIn,
        DeskAddress.SignOut,
        DeskAddress.Register,
        DeskAddress.Correct,
        DeskAddress.Sign,
        DeskAddress.Unsign,
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, DeskKind.Registrera)
            .MapPost(
                DeskAddress.Register,
                (DeskAddress? address, HttpContext context, DeskActing steps) => steps.RegisterAsync(context, address!)
            );
        var signing = Map(routes, DeskKind.Underskrifter);
        signing
            .MapPost(DeskAddress.Sign, (DeskAddress? address, HttpContext context, DeskActing steps) => steps.SignAsync(context, address!))
            .WithMetadata(new RequestSizeLimitAttribute(LargestUpload));
        signing.MapPost(
            DeskAddress.Unsign,
            (DeskAddress? address, HttpContext context, DeskActing steps) => steps.UnsignAsync(context, address!)
        );
    }

    private static RouteGroupBuilder Map(IEndpointRouteBuilder routes, DeskKind kind)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        var pattern = DeskAddress.PatternOf(kind);
        routes = routes.MapGroup("").AddEndpointFilter<RouteGroupBuilder, LinkEnds>();
        routes.MapMethods(pattern, reading, ShowAsync);
        routes.MapMethods(pattern + DeskAddress.Document + "/{hash}", reading, DownloadAsync);
        routes.MapMethods(pattern + DeskAddress.WorkAccount, [HttpMethods.Get], ToWorkAccountAsync);
        // A reload of the page that answered a form asks for the form's address: back to the page.
        foreach (var step in Steps)
        {
            routes.MapMethods(pattern + step, reading, BackToPage);
        }

        var forms = routes
            .MapGroup(pattern)
            .AddEndpointFilter<RouteGroupBuilder, FormGuard>()
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        MapForms(forms);
        return forms;
    }

    /// <summary>What both pages can send.</summary>
    private static void MapForms(RouteGroupBuilder forms)
    {
        forms.MapPost(
            DeskAddress.Code,
            (DeskAddress? address, HttpContext context, DeskSigningIn steps) => steps.AskAsync(context, address!)
        );
        forms.MapPost(
            DeskAddress.SignIn,
            (DeskAddress? address, HttpContext context, DeskSigningIn steps) => steps.TryAsync(context, address!)
        );
        forms.MapPost(
            DeskAddress.SignOut,
            (DeskAddress? address, HttpContext context, DeskSigningIn steps) => steps.LeaveAsync(context, address!)
        );
        forms.MapPost(
            DeskAddress.Correct,
            (DeskAddress? address, HttpContext context, DeskActing steps) => steps.CorrectAsync(context, address!)
        );
    }

    private static async Task<IResult> ShowAsync(DeskAddress? address, HttpContext context, DeskPages pages) =>
        address is not null && await pages.FindAsync(context, address) is { } state
            ? pages.Show(context, state)
            : PlainPages.NotFound(context.Request.Voice());

    private static async Task<IResult> DownloadAsync(
        DeskAddress? address,
        HttpContext context,
        string hash,
        DeskPages pages,
        OpenFiled open
    ) =>
        address is not null && await pages.FindAsync(context, address) is { } state
            ? await FiledDocuments.DownloadAsync(context, state.View.Report, hash, open, state.SignedIn is not null)
            : PlainPages.NotFound(context.Request.Voice());

    private static async Task<IResult> ToWorkAccountAsync(DeskAddress? address, HttpContext context, DeskPages pages, WebOptions options)
    {
        var voice = context.Request.Voice();
        return address is null || !options.WorkAccount.IsOfferedInBrowser || await pages.FindAsync(context, address) is not { } state
                ? PlainPages.NotFound(voice)
            : state.SignedIn is not null ? new SeeOther(address.With(voice, null))
            : new DeskWorkAccount(address);
    }

    private static IResult BackToPage(DeskAddress? address, HttpContext context)
    {
        var voice = context.Request.Voice();
        return address is null ? PlainPages.NotFound(voice) : new SeeOther(address.With(voice, address.Who));
    }
}
