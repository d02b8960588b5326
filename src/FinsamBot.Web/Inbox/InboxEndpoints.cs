using FinsamBot.Domain.Calendar;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace FinsamBot.Web.Inbox;

public static class InboxEndpoints
{
    /// <summary>
    /// The local inbox at <c>/dev/inbox</c>. It shows one-time codes, so it exists only in Development (throws elsewhere), and only for
    /// callers on this machine.
    /// </summary>
    public static void MapLocalInbox(this WebApplication app, LocalInbox inbox)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(inbox);
        if (!app.Environment.IsDevelopment())
        {
            throw new InvalidOperationException(
                "The local inbox shows other people's letters and codes: it can be mapped only in Development."
            );
        }

        var group = app.MapGroup(InboxPages.Path).AddEndpointFilter(OnlyFromHereAsync);
        group.MapPage("", (HttpContext context, TimeProvider clock) => ListAsync(context, inbox, StockholmTime.DayOf(clock.GetUtcNow())));
        group.MapPage(
            "/{id}",
            (HttpContext context, string id, TimeProvider clock) => LetterAsync(context, inbox, id, StockholmTime.DayOf(clock.GetUtcNow()))
        );
    }

    private static async ValueTask<object?> OnlyFromHereAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        ThisMachine.Sent(context.HttpContext) ? await next(context) : PlainPages.NotFound(context.HttpContext.Request.Voice());

    private static async Task<IResult> ListAsync(HttpContext context, LocalInbox inbox, DateOnly today)
    {
        var letters = await inbox.Letters(context.RequestAborted);
        var reader = context.Request.Query[InboxPages.ReaderField].FirstOrDefault();
        var shown = reader is null ? letters : [.. letters.Where(l => l.To.Contains(reader, StringComparison.OrdinalIgnoreCase))];
        return new PageResult(InboxPages.List(context.Request.Voice(), shown, today, reader));
    }

    private static async Task<IResult> LetterAsync(HttpContext context, LocalInbox inbox, string id, DateOnly today)
    {
        var (voice, notice) = (context.Request.Voice(), Replied(context));
        var letters = await inbox.Letters(context.RequestAborted);
        return letters.FirstOrDefault(l => l.Id == id) is { } letter
            ? new PageResult(
                InboxPages.Letter(voice, letter, inbox.ReplyTo?.Invoke(letter.Id), today, notice),
                notice,
                InboxPages.LetterPolicy
            )
            : PlainPages.NotFound(voice);
    }

    private static PageNotice? Replied(HttpContext context)
    {
        var voice = context.Request.Voice();
        return context.Request.Query[InboxPages.RepliedField].FirstOrDefault() switch
        {
            null => null,
            InboxPages.Replied => PageNotice.Done(voice["InboxReplied"]),
            _ => PageNotice.No(Domain.Events.RefusalCategory.NotUnderstood, voice["InboxNotReplied"]),
        };
    }
}
