using FinsamBot.Domain.Agenda;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards.Reports;

namespace FinsamBot.Teams.Office;

/// <summary>The reports that a person could begin: nobody has opened them, and asking for the report would.</summary>
internal sealed class Beginnings(Shelf shelf)
{
    /// <param name="known">The person's reports, as <see cref="Shelf.ReportsAsync"/> gives them without opening any.</param>
    public async Task<IReadOnlyList<Beginning>> OfAsync(Caller caller, IReadOnlyList<ReportView> known, CancellationToken cancellation)
    {
        var today = caller.Today;
        return
        [
            .. from view in await shelf.InterventionsAsync(caller.Now, cancellation)
            where view.Circumstances.MayWrite(caller.Id, today)
            where !known.Any(r => r.Id.Intervention == view.Intervention.Id && r.Report.Submission is null)
            from running in view.Running().Take(1)
            orderby running.Plan.Due, view.Intervention.Name
            select new Beginning(view.Intervention.Name, running.Plan, today, view.Circumstances.Calendar),
        ];
    }
}
