using System.Security.Cryptography;
using FinsamBot.Core.Registry;
using FinsamBot.Core.Streams;
using FinsamBot.Simulation.Stage;
using FinsamBot.Simulation.Store;

namespace FinsamBot.Simulation.Audit;

/// <summary>A report that was handed in is filed and sent on; its writers have it in writing and hear when it is registered; each party is asked to sign.</summary>
internal sealed class RegistryAudit(Facts facts, Disk disk, TimeSpan grace)
{
    private const int News = 9;

    public void Audit(DateTimeOffset now)
    {
        foreach (var report in facts.Sound.Where(r => r.SubmittedAt is not null && r.TakenInAt is null))
        {
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
            if (disk.Get(new StreamName(document.Key)) is not { } content || Convert.ToHexStringLower(SHA256.HashData(content)) != document.Sha256)
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
        if (intervention.ChangedAt > now - grace || facts.AssociationChangedAt > now - grace || facts.People.Values.Any(p => p.ChangedAt > now - grace))
        {
            return;
        }

        foreach (var writer in intervention.Writers.Where(w => facts.Person(w) is { Mail.Length: > 0 } p && p.ReachedSince < report.SubmittedAt && report.SubmittedAt > now.AddDays(-News)))
        {
            Require(Begun(report, $"{prefix}/receipt/{writer}"), report, $"left {writer} without a receipt");
        }

        var present = registry.RegisteredAt is { } at && at > now.AddDays(-News) ? intervention.Writers.Select(w => facts.PresentOn(Almanac.DayOf(at), w)) : [];
        foreach (var writer in present.Where(w => facts.IsReachable(w) && facts.Person(w).ReachedSince < registry.RegisteredAt))
        {
            Require(Begun(report, $"{prefix}/registered/"), report, $"is registered, and {writer} does not know");
        }

        AuditSignatures(report, now);
    }

    private void AuditSignatures(KnownReport report, DateTimeOffset now)
    {
        var (registry, parties) = (report.Registry, report.Registry.Signatures?.Parties ?? []);
        for (var i = 0; i < parties.Count; i++)
        {
            var asked = registry.Signed.Contains(parties[i].Organisation) || facts.Almanac.SpeakOnOrAfter(report.SubmittedAt!.Value) > now - grace;
            Require(asked || parties[i].Contact is null || Begun(report, $"{report.Id}/signatures/{registry.Version}/{i + 1}/"), report, $"does not ask {parties[i].Organisation} to sign");
        }
    }

    private static bool Begun(KnownReport report, string start) => report.Deliveries.Exists(d => d.Key.StartsWith(start, StringComparison.Ordinal));

    private static void Require(bool holds, KnownReport report, string what)
    {
        if (!holds)
        {
            throw new ViolationException("registry", $"{report.Id} {what}");
        }
    }
}
