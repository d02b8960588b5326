using System.Security.Cryptography;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Simulation.Stage;
using FinsamBot.Simulation.Store;

namespace FinsamBot.Simulation.Audit;

/// <summary>A report that was handed in is filed and sent on; its writers have it in writing and hear when it is registered; each party is
/// asked to sign.</summary>
internal sealed class RegistryAudit(Facts facts, Disk disk, TimeSpan grace)
{
    private const int News = 9;

    /// <summary>Working days: after hand-in until the registrar, and then the office, hear that a report is not registered.</summary>
    private const int RegistrarHears = 5;
    private const int OfficeHears = 10;

    /// <summary>Older matters were audited when they were young.</summary>
    private const int Lately = 40;

    public void Audit(DateTimeOffset now)
    {
        foreach (var report in facts.Sound.Where(r => r.SubmittedAt is not null && r.TakenInAt is null))
        {
            AuditFiling(report, now);
            if (report.ChangedAt < now - grace && report.ChangedAt > now.AddDays(-News))
            {
                Audit(report, now);
            }
        }
    }

    /// <summary>What was filed is there, as it was.</summary>
    public void Finally()
    {
        foreach (var document in facts.Sound.SelectMany(r => r.Registry.Filed).SelectMany(f => f.Documents))
        {
            if (
                disk.Get(new StreamName(document.Key)) is not { } content
                || Convert.ToHexStringLower(SHA256.HashData(content)) != document.Sha256
            )
            {
                throw new ViolationException("archive", $"{document.Key} is not what was filed");
            }
        }
    }

    private void Audit(KnownReport report, DateTimeOffset now)
    {
        var (registry, prefix) = (report.Registry, report.Registry.Prefix(report.Id.ToString()));
        Require(registry.Has(Edition.Submitted), report, "is not filed");
        Require(Begun(report, $"{prefix}/registrar"), report, "never left for the registrar");
        Require(registry.RegisteredAt is null || registry.Has(Edition.Registered), report, "is not filed as registered");
        var intervention = facts.Interventions[report.Id.Intervention.Value];
        if (
            intervention.ChangedAt > now - grace
            || facts.AssociationChangedAt > now - grace
            || facts.People.Values.Any(p => p.ChangedAt > now - grace)
        )
        {
            return;
        }

        foreach (
            var writer in intervention.Writers.Where(w =>
                facts.Person(w) is { Mail.Length: > 0 } p && p.ReachedSince < report.SubmittedAt && report.SubmittedAt > now.AddDays(-News)
            )
        )
        {
            Require(Begun(report, $"{prefix}/receipt/{writer}"), report, $"left {writer} without a receipt");
        }

        var present =
            registry.RegisteredAt is { } at && at > now.AddDays(-News)
                ? intervention.Writers.Select(w => facts.PresentOn(Almanac.DayOf(at), w))
                : [];
        foreach (var writer in present.Where(w => facts.IsReachable(w) && facts.Person(w).ReachedSince < registry.RegisteredAt))
        {
            Require(Begun(report, $"{prefix}/registered/"), report, $"is registered, and {writer} does not know");
        }

        AuditSignatures(report, now);
    }

    /// <summary>After hand-in somebody watches: the registrar and the office hear of what is not registered, and of who has not
    /// signed.</summary>
    private void AuditFiling(KnownReport report, DateTimeOffset now)
    {
        var (registry, prefix) = (report.Registry, report.Registry.Prefix(report.Id.ToString()));
        var handedIn = Almanac.DayOf(report.SubmittedAt!.Value);
        if (registry.RegisteredAt is null && IsLately(handedIn, RegistrarHears))
        {
            Require(Begun(report, $"{prefix}/unregistered/"), report, "is not registered, and the registrar hears nothing");
        }

        if (facts.AssociationChangedAt > now - grace)
        {
            return; // Somebody may belong to the office since this minute.
        }

        var offices = facts.Office.Where(o => facts.IsReachable(o) && facts.Person(o).ChangedAt < facts.Almanac.Morning(handedIn)).ToList();
        // Where there are no administrators the office is the mailbox, and that is the registrar's.
        if (registry.RegisteredAt is null && IsLately(handedIn, OfficeHears))
        {
            Require(
                offices.TrueForAll(o => o == "office" || HasHeard("unregistered", o)),
                report,
                "is not registered, and the office hears nothing"
            );
        }

        if (registry.Unsigned.Any() && IsLately(registry.Signatures!.By, 1))
        {
            Require(offices.TrueForAll(o => HasHeard("unsigned", o)), report, "is not signed, and the office hears nothing");
        }

        bool IsLately(DateOnly since, int days) =>
            facts.Almanac.Morning(facts.Almanac.Add(since, days)) is var from
            && from < now - grace
            && from > now.AddDays(-Lately)
            && report.ChangedAt < now - grace;

        bool HasHeard(string what, string who) =>
            report.Deliveries.Exists(d => d.Key.StartsWith($"{prefix}/{what}/", StringComparison.Ordinal) && d.To == who);
    }

    private void AuditSignatures(KnownReport report, DateTimeOffset now)
    {
        var (registry, parties) = (report.Registry, report.Registry.Signatures?.Parties ?? []);
        for (var i = 0; i < parties.Count; i++)
        {
            var asked =
                registry.Signed.Contains(parties[i].Organisation) || facts.Almanac.SpeakOnOrAfter(report.SubmittedAt!.Value) > now - grace;
            Require(
                asked || parties[i].Contact is null || Begun(report, $"{report.Id}/signatures/{registry.Version}/{i + 1}/"),
                report,
                $"does not ask {parties[i].Organisation} to sign"
            );
        }
    }

    private static bool Begun(KnownReport report, string start) =>
        report.Deliveries.Exists(d => d.Key.StartsWith(start, StringComparison.Ordinal));

    private static void Require(bool holds, KnownReport report, string what)
    {
        if (!holds)
        {
            throw new ViolationException("registry", $"{report.Id} {what}");
        }
    }
}
