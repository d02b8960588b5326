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
internal static class RegistryEndpoints
{
    private const int LargestForm = 64 * 1024;

    /// <summary>Room for the fields beside the file, and for a file that is a little too large: it is told so, with what was
    /// typed.</summary>
    private const int LargestUpload = SignedPdf.Largest + (4 * 1024 * 1024);

    private static readonly string[] Steps =
    [
        RegistryAddress.Code,
        RegistryAddress.SignIn,
        RegistryAddress.SignOut,
        RegistryAddress.Register,
        RegistryAddress.Correct,
        RegistryAddress.Sign,
        RegistryAddress.Unsign,
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, RegistryPageKind.Registrera)
            .MapPost(
                RegistryAddress.Register,
                (RegistryAddress? address, HttpContext context, RegistryActing steps) => steps.RegisterAsync(context, address!)
            );
        var signing = Map(routes, RegistryPageKind.Underskrifter);
        signing
            .MapPost(
                RegistryAddress.Sign,
                (RegistryAddress? address, HttpContext context, RegistryActing steps) => steps.SignAsync(context, address!)
            )
            .WithMetadata(new RequestSizeLimitAttribute(LargestUpload));
        signing.MapPost(
            RegistryAddress.Unsign,
            (RegistryAddress? address, HttpContext context, RegistryActing steps) => steps.UnsignAsync(context, address!)
        );
    }

    private static RouteGroupBuilder Map(IEndpointRouteBuilder routes, RegistryPageKind kind)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        var pattern = RegistryAddress.PatternOf(kind);
        routes = routes.MapGroup("").AddEndpointFilter<RouteGroupBuilder, LinkEnds>();
        routes.MapMethods(pattern, reading, ShowAsync);
        routes.MapMethods(pattern + RegistryAddress.Document + "/{hash}", reading, DownloadAsync);
        routes.MapMethods(pattern + RegistryAddress.WorkAccount, [HttpMethods.Get], ToWorkAccountAsync);
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
            RegistryAddress.Code,
            (RegistryAddress? address, HttpContext context, RegistrySigningIn steps) => steps.AskAsync(context, address!)
        );
        forms.MapPost(
            RegistryAddress.SignIn,
            (RegistryAddress? address, HttpContext context, RegistrySigningIn steps) => steps.TryAsync(context, address!)
        );
        forms.MapPost(
            RegistryAddress.SignOut,
            (RegistryAddress? address, HttpContext context, RegistrySigningIn steps) => steps.LeaveAsync(context, address!)
        );
        forms.MapPost(
            RegistryAddress.Correct,
            (RegistryAddress? address, HttpContext context, RegistryActing steps) => steps.CorrectAsync(context, address!)
        );
    }

    private static async Task<IResult> ShowAsync(RegistryAddress? address, HttpContext context, RegistryPages pages) =>
        address is not null && await pages.FindAsync(context, address) is { } state
            ? pages.Show(context, state)
            : PlainPages.NotFound(context.Request.Voice());

    private static async Task<IResult> DownloadAsync(
        RegistryAddress? address,
        HttpContext context,
        string hash,
        RegistryPages pages,
        OpenFiled open
    ) =>
        address is not null && await pages.FindAsync(context, address) is { } state
            ? await FiledDocuments.DownloadAsync(context, state.View.Report, hash, open, state.SignedIn is not null)
            : PlainPages.NotFound(context.Request.Voice());

    private static async Task<IResult> ToWorkAccountAsync(
        RegistryAddress? address,
        HttpContext context,
        RegistryPages pages,
        WebOptions options
    )
    {
        var voice = context.Request.Voice();
        return address is null || !options.WorkAccount.IsOfferedInBrowser || await pages.FindAsync(context, address) is not { } state
                ? PlainPages.NotFound(voice)
            : state.SignedIn is not null ? new SeeOther(address.With(voice, null))
            : new RegistryWorkAccount(address);
    }

    private static IResult BackToPage(RegistryAddress? address, HttpContext context)
    {
        var voice = context.Request.Voice();
        return address is null ? PlainPages.NotFound(voice) : new SeeOther(address.With(voice, address.Who));
    }
}
