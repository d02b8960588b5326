using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Runtime.Overviews;
using FinsamBot.Runtime.Papers;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Figures;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.FollowUp;

/// <summary>What the office carries over to Uppföljning Finsam, quarter by quarter, with true numbers: it has the reports they are
/// from.</summary>
internal sealed class FollowUpPages(OverviewProjection overviews, RenderSheet render)
{
    /// <summary>Of the last quarter that is over.</summary>
    public Task<IResult> ShowAsync(HttpContext context)
    {
        var call = OfficeCall.Of(context);
        return ShowAsync(call, CalendarQuarter.LastBefore(call.Today), null);
    }

    public async Task<IResult> ShowAsync(HttpContext context, string quarter)
    {
        var call = OfficeCall.Of(context);
        if (!CalendarQuarter.TryRead(quarter, out var asked))
        {
            return PlainPages.NotFound(call.Voice);
        }

        // What has not been is answered with what has.
        return asked.Start > call.Today
            ? await ShowAsync(
                call,
                CalendarQuarter.LastBefore(call.Today),
                PageNotice.Of(new Refusal(RefusalReason.QuarterAhead, asked), call.Voice)
            )
            : await ShowAsync(call, asked, null);
    }

    /// <param name="intervention">Null: of all.</param>
    public async Task<IResult> FileAsync(HttpContext context, string quarter, string? intervention = null)
    {
        var call = OfficeCall.Of(context);
        if (CopyList.QuarterIn(quarter, call.Today) is not { } asked)
        {
            return PlainPages.NotFound(call.Voice);
        }

        var overview = await overviews.FreshAsync(call.Ended);
        var asks = overview.Interventions.Where(i => intervention is null || i.Intervention.Id.Value == intervention);
        var list = FollowUpList.Of(asks, asked);
        return list.Entries.Count == 0
            ? PlainPages.NotFound(call.Voice)
            : new FiledResult(await render(FollowUpSheet.Of(list), SheetFormat.Csv, call.Ended));
    }

    private async Task<IResult> ShowAsync(OfficeCall call, ReportingPeriod quarter, PageNotice? notice)
    {
        var list = FollowUpList.Of((await overviews.FreshAsync(call.Ended)).Interventions, quarter);
        var path = AddressOf(quarter);
        var copy = new CopyList(call.Voice, list, call.Today, path, path + ".csv") { Turn = AddressOf, Place = "" };
        return new OfficeFrame(call, path, copy.Title)
        {
            Notice = notice,
            Script = StaticFile.CopyScript.Address,
            IsWide = true,
        }.Around(
            Html.Of(
                $"""
                <p class="lead">{call.Voice.Office("FollowUp_What")}</p>
                {copy.Show()}
                {Html.When(list.Entries.Count > 1, () => Total(call, list))}
                """
            )
        );
    }

    private static Html Total(OfficeCall call, FollowUpList list)
    {
        var sheet = FollowUpSheet.Total(list);
        return Html.Of(
            $"""
            <section aria-labelledby="summor">
            <h2 id="summor">{call.Voice.Office("FollowUp_Check")}</h2>
            <p>{call.Voice.Office("FollowUp_CheckWhat")}</p>
            <div lang="sv">{SheetTable.Show(call.Voice, sheet)}</div>
            </section>
            """
        );
    }

    private static string AddressOf(ReportingPeriod quarter) => $"{OfficePaths.FollowUp}/{CalendarQuarter.NameOf(quarter)}";
}
