using FinsamBot.Core.Reports;
using FinsamBot.Core.Streams;

namespace FinsamBot.Web.Review;

/// <summary>A report exactly as a round asked about it: the fold of its stream up to the event that froze it.</summary>
internal sealed class AskedVersions(EventLog log)
{
    public async Task<Report> OfAsync(Report now, Round round, CancellationToken cancellation)
    {
        if (now.Version == round.Version)
        {
            return now;
        }

        var asked = Report.None;
        var (events, _) = await log.ReadAsync(now.Id.Stream, Cursor.Start, cancellation);
        foreach (var record in events)
        {
            asked = Evolve.Apply(asked, record);
            if (record.Event is SentToSteeringGroup sent && sent.Round == round.Number)
            {
                break;
            }
        }

        return asked;
    }
}
