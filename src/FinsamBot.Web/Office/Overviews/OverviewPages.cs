using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Overviews;
using FinsamBot.Runtime.Papers;
using FinsamBot.Web.Reading;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Overviews;

/// <summary>Reads the overview for a page, and gives what is shown as files.</summary>
internal sealed class OverviewPages(OverviewProjection projection, OfficeHandler office, RenderSheet render, LinkTo links)
{
    public async Task<Glance> LookAsync(OfficeCall call)
    {
        var whole = await projection.FreshAsync(call.Ended);
        var damage = office.DamageAmong([.. whole.Interventions.Select(i => i.Intervention)]);
        return new Glance(call, whole, OverviewQuery.Read(call.Context.Request.Query), damage, links);
    }

    /// <summary>What is shown: the same rows, in the reader's language.</summary>
    public async Task<IResult> FileAsync(HttpContext context, SheetFormat format)
    {
        var at = await LookAsync(OfficeCall.Of(context));
        return await FileAsync(at, OverviewSheet.Of(at.Shown, at.Voice.Language), format);
    }

    public async Task<IResult> FileAsync(Glance at, FactSheet sheet, SheetFormat format) =>
        new FiledResult(await render(sheet, format, at.Call.Ended));
}
