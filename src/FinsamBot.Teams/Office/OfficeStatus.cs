using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;

namespace FinsamBot.Teams.Office;

/// <summary>How far everything is: to the office its list, to everybody else the reports that concern them.</summary>
internal sealed class OfficeStatus(OfficeHandler office, Shelf shelf, Beginnings beginnings)
{
    /// <summary>Looking opens nothing: a report that could be begun is offered with a button.</summary>
    public async Task<Card> ShowAsync(Caller caller, CancellationToken cancellation)
    {
        var to = caller.Reader;
        if (caller.IsAdministrator)
        {
            var lines = await office.ListAsync(caller.Now, cancellation);
            return OfficeListCard.Of(to, lines, caller.Today, "Office_Title", await office.DamageAsync(cancellation));
        }

        var reports = await shelf.ReportsAsync(caller, open: false, cancellation);
        var begin = await beginnings.OfAsync(caller, reports, cancellation);
        var unreadable = await shelf.UnreadableAsync(caller, cancellation);
        return reports.Count + begin.Count > 0
            ? ReportsCard.Of(to, reports, begin: begin, unreadable: unreadable)
            : RefusalCard.Of(to, Notice.Bad(unreadable ?? to["Reports_None"]));
    }
}
