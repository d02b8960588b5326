using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FinsamBot.Domain.Interventions;

namespace FinsamBot.Domain.Reports.Disposal;

/// <param name="CameInOn">The report.</param>
public sealed record DisposalLine(ReportId Report, KeptThing Thing, DateOnly CameInOn);

/// <summary>What would go by a decision, before it goes.</summary>
/// <param name="Waiting">Reports that the decision speaks of and that are under way: nothing of theirs goes.</param>
public sealed record DisposalList(DisposalDecision Decision, IReadOnlyList<DisposalLine> Lines, IReadOnlyList<ReportId> Waiting)
{
    private const int MarkDigits = 12;

    /// <summary>Which list this is: who lets it go says so, and nothing else goes.</summary>
    public string Mark
    {
        get
        {
            var text = string.Join('\n', Lines.Select(l => $"{l.Report} {l.Thing.Kind} {l.Thing.Mark}").Prepend(Said(Decision)));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..MarkDigits];
        }
    }

    /// <param name="reports">All there are: what another report still needs does not go.</param>
    public static DisposalList Of(DisposalDecision decision, IReadOnlyCollection<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var clean = decision.Clean();
        var meant = reports.ToLookup(DisposalRules.IsDone, r => (Report: r, Things: DisposalRules.Meant(r, clean).ToList()));
        var staying = meant[false]
            .SelectMany(m => m.Report.Kept)
            .Concat(meant[true].SelectMany(m => m.Report.Kept.Except(m.Things)))
            .ToHashSet();
        var lines = meant[true]
            .SelectMany(m =>
                m.Things.Where(t => !staying.Contains(t))
                    .Select(t => new DisposalLine(m.Report.Id, t, DisposalRules.CameInOn(m.Report)!.Value))
            );
        return new DisposalList(
            clean,
            [.. lines.OrderBy(l => l.Report.ToString(), StringComparer.Ordinal).ThenBy(l => l.Thing.Mark, StringComparer.Ordinal)],
            [.. meant[false].Where(m => m.Things.Count > 0).Select(m => m.Report.Id).OrderBy(i => i.ToString(), StringComparer.Ordinal)]
        );
    }

    /// <summary>Without what is no longer there.</summary>
    public DisposalList Only(Func<KeptThing, bool> isThere) => this with { Lines = [.. Lines.Where(l => isThere(l.Thing))] };

    private static string Said(DisposalDecision decision) => JsonSerializer.Serialize(decision, ReportEventJson.Default.DisposalDecision);
}
