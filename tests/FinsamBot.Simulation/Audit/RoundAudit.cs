using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <summary>Word of a round that is owed outside every ladder: absences and returned letters to the writers, receipts, and what somebody
/// away is told.</summary>
internal sealed class RoundAudit(Facts facts, TimeSpan grace)
{
    private const int Rest = 14;
    private const int News = 9;

    /// <summary>To one member in one round, so that no two programs answer each other for ever.</summary>
    public const int MostReceipts = 6;

    public static readonly TimeSpan BetweenReceipts = TimeSpan.FromHours(4);

    public void Audit(DateTimeOffset now)
    {
        var recent = facts.Sound.Where(r => r.ChangedAt < now - grace && r.ChangedAt > now.AddDays(-2 * Rest));
        foreach (var report in recent.Where(r => r.Round is not null))
        {
            var intervention = facts.Interventions[report.Id.Intervention.Value];
            if (
                intervention.ChangedAt > now - grace
                || facts.AssociationChangedAt > now - grace
                || facts.People.Values.Any(p => p.ChangedAt > now - grace)
            )
            {
                continue;
            }

            Told(report, report.Round!.Away, "away", now);
            Told(report, report.Round!.Bounced, "bounced", now);
            Told(report, report.Round!.MaybeBounced.Where(m => !report.Round.Bounced.ContainsKey(m.Key)), "maybe-bounced", now);
            Receipts(report, now);
            Away(report, now);
        }
    }

    /// <summary>Whoever writes hears of it by the next working morning.</summary>
    private void Told(KnownReport report, IEnumerable<KeyValuePair<string, DateTimeOffset>> heard, string what, DateTimeOffset now)
    {
        var intervention = facts.Interventions[report.Id.Intervention.Value];
        foreach (
            var (member, at) in heard.Where(h => IsOwed(h.Value, now) && (h.Value > now.AddDays(-News) || intervention.ChangedAt < h.Value))
        )
        {
            var writers = intervention.Writers.Select(w => facts.PresentOn(Almanac.DayOf(at), w));
            if (writers.Any(w => facts.IsReachable(w) && facts.Person(w).ReachedSince < now.AddDays(-Rest)))
            {
                Begun(report, $"{report.Id}/review/{report.Round!.Number}/{what}/{member}/", $"no writer heard that {member} is {what}");
            }
        }
    }

    /// <summary>Who replies by mail is told how it was understood; who writes again within hours, when these are over.</summary>
    private void Receipts(KnownReport report, DateTimeOffset now)
    {
        var owed = now - BetweenReceipts - grace;
        foreach (var (member, at) in report.Round!.ByMail.Where(m => m.Value > now.AddDays(-News) && m.Value < owed))
        {
            if (report.Receipts(report.Round.Number, member).Count(d => d.HasLeft) >= MostReceipts)
            {
                continue;
            }

            Begun(
                report,
                $"{report.Id}/review/{report.Round.Number}/receipt/{member}/{at.UtcDateTime:yyyyMMdd'T'HHmmss}",
                $"{member} got no receipt"
            );
        }
    }

    /// <summary>The substitute of whoever is away is asked, and whoever is away hears of it. Who has left the group is asked nothing
    /// more.</summary>
    private void Away(KnownReport report, DateTimeOffset now)
    {
        var (round, intervention) = (report.Round!, facts.Interventions[report.Id.Intervention.Value]);
        foreach (
            var member in round.Asked.Where(a =>
                report.SubmittedAt is null
                && report.OpenRound is not null
                && a.Substitute is not null
                && intervention.MayAnswer(a.Person.Value)
                && round.IsSilent(a)
                && round.Away.ContainsKey(a.Person.Value)
            )
        )
        {
            if (!(facts.Almanac.SpeakOnOrAfter(round.Away[member.Person.Value]) < now - grace))
            {
                continue;
            }

            var start = $"{report.Id}/review/{round.Number}/";
            Begun(
                report,
                $"{start}away/{member.Person}",
                $"{member.Person} does not know that {member.Substitute!.Person} was asked",
                exactly: true
            );
            if (
                !report.Deliveries.Exists(d =>
                    d.To == member.Substitute.Person.Value
                    && (
                        d.Key.StartsWith(start + "request/", StringComparison.Ordinal)
                        || d.Key.StartsWith(start + "reminder/", StringComparison.Ordinal)
                    )
                )
            )
            {
                throw new ViolationException(
                    "substitute",
                    $"{member.Substitute.Person} was not asked instead of {member.Person} in round {round.Number} of {report.Id}"
                );
            }
        }
    }

    private bool IsOwed(DateTimeOffset at, DateTimeOffset now) =>
        facts.Almanac.SpeakOnOrAfter(at) is var spoken && spoken < now - grace && spoken > now.AddDays(-News);

    private static void Begun(KnownReport report, string start, string what, bool exactly = false)
    {
        if (!report.Deliveries.Exists(d => exactly ? d.Base == start : d.Key.StartsWith(start, StringComparison.Ordinal)))
        {
            throw new ViolationException("news", $"{what}: {start}");
        }
    }
}
