using FinsamBot.Core.Calendar;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Conversation;

/// <summary>The reports that a person could begin: nobody has opened them, and asking for the report would.</summary>
internal sealed class Beginnings(Register register)
{
    /// <param name="known">The person's reports, as <see cref="Shelf.ReportsAsync"/> gives them without opening any.</param>
    public async Task<IReadOnlyList<Beginning>> OfAsync(Guest guest, IReadOnlyList<ReportView> known, CancellationToken cancellation)
    {
        var today = StockholmTime.DayOf(guest.Now);
        return
        [
            .. from intervention in await register.InterventionsAsync(cancellation)
               where intervention.MayWrite(guest.Person.Id) && !known.Any(r => r.Id.Intervention == intervention.Id && r.Report.Submission is null)
               let period = intervention.Periods?.Holding(today)
               where period is not null && !intervention.Opened.ContainsKey(period.End)
               orderby period.End, intervention.Name
               select new Beginning(intervention.Name, period, today),
        ];
    }
}
