using FinsamBot.Runtime.Streams;
using FinsamBot.Web.About;
using FinsamBot.Web.Calendar;
using FinsamBot.Web.Demo;
using FinsamBot.Web.Mine;
using FinsamBot.Web.Office;
using FinsamBot.Web.Outlook;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Pane;
using FinsamBot.Web.Reading;
using FinsamBot.Web.Registry;
using FinsamBot.Web.Review;
using FinsamBot.Web.SignIn;
using FinsamBot.Web.Site;
using FinsamBot.Web.Start;
using FinsamBot.Web.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Web;

public static class WebRoutes
{
    private const string Programs = "/api";

    /// <summary>All pages, and a page that says so for every address there is not.</summary>
    /// <param name="demo">What can be tried on a machine of one's own; only in Development.</param>
    public static void MapWeb(this WebApplication app, LocalDemo? demo = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseFrontDoor();
        app.UseWhen(context => !context.Request.Path.StartsWithSegments(Programs, StringComparison.OrdinalIgnoreCase), UsePages);
        app.UseTabFrame();
        // The framework would put it first of all, where the pages in the tab have other paths.
        app.UseRouting();
        app.UseCookiePolicy(FrameCookies.Policy);
        // The framework would put it first of all, where a sign-in that comes back finds neither the scheme set above nor a page for
        // failures.
        app.UseAuthentication();

        MapFiles(app);
        app.MapPage("/", (HttpContext context) => new PageResult(StartPage.Show(context.Request.Voice(), demo)));
        if (demo is not null)
        {
            StaticFile.ChatScript.Map(app);
            app.MapLocalDemo(demo);
        }

        AboutPages.Map(app);
        SignInEndpoints.Map(app);
        ReviewEndpoints.Map(app);
        PaneEndpoints.Map(app);
        ReadingEndpoint.Map(app);
        RegistryEndpoints.Map(app);
        CalendarEndpoints.Map(app);
        OfficeEndpoints.Map(app);
        MinePages.Map(app);
        WritingEndpoints.Map(app);
        app.MapFallback("{*path}", (HttpContext context) => PlainPages.NotFound(context.Request.Voice()));
    }

    private static void MapFiles(WebApplication app)
    {
        StaticFile.Style.Map(app);
        StaticFile.ReviewScript.Map(app);
        StaticFile.OverviewScript.Map(app);
        StaticFile.CopyScript.Map(app);
        StaticFile.TabScript.Map(app);
        StaticFile.WritingScript.Map(app);
        StaticFile.FoundScript.Map(app);
        StaticFile.EntryScript.Map(app);
        StaticFile.DropScript.Map(app);
        StaticFile.TeamsLibrary?.Map(app);
        StaticFile.EditorScript?.Map(app);
    }

    private static void UsePages(IApplicationBuilder pages)
    {
        if (pages.ApplicationServices.GetRequiredService<WebOptions>().IsHttps)
        {
            // People reach us by https only; where that ends at a proxy, the last metre is http, and the cookies must not depend on it.
            pages.Use(
                (context, next) =>
                {
                    context.Request.Scheme = Uri.UriSchemeHttps;
                    return next(context);
                }
            );
        }

        pages.UseExceptionHandler(failed => failed.Run(ShowFailureAsync));
    }

    /// <summary>No word of the exception leaves; what a person had typed comes back.</summary>
    private static Task ShowFailureAsync(HttpContext context)
    {
        var request = context.Request;
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        return PageOf(error, request).ExecuteAsync(context);
    }

    private static IResult PageOf(Exception? error, HttpRequest request)
    {
        var (voice, written) = (request.Voice(), TypedText.In(request));
        return error switch
        {
            BrokenStreamException broken => PlainPages.Unreadable(voice, broken, written),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } or InvalidDataException => PlainPages.TooLarge(
                voice
            ),
            BadHttpRequestException bad => PlainPages.Failed(voice, bad.StatusCode, written),
            _ => PlainPages.Failed(voice, StatusCodes.Status500InternalServerError, written),
        };
    }
}
