using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Domain.Agenda;

/// <summary>A member of the steering group is asked to read and answer.</summary>
/// <param name="InsteadOf">The member who is away, when its substitute is asked.</param>
public sealed record ReviewRequest(string Key, DateTimeOffset DueAt, Addressee To, int Round, PersonId? InsteadOf = null)
    : AgendaItem(Key, DueAt, To)
{
    public override string Kind => Subject.ReviewRequest;

    public override Subject Subject => new(Kind, Round);

    public override bool StandsAlone => true;
}

/// <summary>The same in the chat of a member who has one with the bot, beside the letter.</summary>
public sealed record ReviewInChat(string Key, DateTimeOffset DueAt, Addressee To, int Round, PersonId Member)
    : RoundItem(Key, DueAt, To, Round, Member)
{
    public override string Kind => "reviewInChat";

    public override bool StandsAlone => true;

    public override bool IsChatOnly => true;
}

/// <summary>A member has not answered yet: it is reminded, or its substitute.</summary>
public sealed record ReviewReminder(string Key, DateTimeOffset DueAt, Addressee To, int Round, PersonId Member)
    : RoundItem(Key, DueAt, To, Round, Member)
{
    public override string Kind => Subject.ReviewReminder;

    public override bool IsReminder => true;

    public override Subject Subject => new(Kind, Round);
}

/// <summary>A member whose mailbox answered by itself is told that its substitute was asked.</summary>
public sealed record SubstituteAsked(string Key, DateTimeOffset DueAt, Addressee To, int Round, PersonId Member)
    : RoundItem(Key, DueAt, To, Round, Member)
{
    public override string Kind => "substituteAsked";
}

/// <summary>What a round asks of its members: requests, to the substitute of whoever is away too, and reminders of the silent.</summary>
internal static class ReviewItems
{
    /// <summary>Who has left the group since is asked nothing more: an answer could not be taken.</summary>
    public static IEnumerable<AgendaItem> Of(Report report, Circumstances circumstances) =>
        report.OpenRound is { } round
            ? round
                .Silent.Where(m => circumstances.Intervention.MayAnswer(m.Person))
                .SelectMany(m => OfMember(report, circumstances, round, m))
            : [];

    private static IEnumerable<AgendaItem> OfMember(Report report, Circumstances circumstances, Round round, AskedMember member) =>
        [
            .. Requests(report, circumstances, round, member),
            .. ToTheSubstitute(report, circumstances, round, member),
            .. Reminders(report, circumstances, round, member),
        ];

    private static IEnumerable<AgendaItem> Requests(Report report, Circumstances circumstances, Round round, AskedMember member)
    {
        var first = ToMember(member, circumstances);
        yield return Asking(report, round, round.SentAt, first);
        if (first.Conversation is not null)
        {
            var key = $"{report.Id}/review/{round.Number}/chat/{first.Id}";
            yield return new ReviewInChat(key, round.SentAt, first, round.Number, member.Person);
        }
    }

    private static IEnumerable<AgendaItem> ToTheSubstitute(Report report, Circumstances circumstances, Round round, AskedMember member)
    {
        if (round.Away.TryGetValue(member.Person, out var since) && member.Substitute is { } substitute)
        {
            var (instead, told) = (ToMember(substitute, circumstances), ToMember(member, circumstances));
            yield return Asking(report, round, since, instead) with
            {
                InsteadOf = member.Person,
            };
            var key = $"{report.Id}/review/{round.Number}/away/{told.Id}";
            yield return new SubstituteAsked(key, since, told, round.Number, member.Person) { Channel = ChannelKind.Mail };
        }
    }

    private static IEnumerable<AgendaItem> Reminders(Report report, Circumstances circumstances, Round round, AskedMember member)
    {
        var rules = circumstances.Routine.Reminders.Where(r =>
            r is { From: Milestone.AnswersClose, To: Audience.Member or Audience.Substitute }
        );
        foreach (var rule in rules)
        {
            var day = rule.DayFor(round.AnswerBy, circumstances.Calendar);
            if (day > StockholmTime.DayOf(round.SentAt) && (rule.To == Audience.Member ? member : member.Substitute) is { } asked)
            {
                var to = ToMember(asked, circumstances);
                yield return new ReviewReminder(
                    $"{report.Id}/review/{round.Number}/reminder/{rule.Label}/{to.Id}",
                    circumstances.Calendar.MorningOnOrAfter(day),
                    to,
                    round.Number,
                    member.Person
                )
                {
                    Channel = rule.Channel,
                    Schedule = Schedule(report, round, to),
                    Step = day.DayNumber,
                };
            }
        }
    }

    /// <summary>By mail, wherever else the person can be reached: the report comes with it.</summary>
    private static ReviewRequest Asking(Report report, Round round, DateTimeOffset at, Addressee to) =>
        new(RequestKey(report, round, to.Id), at, to, round.Number) { Channel = ChannelKind.Mail, Schedule = Schedule(report, round, to) };

    public static string RequestKey(Report report, Round round, string to) => $"{report.Id}/review/{round.Number}/request/{to}";

    private static string Schedule(Report report, Round round, Addressee to) => $"{report.Id}/review/{round.Number}/{to.Id}";

    /// <summary>Under the address the member was asked at.</summary>
    public static Addressee ToMember(AskedMember member, Circumstances circumstances)
    {
        var contact = circumstances.ContactOf(member.Person);
        return new Addressee(member.Person.Value, member.Name, member.Mail, contact.Conversation, contact.Language);
    }
}
