using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Domain.Agenda;

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
            yield return new AgendaItem(
                $"{report.Id}/review/{round.Number}/chat/{first.Id}",
                AgendaKind.ReviewInChat,
                round.SentAt,
                first,
                ChannelKind.Teams
            )
            {
                Round = round.Number,
                About = member.Person,
            };
        }
    }

    private static IEnumerable<AgendaItem> ToTheSubstitute(Report report, Circumstances circumstances, Round round, AskedMember member)
    {
        if (round.Away.TryGetValue(member.Person, out var since) && member.Substitute is { } substitute)
        {
            var (instead, told) = (ToMember(substitute, circumstances), ToMember(member, circumstances));
            yield return Asking(report, round, since, instead) with
            {
                About = member.Person,
            };
            yield return new AgendaItem(
                $"{report.Id}/review/{round.Number}/away/{told.Id}",
                AgendaKind.SubstituteAsked,
                since,
                told,
                ChannelKind.Mail
            )
            {
                Round = round.Number,
                About = member.Person,
            };
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
                yield return Reminder(report, circumstances, round, rule, day, ToMember(asked, circumstances)) with
                {
                    About = member.Person,
                };
            }
        }
    }

    /// <summary>By mail, wherever else the person can be reached: the report comes with it.</summary>
    private static AgendaItem Asking(Report report, Round round, DateTimeOffset at, Addressee to) =>
        new(
            $"{report.Id}/review/{round.Number}/request/{to.Id}",
            AgendaKind.ReviewRequest,
            at,
            to,
            ChannelKind.Mail,
            Schedule(report, round, to)
        )
        {
            Round = round.Number,
        };

    private static AgendaItem Reminder(
        Report report,
        Circumstances circumstances,
        Round round,
        ReminderRule rule,
        DateOnly day,
        Addressee to
    ) =>
        new(
            $"{report.Id}/review/{round.Number}/reminder/{rule.Label}/{to.Id}",
            AgendaKind.ReviewReminder,
            circumstances.Calendar.MorningOnOrAfter(day),
            to,
            rule.Channel,
            Schedule(report, round, to),
            day.DayNumber
        )
        {
            Round = round.Number,
            Milestone = Milestone.AnswersClose,
        };

    private static string Schedule(Report report, Round round, Addressee to) => $"{report.Id}/review/{round.Number}/{to.Id}";

    /// <summary>Under the address the member was asked at.</summary>
    public static Addressee ToMember(AskedMember member, Circumstances circumstances)
    {
        var contact = circumstances.ContactOf(member.Person);
        return new Addressee(member.Person.Value, member.Name, member.Mail, contact.Conversation, contact.Language);
    }
}
