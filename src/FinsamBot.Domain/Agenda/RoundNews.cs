using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Domain.Agenda;

/// <summary>The lead hears that a member has answered.</summary>
public sealed record AnswerArrived(string Key, DateTimeOffset DueAt, Addressee To, int Round, PersonId Member)
    : RoundStanding(Key, DueAt, To, Round, Member)
{
    public override string Kind => Subject.AnswerArrived;
}

/// <summary>What stands in the chat about a round is brought up to date. Nobody is disturbed by it.</summary>
public sealed record RoundMoved(string Key, DateTimeOffset DueAt, Addressee To, int Round, PersonId Member)
    : RoundStanding(Key, DueAt, To, Round, Member)
{
    public override string Kind => "roundMoved";

    public override bool IsChatOnly => true;
}

/// <summary>The writers hear that a member's mailbox answered by itself.</summary>
public sealed record MemberAway(string Key, DateTimeOffset DueAt, Addressee To, int Round, PersonId Member)
    : RoundItem(Key, DueAt, To, Round, Member)
{
    public override string Kind => "memberAway";
}

/// <summary>The writers hear that the letter to a member came back, or that somebody says so.</summary>
public sealed record LetterCameBack(string Key, DateTimeOffset DueAt, Addressee To, int Round, PersonId Member)
    : RoundItem(Key, DueAt, To, Round, Member)
{
    public override string Kind => "letterBounced";
}

/// <summary>A member whose reply by mail was taken as a comment hears how it was understood.</summary>
public sealed record ReplyReceipt(string Key, DateTimeOffset DueAt, Addressee To, int Round, PersonId Member)
    : RoundItem(Key, DueAt, To, Round, Member)
{
    public override string Kind => Subject.ReplyReceipt;

    public override bool IsAnswerToSomebody => true;
}

/// <summary>Who is said to have answered at a meeting hears it, and may say otherwise.</summary>
public sealed record MinutesTold(string Key, DateTimeOffset DueAt, Addressee To, int Round, PersonId Member)
    : RoundItem(Key, DueAt, To, Round, Member)
{
    public override string Kind => "minutesTold";

    /// <summary>By when: at least so many working days after it was registered.</summary>
    public const int DaysToObject = 5;
}

/// <summary>Word of what happens in a round: to the writers of answers, absences and returned letters, to a member of a reply
/// understood.</summary>
internal static class RoundNews
{
    /// <summary>So long something is news, from when it may be told; who comes later reads it in the report.</summary>
    private static readonly TimeSpan NewsFor = TimeSpan.FromDays(10);

    /// <summary>A receipt tells of all that came until then. A program that answers each receipt gets one in so long.</summary>
    private static readonly TimeSpan BetweenReceipts = TimeSpan.FromHours(4);

    /// <summary>To one member in one round: by then either side is a program.</summary>
    private const int MostReceipts = 6;

    /// <summary>What became of such a delivery can change what is news; what became of any other cannot.</summary>
    public static bool AsksFor(Attempt attempt) => attempt.About is { Kind: Subject.AnswerArrived or Subject.ReplyReceipt };

    public static IReadOnlyList<AgendaItem> Of(Report report, Circumstances circumstances) =>
        report.CurrentRound is { } round
            ?
            [
                .. report.Rounds.SelectMany(r => Answers(report, circumstances, r)),
                .. Receipts(report, circumstances, round),
                .. AtMeetings(report, circumstances, round),
                .. Absences(report, circumstances, round),
                .. CameBack(report, circumstances, round, round.Bounced, "bounced"),
                .. CameBack(report, circumstances, round, MaybeBounced(round), "maybe-bounced"),
                .. Moves(report, circumstances, round),
            ]
            : [];

    private static IEnumerable<AgendaItem> Answers(Report report, Circumstances circumstances, Round round)
    {
        var completeAt = CompleteAt(round);
        return from answer in round.Answers.Values.Concat(round.AfterHandIn.Values)
            where answer.Meeting is null
            from to in Writers(answer.At, circumstances)
            select new AnswerArrived(
                $"{report.Id}/review/{round.Number}/answer/{answer.Member}/{Clock(answer.At)}/{to.Id}",
                answer.At,
                to,
                round.Number,
                answer.Member
            )
            {
                UselessFrom = answer.At + NewsFor,
                Updates = IsWorthAWord(answer, completeAt) ? null : Standing(report, round, to)?.Receipt,
            };
    }

    private static IEnumerable<AgendaItem> Receipts(Report report, Circumstances circumstances, Round round) =>
        round.ByMail.IsEmpty
            ? []
            : from reply in round.ByMail
            let member = round.Of(reply.Key)
            where member is not null
            let to = ReviewItems.ToMember(member, circumstances)
            let key = $"{report.Id}/review/{round.Number}/receipt/{reply.Key}/{Clock(reply.Value)}"
            let earlier = Receipted(report, round, reply.Key, key)
            where earlier.Count < MostReceipts
            let at = earlier.Select(e => e + BetweenReceipts).Append(reply.Value).Max()
            select new ReplyReceipt(key, at, to, round.Number, reply.Key)
            {
                Channel = ChannelKind.Mail,
                UselessFrom = reply.Value + NewsFor,
            };

    /// <summary>Not whoever has registered it.</summary>
    private static IEnumerable<AgendaItem> AtMeetings(Report report, Circumstances circumstances, Round round) =>
        from answer in round.Answers.Values
        where answer.Meeting is not null && answer.Member != answer.Meeting.By
        let member = round.Of(answer.Member)
        where member is not null
        let to = ReviewItems.ToMember(member, circumstances)
        select new MinutesTold(
            $"{report.Id}/review/{round.Number}/minutes/{answer.Member}/{Clock(answer.At)}",
            answer.At,
            to,
            round.Number,
            answer.Member
        )
        {
            Channel = ChannelKind.Mail,
            UselessFrom = NewsUntil(answer.At, circumstances),
        };

    /// <summary>When the member's other receipts left, or began to.</summary>
    private static List<DateTimeOffset> Receipted(Report report, Round round, PersonId member, string but) =>
        [
            .. report
                .Deliveries.Where(d =>
                    d.Value.State is AttemptState.Started or AttemptState.Sent or AttemptState.Unknown
                    && d.Key != but
                    && d.Value.IsOfRound(round.Number, Subject.ReplyReceipt)
                    && d.Value.About!.Person == member
                )
                .Select(d => d.Value.At),
        ];

    private static IEnumerable<KeyValuePair<PersonId, DateTimeOffset>> MaybeBounced(Round round) =>
        round.MaybeBounced.Where(m => !round.Bounced.ContainsKey(m.Key));

    private static IEnumerable<AgendaItem> Absences(Report report, Circumstances circumstances, Round round) =>
        from entry in round.Away
        from to in Writers(entry.Value, circumstances)
        select new MemberAway($"{report.Id}/review/{round.Number}/away/{entry.Key}/{to.Id}", entry.Value, to, round.Number, entry.Key)
        {
            UselessFrom = NewsUntil(entry.Value, circumstances),
        };

    private static IEnumerable<AgendaItem> CameBack(
        Report report,
        Circumstances circumstances,
        Round round,
        IEnumerable<KeyValuePair<PersonId, DateTimeOffset>> heard,
        string what
    ) =>
        from entry in heard
        from to in Writers(entry.Value, circumstances)
        select new LetterCameBack($"{report.Id}/review/{round.Number}/{what}/{entry.Key}/{to.Id}", entry.Value, to, round.Number, entry.Key)
        {
            UselessFrom = NewsUntil(entry.Value, circumstances),
        };

    private static DateTimeOffset NewsUntil(DateTimeOffset heard, Circumstances circumstances) =>
        WorkingHours.OnOrAfter(heard, heard, circumstances.Calendar) + NewsFor;

    /// <summary>That a member has opened the report is no message, but the card that already stands in the chat says it.</summary>
    private static IEnumerable<AgendaItem> Moves(Report report, Circumstances circumstances, Round round) =>
        from entry in round.Read
        from to in Writers(entry.Value, circumstances)
        let standing = Standing(report, round, to)
        where standing is not null && standing.At < entry.Value && round.LatestOf(entry.Key) is null
        select new RoundMoved($"{report.Id}/review/{round.Number}/read/{entry.Key}/{to.Id}", entry.Value, to, round.Number, entry.Key)
        {
            UselessFrom = entry.Value + NewsFor,
            Updates = standing.Receipt,
        };

    /// <summary>The last answer that was waited for, one that wants a completion, or one that comes late, is told aloud.</summary>
    private static bool IsWorthAWord(MemberAnswer answer, DateTimeOffset? completeAt) =>
        answer.Late || answer.Kind == AnswerKind.Returned || answer.At >= completeAt;

    /// <summary>When the last answer came that was waited for; null while somebody is silent.</summary>
    private static DateTimeOffset? CompleteAt(Round round) =>
        round.Silent.Any() ? null : round.Answers.Values.Select(a => a.At).DefaultIfEmpty().Max();

    /// <summary>The latest message about this round's answers in the person's chat; null when there is none.</summary>
    private static Attempt? Standing(Report report, Round round, Addressee to)
    {
        Attempt? latest = null;
        foreach (var (_, attempt) in report.Deliveries)
        {
            if (
                attempt is { State: AttemptState.Sent, Receipt: not null }
                && attempt.Channel == ChannelKind.Teams
                && attempt.To == to.Id
                && attempt.IsOfRound(round.Number, Subject.AnswerArrived)
            )
            {
                latest = latest?.At >= attempt.At ? latest : attempt;
            }
        }

        return latest;
    }

    /// <summary>The writers, or who stands in for them that day.</summary>
    private static IEnumerable<Addressee> Writers(DateTimeOffset at, Circumstances circumstances) =>
        circumstances.Writers.Select(w =>
            Addressees.Of(Addressees.PresentOn(StockholmTime.DayOf(at), w, circumstances, out _), circumstances)
        );

    private static string Clock(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
}
