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

/// <summary>The addresses of the registrar's page, of the signature tracker and of the minutes.</summary>
internal static class RegistryEndpoints
{
    private const int LargestForm = 64 * 1024;

    /// <summary>Room for the fields beside the file, and for a file that is a little too large: it is told so, with what was
    /// typed.</summary>
    private const int LargestUpload = SignedPdf.Largest + (4 * 1024 * 1024);

    /// <summary>Below both pages about a report that was handed in; which of them takes which form is the routing's matter.</summary>
    private static readonly string[] Steps =
    [
        RegistryAddress.Register,
        RegistryAddress.Correct,
        RegistryAddress.Sign,
        RegistryAddress.Unsign,
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var registering = MapOffice(routes, RegistryPageKind.Registrera);
        registering.MapPost(
            RegistryAddress.Register,
            (RegistryAddress? address, HttpContext context, RegistryActing steps) => steps.RegisterAsync(context, address!)
        );
        Map(routes, RegistryPageKind.Protokoll, RegistryAddress.Minutes)
            .MapPost(
                RegistryAddress.Minutes,
                (RegistryAddress? address, HttpContext context, RegistryActing steps) => steps.MinutesAsync(context, address!)
            )
            .WithMetadata(new RequestSizeLimitAttribute(LargestUpload));
        var signing = MapOffice(routes, RegistryPageKind.Underskrifter);
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

    /// <summary>What the pages about a report that was handed in have.</summary>
    private static RouteGroupBuilder MapOffice(IEndpointRouteBuilder routes, RegistryPageKind kind)
    {
        var forms = Map(routes, kind, Steps);
        forms.MapPost(
            RegistryAddress.Correct,
            (RegistryAddress? address, HttpContext context, RegistryActing steps) => steps.CorrectAsync(context, address!)
        );
        return forms;
    }

    /// <summary>What all have.</summary>
    private static RouteGroupBuilder Map(IEndpointRouteBuilder routes, RegistryPageKind kind, params string[] steps)
    {
        var pattern = RegistryAddress.PatternOf(kind);
        var links = routes.MapLinks();
        links.MapPage(pattern, ShowAsync);
        links.MapPage(pattern + RegistryAddress.Document + "/{hash}", DownloadAsync);
        return links.MapSteps<RegistryAddress>(pattern, LargestForm, steps);
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
            ? await FiledDocuments.DownloadAsync(context, state.View.Report, hash, open, HandedOver(state))
            : PlainPages.NotFound(context.Request.Voice());

    /// <summary>Signed documents and minutes are for those who have signed in.</summary>
    private static IEnumerable<FiledDocument> HandedOver(RegistryPageState state) =>
        state.SignedIn is null ? [] : [.. FiledDocuments.SignedOf(state.View.Report), .. FiledDocuments.MinutesOf(state.View.Report)];
}
