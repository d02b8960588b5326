using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office.History;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Office.Overviews;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Reports;

/// <summary>A report as the office sees it: how it stands, the ways on, and its whole history.</summary>
internal sealed class ReportPages(OverviewPages overviews, ReportHandler reports, OfficeHandler office, AssociationDirectory directory)
{
    public const string Pattern = OfficePaths.Interventions + "/{intervention}/rapport/{report}";

    public async Task<IResult> ShowAsync(HttpContext context, string intervention, string report)
    {
        var call = OfficeCall.Of(context);
        if (!StreamName.IsValid(intervention) || !ReportId.TryParse($"{intervention}/{report}", out var id))
        {
            return PlainPages.NotFound(call.Voice);
        }

        var view = await directory.Damage.PassOverAsync(id.Stream, () => reports.FindAsync(id, call.Now, call.Ended));
        if (view is null)
        {
            return PlainPages.NotFound(call.Voice);
        }

        var history = ReportHistory.Of(await office.EventsAsync(id, call.Ended), view, call.Voice.Language);
        return OfficeReport.Show(await overviews.LookAsync(call), view, history);
    }
}
