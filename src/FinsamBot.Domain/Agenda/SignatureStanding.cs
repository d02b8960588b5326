using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Domain.Agenda;

/// <summary>How far a party has come with its signature.</summary>
/// <param name="AskedAt">When the request left; null when it has not yet.</param>
/// <param name="RemindedAt">When it was last reminded; null when it was not.</param>
public sealed record PartyStanding(SigningParty Party, NotedSignature? Signature, DateTimeOffset? AskedAt, DateTimeOffset? RemindedAt);

/// <summary>The signature tracker: every party of the version of now, as it stands.</summary>
public static class SignatureStanding
{
    public static IReadOnlyList<PartyStanding> Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Registry.Signatures is { } round
            ?
            [
                .. round.Parties.Select(
                    (p, i) =>
                        new PartyStanding(
                            p,
                            round.Given.GetValueOrDefault(p.Organisation),
                            Sent(report, SignatureItems.RequestKey(report, i)),
                            Sent(report, SignatureItems.ReminderKey(report, i))
                        )
                ),
            ]
            : [];
    }

    /// <summary>A request that went to several people counts from the first, reminders from the last.</summary>
    private static DateTimeOffset? Sent(Report report, string prefix) =>
        report
            .Deliveries.Where(d => d.Key.StartsWith(prefix, StringComparison.Ordinal) && d.Value.State == AttemptState.Sent)
            .Select(d => (DateTimeOffset?)d.Value.At)
            .Max();
}
