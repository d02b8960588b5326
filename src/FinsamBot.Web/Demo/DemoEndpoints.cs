using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace FinsamBot.Web.Demo;

public static class DemoEndpoints
{
    /// <summary>The chat and the clock below <c>/dev</c>. One can be anybody there, so they exist only in Development (throws elsewhere),
    /// and only for callers on this machine.</summary>
    public static void MapLocalDemo(this WebApplication app, LocalDemo demo)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(demo);
        if (!app.Environment.IsDevelopment())
        {
            throw new InvalidOperationException("In the local demo one can be anybody: it can be mapped only in Development.");
        }

        var here = app.MapGroup("").AddEndpointFilter(OnlyFromHereAsync);
        MapChat(here, demo.Chat);
        MapClock(here, demo.Clock);
    }

    private static void MapChat(RouteGroupBuilder here, DemoChat chat)
    {
        here.MapPage(
            ChatPages.Path,
            async (HttpContext context) =>
                new PageResult(ChatPages.Choose(context.Request.Voice(), await chat.People(context.RequestAborted)))
        );
        here.MapPage(ChatPages.Path + ChatPages.Library + "/{name}", (string name) => LibraryOf(chat, name));
        var person = here.MapGroup(ChatPages.Path + "/{person}");
        person.MapPage(
            "",
            async (string person, HttpContext context, FormTokens tokens) =>
                await FindAsync(chat, person, context) is { } found
                    ? new PageResult(
                        ChatPages.Talk(context.Request.Voice(), found, tokens.MakeFor(context), DrawsCards(chat)),
                        Policy: ChatPages.Policy
                    )
                    : PlainPages.NotFound(context.Request.Voice())
        );
        person.MapPage(ChatPages.Log, (string person) => Results.Json(chat.Read(person)));
        var forms = person.MapGroup("").AddEndpointFilter<RouteGroupBuilder, FormGuard>();
        forms.MapPost(ChatPages.Open, (string person, HttpContext context) => DoAsync(chat, person, context, chat.Open));
        forms.MapPost(
            ChatPages.Say,
            (string person, HttpContext context) =>
                DoAsync(chat, person, context, (who, stop) => chat.Say(who, context.Request.Form[ChatPages.TextField].ToString(), stop))
        );
        forms.MapPost(
            ChatPages.Press,
            (string person, HttpContext context) => DoAsync(chat, person, context, (who, stop) => PressAsync(chat, who, context, stop))
        );
    }

    private static void MapClock(RouteGroupBuilder here, DemoClock demo)
    {
        here.MapPage(
            ClockPage.Path,
            async (HttpContext context, TimeProvider clock, FormTokens tokens) =>
            {
                var (voice, next, notice) = (context.Request.Voice(), await demo.Next(context.RequestAborted), Moved(context));
                return new PageResult(ClockPage.Show(voice, clock.GetUtcNow(), next, tokens.MakeFor(context), notice), notice);
            }
        );
        here.MapPost(ClockPage.Path, (HttpContext context, TimeProvider clock) => MoveAsync(context, demo, clock.GetUtcNow()))
            .AddEndpointFilter<RouteHandlerBuilder, FormGuard>();
    }

    private static async ValueTask<object?> OnlyFromHereAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        ThisMachine.Sent(context.HttpContext) ? await next(context) : PlainPages.NotFound(context.HttpContext.Request.Voice());

    private static bool DrawsCards(DemoChat chat) => ChatPages.Libraries.All(l => chat.Library(l) is not null);

    private static IResult LibraryOf(DemoChat chat, string name) =>
        ChatPages.Libraries.Contains(name) && chat.Library(name) is { } script
            ? Results.Bytes(script, "text/javascript; charset=utf-8")
            : Results.NotFound();

    private static async Task<DemoPerson?> FindAsync(DemoChat chat, string person, HttpContext context) =>
        (await chat.People(context.RequestAborted)).FirstOrDefault(p => p.Id == person && p.IsInTeams);

    /// <summary>What one does in the chat, and then the chat as it is.</summary>
    private static async Task<IResult> DoAsync(DemoChat chat, string person, HttpContext context, Func<string, CancellationToken, Task> act)
    {
        if (await FindAsync(chat, person, context) is null)
        {
            return Results.NotFound();
        }

        await act(person, context.RequestAborted);
        return Results.Json(chat.Read(person));
    }

    private static Task PressAsync(DemoChat chat, string person, HttpContext context, CancellationToken cancellation)
    {
        var form = context.Request.Form;
        return ReadObject(form[ChatPages.ActionField].ToString()) is { } action
            ? chat.Press(person, form[ChatPages.EntryField].ToString(), action, cancellation)
            : Task.CompletedTask;
    }

    private static JsonObject? ReadObject(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<IResult> MoveAsync(HttpContext context, DemoClock demo, DateTimeOffset now)
    {
        var form = context.Request.Form;
        var wished = form[ClockPage.StepField].ToString() switch
        {
            ClockPage.ToNext => await demo.Next(context.RequestAborted),
            ClockPage.ADay => now.AddDays(1),
            ClockPage.AWeek => now.AddDays(7),
            _ => Typed(form[ClockPage.DayField].ToString(), form[ClockPage.TimeField].ToString()),
        };
        var delivered = wished is { } then ? await demo.Move(then, context.RequestAborted) : null;
        var said = delivered?.ToString(CultureInfo.InvariantCulture) ?? "nej";
        return new SeeOther(Query.With(context.Request.Voice().In(ClockPage.Path), ClockPage.DeliveredField, said));
    }

    private static DateTimeOffset? Typed(string day, string time) =>
        DateOnly.TryParse(day, CultureInfo.InvariantCulture, out var date)
        && TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out var clock)
            ? StockholmTime.At(date, clock)
            : null;

    private static PageNotice? Moved(HttpContext context)
    {
        var (voice, said) = (context.Request.Voice(), context.Request.Query[ClockPage.DeliveredField].ToString());
        if (said.Length == 0)
        {
            return null;
        }

        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var delivered)
            ? PageNotice.Done(delivered == 0 ? voice["ClockMovedQuietly"] : voice.Say("ClockMoved", delivered))
            : PageNotice.No(RefusalCategory.NotUnderstood, voice["ClockBackwards"]);
    }
}
