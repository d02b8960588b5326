using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Annual.Board;
using FinsamBot.Domain.Interventions;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Runtime.Overviews;

/// <summary>Reads what the board's paper is made from.</summary>
public sealed class BoardPapers(OverviewProjection overviews, ReportHandler reports, AssociationDirectory directory, TimeProvider clock)
{
    /// <summary>As things stand now. A report that cannot be read is left out, and stands in the list of damage.</summary>
    public async Task<BoardPaper> MakeAsync(BoardOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        var overview = await overviews.FreshAsync(cancellation);
        var (views, now) = (new Dictionary<ReportId, ReportView>(), clock.GetUtcNow());
        var opened = overview.Interventions.SelectMany(i => i.Reports).Where(r => r.IsOpened && order.Quarter.Contains(r.Period.End));
        foreach (var id in opened.Select(r => r.Id))
        {
            if (await directory.Damage.PassOverAsync(id.Stream, () => reports.FindAsync(id, now, cancellation)) is { } view)
            {
                views[id] = view;
            }
        }

        return BoardMaking.Of(order, overview, views);
    }
}
