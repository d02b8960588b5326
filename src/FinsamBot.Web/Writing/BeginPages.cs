using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office;
using FinsamBot.Web.Pages;
using FinsamBot.Web.SignIn;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Writing;

/// <summary>A report whose period runs and that nobody has begun: asking for its page begins nothing, pressing the button does.</summary>
internal sealed class BeginPages(
    Sessions sessions,
    InterventionHandler interventions,
    ReportHandler reports,
    FormTokens tokens,
    FormCommandIds ids,
    TimeProvider clock
)
{
    /// <summary>The page with the button; null where this person has nothing to begin.</summary>
    public async Task<IResult?> OfferAsync(HttpContext context, ReportId id, PersonId who) =>
        await OwedAsync(id, who, context.RequestAborted) is { } owed ? Show(context, id, owed, null) : null;

    public async Task<IResult> BeginAsync(HttpContext context, ReportId id)
    {
        var voice = context.Request.Voice();
        if (await sessions.FindAsync(context) is not { } reader)
        {
            return SignedOut.Show(context, WritingPaths.Of(id));
        }

        if (await OwedAsync(id, reader.Person, context.RequestAborted) is not { } owed)
        {
            return new SeeOther(voice.In(WritingPaths.Of(id)));
        }

        try
        {
            var sent = await SentForm.ReadAsync(context);
            var request = new Request(
                new OpenReport(owed.Period),
                reader.Person,
                ids.ForWriting(sent.Token, SentContent.Whole(sent.Form)),
                clock.GetUtcNow()
            );
            var reply = await reports.HandleAsync(id, request, context.RequestAborted);
            return reply.Refusal is { } refusal
                ? Show(context, id, owed, PageNotice.Of(refusal, voice))
                : new SeeOther(voice.In(WritingPaths.Of(id)));
        }
        catch (Exception e) when (e is StorageUnavailableException or ContentionException)
        {
            return Show(context, id, owed, PageNotice.NotSaved(voice));
        }
    }

    private async Task<Owed?> OwedAsync(ReportId id, PersonId who, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var today = StockholmTime.DayOf(now);
        if (
            await interventions.FindAsync(id.Intervention, now, cancellation) is not { } view
            || !view.Circumstances.MayWrite(who, today)
            || view.Intervention.ReportingOf(id.Template) is not { } reporting
        )
        {
            return null;
        }

        var period = view.Intervention.Unopened(reporting).TakeWhile(p => p.Start <= today).FirstOrDefault(p => p.End == id.PeriodEnd);
        return period is null ? null : new Owed(view, period);
    }

    private PageResult Show(HttpContext context, ReportId id, Owed owed, PageNotice? notice)
    {
        var voice = context.Request.Voice();
        var title = voice.Writing("Begin_Title", owed.View.Intervention.Name);
        return new PageResult(
            new Layout(voice, title, WritingPaths.Of(id)).Around(
                Html.Of(
                    $"""
                    <h1>{title}</h1>
                    {Html.When(notice is not null, () => notice!.Show())}
                    <p class="lead">{voice.Writing("Begin_What", Days.Period(owed.Period, voice.Language))}</p>
                    {tokens.MakeFor(context).Begin(voice.In(WritingPaths.Of(id) + WritingPaths.Begin))}
                    <button type="submit">{voice.Writing("Begin_Do")}</button>
                    </form>
                    <p><a href="{voice.In(ReportLinks.Mine)}">{voice.Office("Mine_Title")}</a></p>
                    """
                )
            ),
            notice
        );
    }

    private sealed record Owed(InterventionView View, ReportingPeriod Period);
}
