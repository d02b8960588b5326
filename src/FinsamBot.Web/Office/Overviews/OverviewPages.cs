using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Overviews;
using FinsamBot.Runtime.Papers;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Overviews;

/// <summary>Reads the overview for a page, and does what is done from it.</summary>
internal sealed class OverviewPages(
    OverviewProjection projection,
    OfficeHandler office,
    OfficeActing acting,
    RenderSheet render,
    LinkTo links
)
{
    public async Task<Glance> LookAsync(OfficeCall call) =>
        new(
            call,
            await projection.FreshAsync(call.Ended),
            OverviewQuery.Read(call.Context.Request.Query),
            await office.DamageAsync(call.Ended),
            links
        );

    /// <summary>What is shown, as a file: the same rows, in the reader's language.</summary>
    public async Task<IResult> FileAsync(HttpContext context, SheetFormat format)
    {
        var at = await LookAsync(OfficeCall.Of(context));
        var file = await render(OverviewSheet.Of(at.Shown, at.Voice.Language), format, at.Call.Ended);
        PageHeaders.Set(context.Response);
        return Results.File(file.Content.ToArray(), file.ContentType, file.FileName);
    }

    /// <summary>Reminds whoever writes, and comes back to the same view.</summary>
    public async Task<IResult> RemindAsync(HttpContext context, StartPages start)
    {
        var (call, sent) = (OfficeCall.Of(context), await SentForm.ReadAsync(context));
        if (!ReportId.TryParse(sent[WaitingLines.ReportField], out var report))
        {
            return await start.ShowAsync(context, PageNotice.Of(new Refusal(RefusalReason.NoSuchReport), call.Voice));
        }

        var back = OverviewQuery.Address(OfficePaths.Start, OverviewQuery.Read(context.Request.Query));
        return await acting.DoAsync(call, sent, report, new RemindWriters(), "Overview_Already") is { } notice
            ? await start.ShowAsync(context, notice)
            : call.Onwards(back, "Reminded");
    }
}
