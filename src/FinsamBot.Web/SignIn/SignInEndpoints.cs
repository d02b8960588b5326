using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace FinsamBot.Web.SignIn;

/// <summary>The addresses of signing in. Asking for any of them changes nothing.</summary>
internal static class SignInEndpoints
{
    private const int LargestForm = 32 * 1024;

    /// <summary>The sign-in's own page.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage(
            DoorAddress.Pattern,
            (DoorAddress address, HttpContext context, DoorPages pages) => pages.ShowAsync(context, address)
        );
        routes
            .MapSteps<DoorAddress>(DoorAddress.Pattern, LargestForm, DoorAddress.Teams)
            .MapPost(DoorAddress.Teams, (DoorAddress? address, HttpContext context, TabSigningIn steps) => steps.OpenAsync(context));
    }

    /// <summary>Whoever holds the address of a page about a report reads it as long as the link lasts.</summary>
    public static RouteGroupBuilder MapLinks(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("").AddEndpointFilter<RouteGroupBuilder, LinkEnds>();

    /// <summary>The steps of signing in below a page.</summary>
    /// <param name="largestForm">In bytes.</param>
    /// <param name="others">The steps of the page's own, which the caller maps on what is returned.</param>
    /// <returns>The forms of the page: let through only when our own page sent them.</returns>
    public static RouteGroupBuilder MapSteps<TAddress>(
        this IEndpointRouteBuilder routes,
        string pattern,
        int largestForm,
        params IEnumerable<string> others
    )
        where TAddress : PageAddress
    {
        // A reload of the page that answered a form asks for the form's address: back to the page.
        foreach (var step in others.Concat([PageAddress.Code, PageAddress.Enter, PageAddress.Leave]))
        {
            routes.MapPage(pattern + step, BackToPage<TAddress>);
        }

        routes.MapGet(
            pattern + PageAddress.WorkAccount,
            async (TAddress? address, HttpContext context, SigningIn steps) =>
                address is null ? PlainPages.NotFound(context.Request.Voice()) : await steps.ToWorkAccountAsync(context, address)
        );
        var forms = routes
            .MapGroup(pattern)
            .AddEndpointFilter<RouteGroupBuilder, FormGuard>()
            .WithMetadata(new RequestSizeLimitAttribute(largestForm));
        forms.MapPost(PageAddress.Code, (TAddress? address, HttpContext context, SigningIn steps) => steps.AskAsync(context, address!));
        forms.MapPost(PageAddress.Enter, (TAddress? address, HttpContext context, SigningIn steps) => steps.TryAsync(context, address!));
        forms.MapPost(PageAddress.Leave, (TAddress? address, HttpContext context, SigningIn steps) => steps.LeaveAsync(context, address!));
        return forms;
    }

    private static IResult BackToPage<TAddress>(TAddress? address, HttpContext context)
        where TAddress : PageAddress
    {
        var voice = context.Request.Voice();
        return address is null ? PlainPages.NotFound(voice) : new SeeOther(address.Onwards(voice));
    }
}
