using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Overviews;

namespace FinsamBot.Web.Office.Interventions;

/// <summary>Reads an intervention for the office, with how its reports stand.</summary>
internal sealed class Looking(InterventionHandler interventions, AssociationDirectory directory, OverviewProjection projection)
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
            Parent = parent,
            Standing = overview.Interventions.FirstOrDefault(i => i.Intervention.Id == view.Intervention.Id),
        };
    }
}
