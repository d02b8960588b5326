using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Web.Review;

/// <summary>
/// A report exactly as a round asked about it. It is read from a blob of its own, and checked against the version the round names: a page
/// costs what the report is long, however long its stream has become. Where there is no such blob, or a damaged one, it is made again from
/// the stream.
/// </summary>
internal sealed class AskedVersions(EventLog log, IBlobStore blobs)
{
    public async Task<Report> OfAsync(Report now, Round round, CancellationToken cancellation)
    {
        if (now.Version == round.Version)
        {
            return now;
        }

        var name = FrozenReport.NameOf(round.Version);
        if (await blobs.GetAsync(name, cancellation) is { } content && FrozenReport.Read(content, now, round) is { } frozen)
        {
            return frozen;
        }

        var asked = await FromStreamAsync(now.Id, round, cancellation);
        await KeepAsync(name, asked, cancellation);
        return asked;
    }

    /// <summary>The fold of the stream up to the event that froze it.</summary>
    private async Task<Report> FromStreamAsync(ReportId id, Round round, CancellationToken cancellation)
    {
        var asked = Report.None;
        var (events, _) = await log.ReadAsync(id.Stream, Cursor.Start, cancellation);
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

    /// <summary>A storage that fails here costs the next page some time, and this one nothing.</summary>
    private async Task KeepAsync(StreamName name, Report asked, CancellationToken cancellation)
    {
        try
        {
            await blobs.PutAsync(name, FrozenReport.Write(asked), cancellation);
        }
        catch (StorageUnavailableException)
        {
            // Read from the stream again next time.
        }
    }
}
