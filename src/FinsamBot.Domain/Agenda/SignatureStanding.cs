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
                            Sent(report, i, Subject.SignatureRequest),
                            Sent(report, i, Subject.SignatureReminder)
                        )
                ),
            ]
            : [];
    }

    /// <summary>A request that went to several people counts from the first, reminders from the last.</summary>
    private static DateTimeOffset? Sent(Report report, int party, string kind)
    {
        var about = new Subject(kind, Version: report.Registry.Version, Party: party);
        return report
            .Deliveries.Values.Where(a => a.State == AttemptState.Sent && a.About == about)
            .Select(a => (DateTimeOffset?)a.At)
            .Max();
    }
}
