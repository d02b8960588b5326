using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace FinsamBot.Web.Writing;

/// <summary>The addresses below <see cref="WritingPaths.Pattern"/>.</summary>
internal static class WritingEndpoints
{
    /// <summary>A form holds a page of the form: some texts of the longest kind, each letter up to nine characters as browsers send
    /// them.</summary>
    private const int LargestForm = 4 * 1024 * 1024;

    /// <summary>Room for a file that is too large: it is told so by the page, and not by a line that is cut.</summary>
    private const int LargestUpload = 24 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage(WritingPaths.Pattern, (HttpContext context, WritingPages pages) => pages.ShowAsync(context));
        routes.MapPage(WritingPaths.Pattern + WritingPaths.Compare, (HttpContext context, ComparePages pages) => pages.ShowAsync(context));
        routes.MapPage(WritingPaths.Pattern + WritingPaths.History, (HttpContext context, HistoryPages pages) => pages.ShowAsync(context));
        routes.MapPage(WritingPaths.Pattern + WritingPaths.Read, (HttpContext context, WholeReportPages pages) => pages.ShowAsync(context));
        routes.MapPage(WritingPaths.Pattern + WritingPaths.Entry, (HttpContext context, EntryPages pages) => pages.ShowAsync(context));
        routes.MapPage(
            WritingPaths.Pattern + WritingPaths.Standing,
            (HttpContext context, Autosaving saving) => saving.StandingAsync(context)
        );
        routes.MapPage(WritingPaths.Pattern + WritingPaths.Key, (HttpContext context, Autosaving saving) => saving.KeyAsync(context));
        MapForms(
            routes
                .MapGroup(WritingPaths.Pattern)
                .AddEndpointFilter<RouteGroupBuilder, FormGuard>()
                .WithMetadata(new RequestSizeLimitAttribute(LargestForm), new RequestFormLimitsAttribute { ValueLengthLimit = LargestForm })
        );
        MapWord(routes);
        // Whoever reloads after a sign-in comes back to the page that the form belongs to.
        foreach (
            var step in new[]
            {
                WritingPaths.Begin,
                WritingPaths.Save,
                WritingPaths.Choose,
                WritingPaths.Discard,
                WritingPaths.TakeBack,
                WritingPaths.TakeIn,
                WritingPaths.RemoveEntry,
            }
        )
        {
            routes.MapPage(WritingPaths.Pattern + step, Back);
        }

        routes.MapPage(WritingPaths.Pattern + WritingPaths.Send, BackToReading);
        routes.MapPage(WritingPaths.Pattern + WritingPaths.HandIn, BackToReading);
    }

    private static void MapWord(IEndpointRouteBuilder routes)
    {
        routes.MapPage(WritingPaths.Pattern + WritingPaths.Word, (HttpContext context, WordPages pages) => pages.DownloadAsync(context));
        routes.MapPage(WritingPaths.Pattern + WritingPaths.File, (HttpContext context, WordPages pages) => pages.ShowAsync(context));
        routes
            .MapGroup(WritingPaths.Pattern)
            .AddEndpointFilter<RouteGroupBuilder, FormGuard>()
            .WithMetadata(new RequestSizeLimitAttribute(LargestUpload))
            .MapPost(WritingPaths.File, (HttpContext context, WordPages pages) => pages.ReadAsync(context));
    }

    private static void MapForms(RouteGroupBuilder forms)
    {
        forms.MapPost(WritingPaths.Begin, (HttpContext context, WritingEntry entry) => entry.BeginAsync(context));
        forms.MapPost(WritingPaths.Save, (HttpContext context, WritingPages pages) => pages.SaveAsync(context));
        forms.MapPost(WritingPaths.Draft, (HttpContext context, Autosaving saving) => saving.KeepAsync(context));
        forms.MapPost(WritingPaths.Entry, (HttpContext context, EntryPages pages) => pages.SaveAsync(context));
        forms.MapPost(WritingPaths.RemoveEntry, (HttpContext context, EntryPages pages) => pages.RemoveAsync(context));
        forms.MapPost(WritingPaths.Choose, (HttpContext context, ComparePages pages) => pages.ChooseAsync(context));
        forms.MapPost(WritingPaths.Discard, (HttpContext context, ComparePages pages) => pages.DiscardAsync(context));
        forms.MapPost(WritingPaths.TakeBack, (HttpContext context, HistoryPages pages) => pages.TakeBackAsync(context));
        forms.MapPost(WritingPaths.TakeIn, (HttpContext context, WordPages pages) => pages.TakeAsync(context));
        forms.MapPost(WritingPaths.Send, (HttpContext context, WholeReportPages pages) => pages.SendAsync(context));
        forms.MapPost(WritingPaths.HandIn, (HttpContext context, WholeReportPages pages) => pages.HandInAsync(context));
    }

    private static SeeOther Back(HttpContext context, string intervention, string report) =>
        new(context.Request.Voice().In($"{WritingPaths.Start}/{intervention}/{report}"));

    private static SeeOther BackToReading(HttpContext context, string intervention, string report) =>
        new(context.Request.Voice().In($"{WritingPaths.Start}/{intervention}/{report}{WritingPaths.Read}"));
}
