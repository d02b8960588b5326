using FinsamBot.Web.Pages;
using FinsamBot.Web.Review.Answers;
using FinsamBot.Web.Review.Drafts;
using FinsamBot.Web.SignIn;
using FinsamBot.Web.WorkAccounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace FinsamBot.Web.Review;

/// <summary>The addresses of a member's page: reading it, and the steps of answering.</summary>
internal static class ReviewEndpoints
{
    /// <summary>Room for a text and a comment on every section, each the longest the rules accept with every letter escaped.</summary>
    private const int LargestForm = 4 * 1024 * 1024;

    private const string AnsweredFlag = "svarat";

    public static void Map(IEndpointRouteBuilder routes)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        routes = routes.MapGroup("").AddEndpointFilter<RouteGroupBuilder, LinkEnds>();
        routes.MapMethods(ReviewAddress.Pattern, reading, ShowAsync);
        // A reload of the page that answered a form asks for the form's address: back to the page.
        foreach (var step in ReviewAddress.Steps)
        {
            routes.MapMethods(ReviewAddress.Pattern + step, reading, BackToPage);
        }

        routes.MapMethods(ReviewAddress.Pattern + ReviewAddress.WorkAccount, [HttpMethods.Get], ToWorkAccountAsync);

        var forms = routes
            .MapGroup(ReviewAddress.Pattern)
            .AddEndpointFilter<RouteGroupBuilder, FormGuard>()
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        forms.MapPost(
            ReviewAddress.Code,
            (ReviewAddress? address, HttpContext context, SigningIn steps) => steps.AskAsync(context, address!)
        );
        forms.MapPost(
            ReviewAddress.SignIn,
            (ReviewAddress? address, HttpContext context, SigningIn steps) => steps.TryAsync(context, address!)
        );
        forms.MapPost(
            ReviewAddress.SignOut,
            (ReviewAddress? address, HttpContext context, Sessions sessions) => LeaveAsync(context, address!, sessions)
        );
        forms.MapPost(
            ReviewAddress.Answer,
            (ReviewAddress? address, HttpContext context, Answering steps) => steps.AnswerAsync(context, address!)
        );
        forms.MapPost(
            ReviewAddress.Draft,
            (ReviewAddress? address, HttpContext context, Drafting steps) => steps.KeepAsync(context, address!)
        );
    }

    /// <summary>Where the browser goes after a form had its effect.</summary>
    public static IResult OnwardsTo(ReviewAddress address, Voice voice, bool answered = false)
    {
        var page = ReviewAddress.With(voice, address.Path, answered ? null : address.Meant);
        // The thanks take the focus by themselves; naming a place in the page would keep it from them.
        return new SeeOther(answered ? Query.With(page, AnsweredFlag, "ja") : page + "#svara");
    }

    private static async Task<IResult> ShowAsync(ReviewAddress? address, HttpContext context, ReviewPages pages)
    {
        var voice = context.Request.Voice();
        if (address is null || await pages.FindAsync(context, address) is not { } state)
        {
            return PlainPages.NotFound(voice);
        }

        var thanks = context.Request.Query.ContainsKey(AnsweredFlag) && state is { SignedIn: true, Answer: not null };
        return pages.Show(context, address, state, thanks ? Notice.Done(voice["Thanks"]) : null);
    }

    /// <summary>Off to the sign-in of the member's organisation. Nothing is changed by asking for it.</summary>
    private static async Task<IResult> ToWorkAccountAsync(
        ReviewAddress? address,
        HttpContext context,
        ReviewPages pages,
        WebOptions options
    )
    {
        var voice = context.Request.Voice();
        if (address is null || !options.WorkAccount.IsOfferedInBrowser || await pages.FindAsync(context, address) is not { } state)
        {
            return PlainPages.NotFound(voice);
        }

        return state.SignedIn || !state.CanAnswer ? OnwardsTo(address, voice) : new WorkAccountSignIn(address);
    }

    private static async Task<IResult> LeaveAsync(HttpContext context, ReviewAddress address, Sessions sessions)
    {
        await sessions.EndAsync(context);
        return OnwardsTo(address, context.Request.Voice());
    }

    private static IResult BackToPage(ReviewAddress? address, HttpContext context)
    {
        var voice = context.Request.Voice();
        return address is null ? PlainPages.NotFound(voice) : OnwardsTo(address, voice);
    }
}
