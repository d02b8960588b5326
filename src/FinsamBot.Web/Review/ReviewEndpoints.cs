using FinsamBot.Runtime.Papers;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;
using FinsamBot.Web.Review.Answers;
using FinsamBot.Web.Review.Drafts;
using FinsamBot.Web.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FinsamBot.Web.Review;

/// <summary>The addresses of a member's page: reading it, signing in, and answering.</summary>
internal static class ReviewEndpoints
{
    /// <summary>Room for a text and a comment on every section, each the longest the rules accept with every letter escaped.</summary>
    private const int LargestForm = 4 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var links = routes.MapLinks();
        links.MapPage(ReviewAddress.Pattern, ShowAsync);
        links.MapPage(ReviewAddress.Pattern + RegistryAddress.Document + "/{hash}", DownloadAsync);
        var forms = links.MapSteps<ReviewAddress>(ReviewAddress.Pattern, LargestForm, ReviewAddress.Answer, ReviewAddress.Draft);
        forms.MapPost(
            ReviewAddress.Answer,
            (ReviewAddress? address, HttpContext context, AnswerSteps steps) => steps.AnswerAsync(context, address!)
        );
        forms.MapPost(
            ReviewAddress.Draft,
            (ReviewAddress? address, HttpContext context, Drafting steps) => steps.KeepAsync(context, address!)
        );
    }

    private static async Task<IResult> ShowAsync(ReviewAddress? address, HttpContext context, ReviewPages pages)
    {
        var voice = context.Request.Voice();
        if (address is null || await pages.FindAsync(context, address) is not { } state)
        {
            return PlainPages.NotFound(voice);
        }

        var thanks = context.Request.Query.ContainsKey(ReviewAddress.AnsweredFlag) && state is { SignedIn: true, Answer: not null };
        return pages.Show(context, address, state, thanks ? PageNotice.Done(voice["Thanks"]) : null);
    }

    /// <summary>Of the report as it is now, so that also a letter's link to what has been added since leads somewhere.</summary>
    private static async Task<IResult> DownloadAsync(
        ReviewAddress? address,
        HttpContext context,
        string hash,
        ReviewPages pages,
        OpenFiled open
    ) =>
        address is not null && await pages.FindAsync(context, address) is { } state
            ? await FiledDocuments.DownloadAsync(context, state.Now.Report, hash, open, [])
            : PlainPages.NotFound(context.Request.Voice());
}
