using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Overviews;

namespace FinsamBot.Web.Office.Interventions;

/// <summary>Reads an intervention for the office, with what of its reports is handed in.</summary>
internal sealed class Looking(
    InterventionHandler interventions,
    ReportHandler reports,
    AssociationDirectory directory,
    OverviewProjection projection
)
{
    /// <summary>Null when there is none of that id.</summary>
    public async Task<Looked?> FindAsync(OfficeCall call, string intervention)
    {
        if (await interventions.FindAsync(new InterventionId(intervention), call.Now, call.Ended) is not { } view)
        {
            return null;
        }

        var parent = view.Intervention.Parent is { } id ? await directory.FindInterventionAsync(id, call.Ended) : null;
        var overview = await projection.FreshAsync(call.Ended);
        return new Looked(call, view)
        {
            HandedIn = await HandedInAsync(call, view),
            Parent = parent,
            Reports = overview.Interventions.FirstOrDefault(i => i.Intervention.Id == view.Intervention.Id)?.Reports ?? [],
        };
    }

    private async Task<IReadOnlySet<ReportId>> HandedInAsync(OfficeCall call, InterventionView view)
    {
        var handedIn = new HashSet<ReportId>();
        var opened = view.Intervention.Opened.Select(view.Intervention.ReportFor);
        foreach (var id in opened.Where(r => r.PeriodEnd >= call.Today.AddMonths(-InterventionReports.MonthsBack)))
        {
            var report = await directory.Damage.PassOverAsync(id.Stream, async () => await reports.ReadAsync(id, call.Ended));
            if (report?.Submission is not null)
            {
                handedIn.Add(id);
            }
        }

        return handedIn;
    }
}
