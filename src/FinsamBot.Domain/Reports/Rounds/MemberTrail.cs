using System.Collections.Immutable;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Reports.Rounds;

/// <summary>What was done about one of the group in its last round, and what came of it: from the deliveries and the events, nothing
/// typed.</summary>
/// <param name="AskedAt">When the request left; null: it has not, or it never arrived.</param>
/// <param name="RemindedAt">When reminders left.</param>
/// <param name="ReadAt">When it opened the report signed in.</param>
/// <param name="AwayAt">When its mailbox answered by itself.</param>
/// <param name="IsUnreached">The letter was refused, or came back.</param>
public sealed record MemberTrail(
    Statement Said,
    DateTimeOffset? AskedAt,
    IReadOnlyList<DateTimeOffset> RemindedAt,
    DateTimeOffset? ReadAt,
    DateTimeOffset? AwayAt,
    bool IsUnreached
)
{
    /// <summary>What was said in rounds before, in the same place of the group; the oldest first.</summary>
    public IReadOnlyList<Statement> Earlier { get; init; } = [];

    /// <summary>Everything said in this place of the group, the oldest first; empty for silence in every round.</summary>
    public IReadOnlyList<Statement> Words => Said.Answer is null ? Earlier : [.. Earlier, Said];

    /// <summary>Has answered about an earlier version, was asked about the new one, and has not answered about that.</summary>
    public bool IsSilentOnlyNow => Said.Answer is null && Earlier.Count > 0;

    /// <summary>Everybody who was asked in the latest round, who stands by an answer, or who said something once; nobody before the first
    /// round.</summary>
    public static IReadOnlyList<MemberTrail> Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var last = EarlierWords.Last(report);
        return [.. last.Select(s => Of(report, s) with { Earlier = EarlierWords.Before(report, s, last) })];
    }

    /// <summary>Those who were asked in one round.</summary>
    public static IReadOnlyList<MemberTrail> Of(Report report, Round round)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(round);
        return [.. round.Statements.Where(s => s.Round == round.Number).Select(s => Of(report, s))];
    }

    private static MemberTrail Of(Report report, Statement said)
    {
        var (round, person) = (report.Rounds[said.Round - 1], said.Member.Person);
        var requests = Sent(report, said.Round, Subject.ReviewRequest, person);
        return new MemberTrail(
            said,
            requests.FirstOrDefault(l => l.State == AttemptState.Sent)?.At,
            [
                .. Sent(report, said.Round, Subject.ReviewReminder, person)
                    .Where(l => l.State == AttemptState.Sent)
                    .Select(l => l.At)
                    .Order(),
            ],
            At(round.Read, person),
            At(round.Away, person),
            round.Bounced.ContainsKey(person) || requests.Any(l => l.State == AttemptState.Refused)
        );
    }

    private static List<Attempt> Sent(Report report, int round, string kind, PersonId to) =>
        [.. report.Deliveries.Values.Where(a => a.To == to.Value && a.IsOfRound(round, kind))];

    private static DateTimeOffset? At(ImmutableDictionary<PersonId, DateTimeOffset> instants, PersonId person) =>
        instants.TryGetValue(person, out var at) ? at : null;
}
