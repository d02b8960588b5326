using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Papers;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;
using FinsamBot.Web.SignIn;
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

    /// <summary>Below both pages; which of them takes which form is the routing's matter.</summary>
    private static readonly string[] Steps =
    [
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

    /// <summary>What both pages have.</summary>
    private static RouteGroupBuilder Map(IEndpointRouteBuilder routes, RegistryPageKind kind)
    {
        var pattern = RegistryAddress.PatternOf(kind);
        var links = routes.MapLinks();
        links.MapPage(pattern, ShowAsync);
        links.MapPage(pattern + RegistryAddress.Document + "/{hash}", DownloadAsync);
        var forms = links.MapSteps<RegistryAddress>(pattern, LargestForm, Steps);
        forms.MapPost(
            RegistryAddress.Correct,
            (RegistryAddress? address, HttpContext context, RegistryActing steps) => steps.CorrectAsync(context, address!)
        );
        return forms;
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
}
