using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Office;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <summary>The office's list names every open report, with what it waits for; a late one as late, a silent member by name.</summary>
internal sealed class OfficeAudit(Facts facts)
{
    private const int Listed = 8;

    /// <summary>Working days.</summary>
    private const int RegisteredWithin = 5;

    public void Audit(Running reader, DateTimeOffset now)
    {
        var lines = reader.Office.ListAsync(now, CancellationToken.None).GetAwaiter().GetResult().ToLookup(l => l.Report.ToString());
        foreach (var report in Recent())
        {
            var own = lines[report.Id.ToString()].ToList();
            if (report.SubmittedAt is not null)
            {
                CheckHandedIn(report, own, now);
                continue;
            }

            if (own.Count == 0)
            {
                throw new ViolationException("office", $"{report.Id} has no line though it is open");
            }

            Check(report, own, now);
        }
    }

    private IEnumerable<KnownReport> Recent() =>
        from intervention in facts.Interventions.Values
        from opened in intervention.Opened.OrderBy(o => o.Period.End).ThenBy(o => o.Template, StringComparer.Ordinal).TakeLast(Listed)
        let report = facts.Reports[$"reports/{intervention.Id}/{opened.Template}-{opened.Period.End:yyyy-MM-dd}"]
        where !facts.Damaged.Contains(report.Id.Stream.Value)
        select report;

    private void CheckHandedIn(KnownReport report, List<OfficeLine> lines, DateTimeOffset now)
    {
        var (registry, today, isOurs) = (report.Registry, Almanac.DayOf(now), report.TakenInAt is null);
        var late = facts.Almanac.Add(Almanac.DayOf(report.SubmittedAt!.Value), RegisteredWithin);
        Must(report, lines, OfficeConcern.NotRegistered, isOurs && registry.RegisteredAt is null && today >= late);
        Must(report, lines, OfficeConcern.NotSigned, isOurs && registry.Unsigned.Any() && registry.Signatures!.By < today);
        if (lines.Exists(l => l.Concern is not (OfficeConcern.NotRegistered or OfficeConcern.NotSigned)))
        {
            throw new ViolationException("office", $"{report.Id} is listed as open though it is handed in");
        }
    }

    private void Check(KnownReport report, List<OfficeLine> lines, DateTimeOffset now)
    {
        var intervention = facts.Interventions[report.Id.Intervention.Value];
        Must(report, lines, OfficeConcern.NobodyWrites, intervention.Writers.Count == 0);
        var corrected = report.Registry.CorrectedSince;
        var late = corrected is null && Almanac.DayOf(now) > lines[0].Due && !facts.Rests(report, now, TimeSpan.Zero);
        Must(report, lines, OfficeConcern.Late, late);
        var silent = report.OpenRound?.Asked.Where(report.OpenRound.IsSilent).Select(a => a.Person).ToList() ?? [];
        Must(report, lines, OfficeConcern.WaitsForSteeringGroup, !late && silent.Count > 0);
        Must(report, lines, OfficeConcern.Corrected, corrected is not null && silent.Count == 0);
        var bounced = report.Deliveries.Exists(d =>
            (d.State == AttemptState.Refused && d.Channel == ChannelKind.Mail) || IsInDoubt(report, d)
        );
        Must(report, lines, OfficeConcern.NotReached, bounced || intervention.Writers.Any(w => !facts.IsReachable(w)));
        var left = intervention.Roles.Any(r => facts.Person(r.Person) is { HasLeftTeams: true, Mail.Length: > 0 });
        Must(report, lines, OfficeConcern.LeftTeams, left);
    }

    /// <summary>Nobody knows whether it arrived, no letter can follow, and nothing later has surely left for the same person.</summary>
    private bool IsInDoubt(KnownReport report, KnownDelivery delivery) =>
        delivery.IsDoubtful
        && (delivery.Channel == ChannelKind.Mail || facts.Person(delivery.To).Mail is not { Length: > 0 })
        && !report.Deliveries.Exists(d => d.State == AttemptState.Sent && d.To == delivery.To && d.EndedAt > delivery.EndedAt);

    private static void Must(KnownReport report, List<OfficeLine> lines, OfficeConcern concern, bool expected)
    {
        if (lines.Exists(l => l.Concern == concern) != expected)
        {
            throw new ViolationException("office", $"{report.Id} {(expected ? "lacks" : "has")} the line {concern}");
        }
    }
}
