using FinsamBot.Web.Pages;
using FinsamBot.Web.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace FinsamBot.Web.SignIn;

/// <summary>The addresses of the sign-in. Asking for any of them changes nothing.</summary>
internal static class DoorEndpoints
{
    private const int LargestForm = 32 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods(DoorPage.Path, reading, (HttpContext context, DoorSteps steps) => steps.ShowAsync(context));
        routes.MapMethods(
            DoorPage.Path + DoorPage.WorkAccount,
            [HttpMethods.Get],
            (HttpContext context, DoorSteps steps) => steps.ToWorkAccount(context)
        );
        // A reload of the page that answered a form asks for the form's address: back to the page.
        foreach (var step in new[] { DoorPage.Code, DoorPage.Enter, DoorPage.Leave })
        {
            routes.MapMethods(
                DoorPage.Path + step,
                reading,
                (HttpContext context) => new SeeOther(context.Request.Voice().In(DoorPage.Path))
            );
        }

        var forms = routes
            .MapGroup(DoorPage.Path)
            .AddEndpointFilter<RouteGroupBuilder, FormGuard>()
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        forms.MapPost(DoorPage.Code, (HttpContext context, DoorSteps steps) => steps.AskAsync(context));
        forms.MapPost(DoorPage.Enter, (HttpContext context, DoorSteps steps) => steps.TryAsync(context));
        forms.MapPost(DoorPage.Leave, (HttpContext context, DoorSteps steps) => steps.LeaveAsync(context));
    }
}
